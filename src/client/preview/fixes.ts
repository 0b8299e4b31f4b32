import { type CodeAction, CodeActionKind, commands, type Diagnostic, l10n, Uri, window, workspace } from 'vscode';
import { codeOf } from './findings.ts';

/** Repairs a finding: at once when there is one way, else the person chooses. One undo step. */
export async function fixFinding(uri: string, finding: Diagnostic): Promise<void> {
  const offered = await commands.executeCommand<readonly CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    Uri.parse(uri),
    finding.range,
    CodeActionKind.QuickFix.value,
  );
  const actions = (offered ?? []).filter(
    ({ edit, diagnostics }) => edit !== undefined && diagnostics?.some((one) => isSame(one, finding)) === true,
  );
  const preferred = actions.find(({ isPreferred }) => isPreferred === true);
  const chosen = preferred ?? (await choose(actions));
  if (chosen?.edit !== undefined) await workspace.applyEdit(chosen.edit);
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return codeOf(one) === codeOf(other) && one.range.isEqual(other.range);
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
