import {
  type ExtensionContext,
  l10n,
  Position,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';
import { type SnippetDefaultsResult, snippetDefaultsRequest, type UriParams } from '../../protocol/index.ts';
import type { Connection } from '../server/connection.ts';
import { activePostEditor } from '../server/selector.ts';
import { withDefaults } from '../snippets/defaults.ts';
import { readSnippetGroups, type SnippetGroup } from '../snippets/groups.ts';
import type { Snippet } from '../snippets/parse.ts';

interface SnippetItem extends QuickPickItem {
  readonly snippet?: Snippet;
  readonly group?: string;
}

/** Offers every snippet in a list: Markdown shows no snippets while typing, and Ctrl+Space is taken by input methods. */
export async function insertSnippet(context: ExtensionContext, connection: Connection): Promise<void> {
  const editor = activePostEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
    return;
  }
  // Looked up while the person chooses.
  const defaults = defaultsFor(editor.document, connection);
  const items = toItems(await readSnippetGroups(context));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Insert into This Post'),
    placeHolder: l10n.t('Front matter, skeletons and shortcodes'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.snippet === undefined) return;
  const place = chosen.group === 'front-matter' ? await placeForFrontMatter(editor) : editor.selections;
  if (place === undefined) return;
  await window.showTextDocument(editor.document, editor.viewColumn);
  const body = withDefaults(chosen.snippet.body, await Promise.race([defaults, rest(PATIENCE)]));
  await editor.insertSnippet(new SnippetString(body), place);
}

/** Milliseconds after the choice; without an answer the snippet stands there as its file has it. */
const PATIENCE = 2000;

function rest(time: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, time, undefined));
}

async function defaultsFor({ uri }: TextDocument, connection: Connection): Promise<SnippetDefaultsResult | undefined> {
  if (connection.state === 'stopped') return undefined;
  const params: UriParams = { uri: uri.toString() };
  try {
    await connection.start();
    const found = await connection.request<SnippetDefaultsResult | null>(snippetDefaultsRequest.method, params);
    return found ?? undefined;
  } catch {
    return undefined; // said where the server was started, and the snippet is good without
  }
}

function toItems(groups: readonly SnippetGroup[]): readonly SnippetItem[] {
  return groups.flatMap((group) => [
    { label: group.title, kind: QuickPickItemKind.Separator },
    ...group.snippets.map((snippet) => ({
      label: snippet.name,
      description: snippet.prefix,
      detail: snippet.description,
      snippet,
      group: group.id,
    })),
  ]);
}

/** The top of the file; `undefined` when there is front matter already and the person does not want a second one. */
async function placeForFrontMatter(editor: TextEditor): Promise<Position | undefined> {
  const top = new Position(0, 0);
  if (editor.document.lineAt(0).text.trimEnd() !== '---') return top;
  const insert = l10n.t('Insert Anyway');
  const answer = await window.showWarningMessage(
    l10n.t('This file seems to have front matter already.'),
    { modal: true },
    insert,
  );
  return answer === insert ? top : undefined;
}
