import { type Diagnostic, l10n, type Range, type ViewColumn, window } from 'vscode';
import type { CodeAction, Range as PlainRange, TextEdit } from 'vscode-languageclient';
import { codeOf } from './findings.ts';
import { doAction } from './row-actions.ts';

/** The quick fixes that the server has for a range of a post. */
export type AskFixes = (uri: string, range: Range) => Promise<readonly CodeAction[] | null>;

/**
 * Repairs a finding: at once when there is one way, else the person chooses. One undo step. The server is asked itself, because
 * VS Code's command does not tell which findings an action repairs.
 */
export async function fixFinding(
  uri: string,
  finding: Diagnostic,
  ask: AskFixes,
  previewColumn: ViewColumn | undefined,
): Promise<void> {
  const actions = ((await ask(uri, finding.range)) ?? []).filter(
    ({ edit, diagnostics }) =>
      edit !== undefined &&
      diagnostics?.some(({ code, range }) => String(code) === codeOf(finding) && isSame(range, finding.range)) === true,
  );
  const chosen = actions.find(({ isPreferred }) => isPreferred === true) ?? (await choose(actions));
  if (chosen !== undefined)
    await doAction({ kind: 'write', uri, ...writtenBy(chosen, uri), select: null }, previewColumn);
}

/** What the action writes into the post, and the version of the text that it was made for; 0: any. */
function writtenBy({ edit }: CodeAction, uri: string): { version: number; edits: readonly TextEdit[] } {
  for (const change of edit?.documentChanges ?? [])
    if ('textDocument' in change)
      return { version: change.textDocument.version ?? 0, edits: change.edits.filter((one) => 'newText' in one) };
  return { version: 0, edits: edit?.changes?.[uri] ?? [] };
}

function isSame({ start, end }: PlainRange, range: Range): boolean {
  return (
    start.line === range.start.line &&
    start.character === range.start.character &&
    end.line === range.end.line &&
    end.character === range.end.character
  );
}

async function choose(actions: readonly CodeAction[]): Promise<CodeAction | undefined> {
  if (actions.length === 0) {
    void window.showInformationMessage(l10n.t('There is no fix for this any more.'));
    return undefined;
  }
  const picked = await window.showQuickPick(
    actions.map((action) => ({ label: action.title, action })),
    { title: l10n.t('Fix') },
  );
  return picked?.action;
}
