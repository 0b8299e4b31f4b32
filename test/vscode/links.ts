import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { until } from './until.ts';

/** What stands behind the words in the document, as a place to ask at. */
export function after(document: TextDocument, words: string) {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `${words} in ${document.getText()}`);
  return document.positionAt(at + words.length);
}

/** Waits for the completion that inserts the text behind the words, and takes it. */
export async function complete(document: TextDocument, words: string, text: string): Promise<void> {
  const item = await until(`the completion ${text}`, async () => {
    const place = after(document, words);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
    );
    return list.items.find(({ insertText }) => insertText === text);
  });
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(item, document, words), text);
  assert.ok(await workspace.applyEdit(edit));
}

function rangeOf({ range }: CompletionItem, document: TextDocument, words: string): Range {
  if (range === undefined) return new Range(after(document, words), after(document, words));
  return 'replacing' in range ? range.replacing : range;
}

export async function replace(document: TextDocument, words: string, text: string): Promise<void> {
  const end = after(document, words);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(document.offsetAt(end) - words.length), end), text);
  assert.ok(await workspace.applyEdit(edit));
}

const ruleOf = ({ code }: Diagnostic) => String(typeof code === 'object' ? code.value : code);

export function finding(uri: Uri, rule: string): Promise<Diagnostic> {
  return until(`the finding ${rule}`, () => languages.getDiagnostics(uri).find((one) => ruleOf(one) === rule));
}

export function noFinding(uri: Uri, rule: string): Promise<true> {
  return until(`no finding ${rule}`, () => languages.getDiagnostics(uri).every((one) => ruleOf(one) !== rule));
}

/** Takes the fix whose title holds the words. */
export async function fix(document: TextDocument, { range }: Diagnostic, words: string): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    'quickfix',
  );
  const edit = actions.find(({ title }) => title.includes(words))?.edit;
  assert.ok(edit, `a fix with ${words} among ${actions.map(({ title }) => title).join(', ')}`);
  assert.ok(await workspace.applyEdit(edit));
}

/** Renames a file as the explorer does: who wants to change more is asked. Tests are not shown the question; all that is offered is taken. */
export async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await workspace.applyEdit(edit));
}
