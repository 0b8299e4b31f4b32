import type { PreviewCell, PreviewModel, PreviewRow, PreviewUpdate } from '../../protocol/index.ts';
import { type ImageFinder, placeImages } from './images.ts';

/** The model with addresses of pictures that the page can load. */
export async function placeModelImages(model: PreviewModel, find: ImageFinder): Promise<PreviewModel> {
  return { ...model, rows: await placeRows(model.rows, find) };
}

export async function placeUpdateImages(update: PreviewUpdate, find: ImageFinder): Promise<PreviewUpdate> {
  const splices = update.splices.map(async (splice) => ({ ...splice, rows: await placeRows(splice.rows, find) }));
  return { ...update, splices: await Promise.all(splices) };
}

/** The HTML of all cells. */
export function htmlsOf(model: PreviewModel): readonly string[] {
  return model.rows.flatMap(({ original, translation }) => [original?.html ?? '', translation?.html ?? '']);
}

/** The model with other HTML in its cells. */
export async function mapCells(model: PreviewModel, change: (html: string) => Promise<string>): Promise<PreviewModel> {
  return { ...model, rows: await mapRows(model.rows, change) };
}

function placeRows(rows: readonly PreviewRow[], find: ImageFinder): Promise<readonly PreviewRow[]> {
  return mapRows(rows, (html) => placeImages(html, find));
}

function mapRows(
  rows: readonly PreviewRow[],
  change: (html: string) => Promise<string>,
): Promise<readonly PreviewRow[]> {
  const cell = async (one: PreviewCell | null) => (one === null ? null : { ...one, html: await change(one.html) });
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      original: await cell(row.original),
      translation: await cell(row.translation),
    })),
  );
}
