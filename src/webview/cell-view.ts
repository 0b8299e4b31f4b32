import type { PreviewCell, Side, WebviewStrings } from '../protocol/index.ts';
import type { Diagrams } from './diagrams/diagrams.ts';
import { make } from './make.ts';
import { preparePictures } from './pictures.ts';
import type { RemotePictures } from './remote-pictures.ts';

/** One side of a row on the page. */
export interface CellView {
  readonly element: HTMLElement;
  /** What is shown; null: this side has nothing here. */
  readonly content: PreviewCell | null;
  /** `later`: what was not shown yet waits for `fill`. */
  update(cell: PreviewCell | null, look: CellLook, later: boolean): void;
  fill(): void;
  /** The same text stands so many lines further down in its document. */
  move(lines: number): void;
}

export interface CellLook {
  /** BCP 47 of the side's document. */
  readonly language: string;
  readonly pictures: RemotePictures;
  readonly diagrams: Diagrams;
  readonly strings: WebviewStrings;
  /** Said where the side has nothing. */
  readonly absent: string;
}

export function createCell(side: Side): CellView {
  const element = make('article', 'cell');
  element.dataset.side = side;
  element.tabIndex = -1;
  let content: PreviewCell | null = null;
  let drawn: string | undefined;
  let last: CellLook | undefined;
  const fill = () => {
    if (content === null || drawn === content.html || last === undefined) return;
    showHtml(element, content.html, last);
    drawn = content.html;
  };
  return {
    element,
    fill,
    get content() {
      return content;
    },
    update(cell, look, later) {
      content = cell;
      last = look;
      if (cell === null) {
        if (drawn !== undefined || element.textContent !== look.absent) showAbsence(element, look.absent);
        drawn = undefined;
        return;
      }
      if (element.lang !== look.language) element.lang = look.language;
      if (!later || drawn !== undefined) fill();
    },
    move(lines) {
      if (content === null || lines === 0) return;
      content = { ...content, firstLine: content.firstLine + lines, lastLine: content.lastLine + lines };
    },
  };
}

function showAbsence(element: HTMLElement, text: string): void {
  element.removeAttribute('lang');
  element.classList.add('absent');
  element.replaceChildren(make('p', 'absent-note', text));
}

/** The text has been through core's sanitiser; in a template nothing of it is loaded before the pictures are prepared. */
function showHtml(element: HTMLElement, html: string, { pictures, diagrams, strings }: CellLook): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  pictures.prepare(template.content);
  preparePictures(template.content);
  // What may be wider than its column is scrolled with the keyboard too.
  for (const wide of template.content.querySelectorAll<HTMLElement>('pre, table, .sg-math')) wide.tabIndex = 0;
  element.classList.remove('absent');
  const drawn = diagrams.shownIn(element);
  element.replaceChildren(template.content);
  diagrams.show(element, drawn, strings);
}
