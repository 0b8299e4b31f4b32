import { type Diagnostic, DiagnosticSeverity, type Disposable, languages, type Uri } from 'vscode';
import type { Side, ToWebview, WebviewFinding } from '../../protocol/index.ts';

type FindingsMessage = Extract<ToWebview, { type: 'findings' }>;

/** What Stargazer found in both posts, as the page shows it. */
export interface PreviewFindings extends Disposable {
  /** Tells the page all of them, as after its start. */
  tell(): void;
  /** The finding at that place of the list that was told last. */
  at(side: Side, index: number): Diagnostic | undefined;
}

/** `uriOf`: the post of a side. What is not open (for a moment, see `keepOpen`) keeps the findings it had. */
export function createPreviewFindings(
  uriOf: (side: Side) => Uri | undefined,
  isOpen: (uri: Uri) => boolean,
  post: (message: FindingsMessage) => void,
): PreviewFindings {
  const told: Record<Side, readonly Diagnostic[]> = { original: [], translation: [] };
  const tell = (side: Side) => {
    const uri = uriOf(side);
    const both = uriOf('original') !== undefined && uriOf('translation') !== undefined;
    if (uri !== undefined && isOpen(uri)) told[side] = ownFindings(uri).filter((one) => !both || !isMark(one));
    post({ type: 'findings', side, findings: told[side].map(toFinding) });
  };
  const changes = languages.onDidChangeDiagnostics(({ uris }) => {
    for (const side of ['original', 'translation'] as const) {
      const own = uriOf(side)?.toString();
      if (uris.some((uri) => uri.toString() === own)) tell(side);
    }
  });
  return {
    tell() {
      tell('original');
      tell('translation');
    },
    at: (side, index) => told[side][index],
    dispose: () => void changes.dispose(),
  };
}

function ownFindings(uri: Uri): readonly Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'stargazer')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Rows are marked with what these say, and with what to do about it. */
const isMark = (diagnostic: Diagnostic) =>
  ['translation-drift', 'translation-missing', 'translation-untranslated'].includes(codeOf(diagnostic));

const severities = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
} as const;

function toFinding(diagnostic: Diagnostic): WebviewFinding {
  return {
    line: diagnostic.range.start.line,
    severity: severities[diagnostic.severity],
    rule: codeOf(diagnostic),
    message: diagnostic.message,
    fixable: isFixable(diagnostic),
  };
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** The server says so in the diagnostic's `data`, which VS Code's type does not have. */
function isFixable(diagnostic: Diagnostic & { readonly data?: unknown }): boolean {
  const { data } = diagnostic;
  return typeof data === 'object' && data !== null && 'fixable' in data && data.fixable === true;
}
