import type { PreviewRowUpdate, Side } from '../protocol/index.ts';
import { preparePictures } from './pictures.ts';

export type CellUpdate = PreviewRowUpdate[Side];

/** One side of a row on the page. */
export interface CellView {
  readonly element: HTMLElement;
  /** What is shown; null: this side has nothing here. */
  readonly content: { readonly html: string; readonly firstLine: number; readonly lastLine: number } | null;
  /** Shows something else. False when the text is needed and was not sent. */
  update(cell: CellUpdate, look: CellLook): boolean;
}

export interface CellLook {
  /** BCP 47 of the side's document. */
  readonly language: string;
  /** Said where the side has nothing. */
  readonly absent: string;
}

export function createCell(side: Side): CellView {
  const element = document.createElement('article');
  element.className = 'cell';
  element.dataset.side = side;
  element.tabIndex = -1;
  let content: CellView['content'] = null;
  let drawn = false;
  return {
    element,
    get content() {
      return content;
    },
    update(cell, look) {
      if (cell === null) {
        if (!drawn || content !== null || element.textContent !== look.absent) showAbsence(element, look.absent);
        content = null;
        drawn = true;
        return true;
      }
      const html = cell.html ?? content?.html;
      if (html === undefined) return false;
      if (element.lang !== look.language) element.lang = look.language;
      if (!drawn || content?.html !== html) showHtml(element, html);
      content = { html, firstLine: cell.firstLine, lastLine: cell.lastLine };
      drawn = true;
      return true;
    },
  };
}

function showAbsence(element: HTMLElement, text: string): void {
  const note = document.createElement('p');
  note.className = 'absent-note';
  note.textContent = text;
  element.removeAttribute('lang');
  element.classList.add('absent');
  element.replaceChildren(note);
}

/** The text has been through core's sanitiser; in a template nothing of it is loaded before the pictures are prepared. */
function showHtml(element: HTMLElement, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  preparePictures(template.content);
  // What may be wider than its column is scrolled with the keyboard too.
  for (const wide of template.content.querySelectorAll<HTMLElement>('pre, table')) wide.tabIndex = 0;
  element.classList.remove('absent');
  element.replaceChildren(template.content);
}
