import type { WebviewStrings } from '../../protocol/index.ts';
import { filled, make } from '../make.ts';
import type { Drawn, NotDrawn } from './drawing.ts';

/** Where the core put a diagram: a box with a label and the source. */
export const DIAGRAM = '.sg-diagram';

export function sourceOf(figure: Element): string {
  return figure.querySelector('code')?.textContent ?? '';
}

export function pictureIn(figure: Element): HTMLImageElement | undefined {
  return figure.querySelector<HTMLImageElement>(':scope > img') ?? undefined;
}

/** The drawing as an element: nothing of an SVG document in an image runs or is loaded. Its size is known, so that nothing moves when it is painted. */
export function imageOf(drawn: Drawn, strings: WebviewStrings): HTMLImageElement {
  const image = document.createElement('img');
  image.width = drawn.width;
  image.height = drawn.height;
  image.alt = drawn.title === '' ? strings.diagram : drawn.title;
  image.setAttribute('role', 'img');
  image.src = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }));
  // The element keeps what it has loaded.
  const release = () => URL.revokeObjectURL(image.src);
  image.addEventListener('load', release, { once: true });
  image.addEventListener('error', release, { once: true });
  return image;
}

/** The picture in place of the source, which folds away below it; or in place of the picture before. */
export function showPicture(figure: Element, image: HTMLImageElement, strings: WebviewStrings): void {
  figure.querySelector(':scope > .diagram-note')?.remove();
  figure.classList.remove('outdated');
  const before = pictureIn(figure);
  if (before !== undefined) {
    before.replaceWith(image);
    return;
  }
  const source = make('details', 'diagram-source', make('summary', '', strings.diagramSource));
  source.append(...figure.childNodes);
  figure.append(image, source);
}

/** Says why there is no picture, below the source; a picture of the text before stays, as one that is out of date. */
export function showTrouble(figure: Element, trouble: NotDrawn, strings: WebviewStrings): void {
  figure.querySelector(':scope > .diagram-note')?.remove();
  figure.classList.toggle('outdated', pictureIn(figure) !== undefined);
  figure.append(make('p', 'diagram-note', wordsOf(trouble, strings)));
}

function wordsOf({ kind, message, line }: NotDrawn, strings: WebviewStrings): string {
  if (kind === 'unsupported') return strings.diagramKind;
  return filled(strings.diagramFailed, line > 0 ? filled(strings.diagramLine, line, message) : message);
}
