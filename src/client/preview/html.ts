import { escapeAttribute } from './escape.ts';

/** What the page is made of. Addresses are ones that the webview may load. */
export interface PageParts {
  readonly cspSource: string;
  /** Sources of pictures besides (`imageSources`). */
  readonly imageSources: readonly string[];
  readonly nonce: string;
  readonly script: string;
  /** The file that draws diagrams; the script loads it when it is needed. */
  readonly diagrams: string;
  readonly style: string;
  /** BCP 47, of the page's own texts. */
  readonly language: string;
  readonly title: string;
  /** Kept by the page for its restoration, as JSON. */
  readonly state: string;
}

/** The empty page; everything in it arrives by message. Only the bundled script runs, and nothing is loaded from elsewhere but pictures that the person allowed. */
export function pageHtml(parts: PageParts): string {
  const policy = [
    "default-src 'none'",
    // `blob:` is what this page made itself: drawn diagrams. No address in a text leads there.
    `img-src ${[parts.cspSource, 'blob:', ...parts.imageSources].join(' ')}`,
    `style-src ${parts.cspSource}`,
    `font-src ${parts.cspSource}`,
    `script-src 'nonce-${parts.nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(parts.title)}</title>
<link rel="stylesheet" href="${escapeAttribute(parts.style)}">
</head>
<body data-state="${escapeAttribute(parts.state)}">
<script nonce="${escapeAttribute(parts.nonce)}" src="${escapeAttribute(parts.script)}" data-diagrams="${escapeAttribute(parts.diagrams)}"></script>
</body>
</html>`;
}

/** 128 random bits. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
