import type { PreviewModel, PreviewRowUpdate, PreviewUpdate } from '../../protocol/index.ts';
import { type ImageFinder, placeImages } from './images.ts';

/** The model with addresses of pictures that the page can load. */
export async function placeModelImages(model: PreviewModel, find: ImageFinder): Promise<PreviewModel> {
  const rows = model.rows.map(async (row) => ({
    ...row,
    original: await placeCell(row.original, find),
    translation: await placeCell(row.translation, find),
  }));
  return { ...model, rows: await Promise.all(rows) };
}

export async function placeUpdateImages(update: PreviewUpdate, find: ImageFinder): Promise<PreviewUpdate> {
  const rows = update.rows.map(
    async (row): Promise<PreviewRowUpdate> => ({
      ...row,
      original: await placeCell(row.original, find),
      translation: await placeCell(row.translation, find),
    }),
  );
  return { ...update, rows: await Promise.all(rows) };
}

async function placeCell<C extends { readonly html: string | null }>(
  cell: C | null,
  find: ImageFinder,
): Promise<C | null> {
  return cell === null || cell.html === null ? cell : { ...cell, html: await placeImages(cell.html, find) };
}
