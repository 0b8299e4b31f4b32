import type { PreviewRowUpdate, WebviewStrings } from '../protocol/index.ts';
import { type CellView, createCell } from './cell-view.ts';

/** A row of the page: what belongs together in both languages, side by side. */
export interface RowView {
  readonly id: string;
  readonly element: HTMLElement;
  readonly original: CellView;
  readonly translation: CellView;
  /** Shows another row in the same elements; parts that look the same are not touched. False when text is needed that was not sent. */
  update(row: PreviewRowUpdate, look: PageLook): boolean;
}

export interface PageLook {
  readonly strings: WebviewStrings;
  readonly originalLanguage: string;
  readonly translationLanguage: string;
}

export function createRow(): RowView {
  const element = document.createElement('div');
  const original = createCell('original');
  const translation = createCell('translation');
  element.append(original.element, translation.element);
  let id = '';
  return {
    element,
    original,
    translation,
    get id() {
      return id;
    },
    update(row, look) {
      id = row.id;
      if (element.dataset.kind !== row.kind) {
        element.className = element.classList.contains('caret') ? 'row caret' : 'row';
        element.dataset.kind = row.kind;
      }
      const { strings } = look;
      const left = original.update(row.original, { language: look.originalLanguage, absent: strings.notInOriginal });
      const right = translation.update(row.translation, {
        language: look.translationLanguage,
        absent: strings.notTranslated,
      });
      return left && right;
    },
  };
}
