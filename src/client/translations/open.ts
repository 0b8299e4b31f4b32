import { Position, Selection, Uri, ViewColumn, window } from 'vscode';
import type { Previews } from '../preview/previews.ts';
import { postArgument } from './tree.ts';

/** Opens a translation of the list at the first place with something to do, its preview beside it; the original where there is no translation. */
export async function openEntry(argument: unknown, previews: Previews): Promise<void> {
  const entry = postArgument(argument)?.entry;
  if (entry === undefined) return;
  const { translation, original, line } = entry;
  if (translation === null) await window.showTextDocument(Uri.parse(original, true));
  else await showAt(Uri.parse(translation, true), line, previews);
}

/** A line of a post in the editor, and its preview beside it. */
export async function showAt(uri: Uri, line: number, previews: Previews): Promise<void> {
  const at = new Position(line, 0);
  const options = { viewColumn: ViewColumn.One, selection: new Selection(at, at) };
  await window.showTextDocument(uri, options);
  await previews.open(uri);
  await window.showTextDocument(uri, options);
}
