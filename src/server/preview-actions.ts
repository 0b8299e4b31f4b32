import { acceptEdit, insertEdit, takeOverEdit } from '../core/preview/row-edit.ts';
import type { HeadingIdType } from '../core/site/config.ts';
import type { PreviewAction, PreviewActionParams } from '../protocol/index.ts';
import { toRange } from './positions.ts';
import type { ShownPreview } from './previews.ts';

/** What an action on a row comes to; null when the row is gone, or when there is nothing to write. */
export function previewAction(
  shown: ShownPreview | undefined,
  { row: id, action }: PreviewActionParams,
  headingIds: HeadingIdType,
): PreviewAction | null {
  if (shown?.original === undefined || shown.translation === undefined) return null;
  const { core, original, translation } = shown;
  const index = core.rows.findIndex((row) => row.id === id);
  const row = core.rows[index];
  if (row === undefined) return null;
  if (action === 'copy') {
    const { text } = original.post;
    return row.original === null
      ? null
      : { kind: 'copy', text: text.slice(row.original.span.start, row.original.span.end) };
  }
  const posts = { original: original.post, translation: translation.post, headingIds };
  const edit =
    action === 'insert'
      ? insertEdit(core, index, posts)
      : action === 'accept'
        ? acceptEdit(row, posts)
        : takeOverEdit(row, posts);
  if (edit === undefined) return null;
  const { lines } = translation.post;
  return {
    kind: 'write',
    uri: translation.uri,
    version: translation.version,
    edits: edit.edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text })),
    select: edit.select === undefined ? null : [edit.select.start, edit.select.end],
  };
}
