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

function placeRows(rows: readonly PreviewRow[], find: ImageFinder): Promise<readonly PreviewRow[]> {
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      original: await placeCell(row.original, find),
      translation: await placeCell(row.translation, find),
    })),
  );
}

async function placeCell(cell: PreviewCell | null, find: ImageFinder): Promise<PreviewCell | null> {
  return cell === null ? null : { ...cell, html: await placeImages(cell.html, find) };
}
