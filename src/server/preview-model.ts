import type { Post } from '../core/post/types.ts';
import type { RowMark } from '../core/preview/marks.ts';
import type { PreviewCore, PreviewCoreCell, PreviewSide } from '../core/preview/model.ts';
import type { PreviewCell, PreviewDocument, PreviewMark, PreviewModel } from '../protocol/index.ts';
import { toPosition } from './positions.ts';

/** One side's text and where it is from. */
export interface PreviewSource {
  readonly uri: string;
  readonly version: number;
  readonly post: Post;
}

/** The core's preview as it travels: places as lines, documents named. */
export function previewModel(
  core: PreviewCore,
  original: PreviewSource | undefined,
  translation: PreviewSource | undefined,
  sequence: number,
): PreviewModel {
  return {
    sequence,
    original: documentOf(core.original, original),
    translation: documentOf(core.translation, translation),
    rows: core.rows.map(({ id, kind, original: left, translation: right, mark }) => ({
      id,
      kind,
      original: cellOf(left, original),
      translation: cellOf(right, translation),
      mark: mark === null ? null : markOf(mark),
    })),
  };
}

function documentOf(side: PreviewSide | null, source: PreviewSource | undefined): PreviewDocument | null {
  if (side === null || source === undefined) return null;
  return { uri: source.uri, version: source.version, language: side.language, title: side.title };
}

function cellOf(cell: PreviewCoreCell | null, source: PreviewSource | undefined): PreviewCell | null {
  if (cell === null || source === undefined) return null;
  const { lines } = source.post;
  const firstLine = toPosition(lines, cell.span.start).line;
  // The span ends after its last unit, which may be a line end.
  const lastLine = toPosition(lines, Math.max(cell.span.start, cell.span.end - 1)).line;
  return { html: cell.html, firstLine, lastLine };
}

function markOf({ kind, differences, blocks }: RowMark): PreviewMark {
  return {
    kind,
    differences,
    recorded: blocks.some(({ recorded }) => recorded !== undefined),
    noted: blocks.length > 0 && blocks.every(({ marked }) => marked === true),
  };
}
