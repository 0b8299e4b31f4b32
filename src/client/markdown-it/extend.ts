import type { MarkdownIt } from 'markdown-it';
import { Uri, workspace } from 'vscode';
import { hugoSite, type SitePage } from './plugin.ts';
import { siteDocument } from './site-document.ts';

/** VS Code's own Markdown preview with the shortcodes and pictures of a Hugo site. */
export function extendMarkdownIt(md: MarkdownIt): MarkdownIt {
  return hugoSite(md, pageOf);
}

/** What VS Code's preview gives to its renderer; none of it is promised, so all of it is looked at. */
interface Environment {
  readonly currentDocument?: unknown;
  readonly resourceProvider?: { asWebviewUri?(uri: Uri): Uri };
}

function pageOf(env: unknown): SitePage | undefined {
  const { currentDocument: uri, resourceProvider } = (env ?? {}) as Environment;
  if (!(uri instanceof Uri) || !workspace.getConfiguration('stargazer', uri).get('enable', true)) return undefined;
  const document = siteDocument(uri.path);
  if (document === undefined) return undefined;
  const folder = uri.with({ path: `${document.site}/static`, query: '', fragment: '' });
  return {
    locale: document.locale,
    staticAddress: (path) => resourceProvider?.asWebviewUri?.(Uri.joinPath(folder, decoded(path))).toString(),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replace(/[?#].*$/su, ''));
  } catch {
    // Not percent-encoded: the name is meant as it stands.
    return path;
  }
}
