import type { DiagramLook, DiagramPicture, WebviewStrings } from '../../protocol/index.ts';
import { createArtist } from './artist.ts';
import type { Drawing } from './drawing.ts';
import { DIAGRAM, imageOf, pictureIn, showPicture, showTrouble, sourceOf } from './figure.ts';
import { currentLook } from './look.ts';
import { watchTheme } from './theme-watch.ts';

/** The diagrams of the page. A page without any costs nothing. */
export interface Diagrams {
  /** The pictures that a cell shows, by the place of their diagrams. */
  shownIn(cell: ParentNode): readonly (HTMLImageElement | undefined)[];
  /** Gives the diagrams of a cell with new content their pictures: those that are known at once, else those that were shown `before` until theirs are there. */
  show(cell: ParentNode, before: readonly (HTMLImageElement | undefined)[], strings: WebviewStrings): void;
  /** Draws for somebody else: each source in each look. Null where there is no picture of one. */
  draw(sources: readonly string[], looks: readonly DiagramLook[]): Promise<readonly (DiagramPicture | null)[]>;
}

/** `keepingPlace` does what changes heights. */
export function createDiagrams(container: HTMLElement, keepingPlace: (change: () => void) => void): Diagrams {
  const artist = createArtist();
  const waiting = new Map<Element, WebviewStrings>();
  const near = new Set<Element>();
  let look: DiagramLook | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let words: WebviewStrings | undefined;
  const shown = new WeakMap<HTMLImageElement, Drawing>();

  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting && waiting.has(target)) near.add(target);
        else near.delete(target);
      }
      plan();
    },
    { rootMargin: `${NEAR}px 0px` },
  );
  const put = (figure: Element, drawing: Drawing, image: HTMLImageElement | undefined, strings: WebviewStrings) => {
    if (drawing.kind !== 'drawn') showTrouble(figure, drawing, strings);
    else if (image !== undefined) {
      shown.set(image, drawing);
      showPicture(figure, image, strings);
    }
  };
  const wait = (figure: Element, strings: WebviewStrings) => {
    waiting.set(figure, strings);
    sight.observe(figure);
    plan();
  };
  const leave = (figure: Element) => {
    waiting.delete(figure);
    near.delete(figure);
    sight.unobserve(figure);
  };
  /** Those near the view first; the others when nothing else is to be done, so that they are there before somebody comes. */
  const plan = () => {
    if (busy || waiting.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void next(), near.size > 0 ? 0 : REST);
  };
  const next = async () => {
    const [figure] = near.size > 0 ? near : waiting.keys();
    const strings = figure === undefined ? undefined : waiting.get(figure);
    if (busy || figure === undefined || strings === undefined) return;
    busy = true;
    leave(figure);
    try {
      if (figure.isConnected) await drawFor(figure, strings);
    } finally {
      busy = false;
      plan();
    }
  };
  const drawFor = async (figure: Element, strings: WebviewStrings) => {
    look ??= currentLook();
    const wanted = look;
    const drawing = await artist.draw(sourceOf(figure), wanted);
    if (drawing === undefined) return;
    const image = drawing.kind === 'drawn' ? imageOf(drawing, strings) : undefined;
    // Painted as soon as it is in its place. What cannot be decoded shows its alternative text.
    await image?.decode().catch(() => undefined);
    if (wanted !== look || waiting.has(figure) || !figure.isConnected) return;
    keepingPlace(() => put(figure, drawing, image, strings));
  };

  const restyle = () => {
    if (look === undefined || words === undefined) return;
    const next = currentLook();
    if (JSON.stringify(next) === JSON.stringify(look)) return;
    look = next;
    for (const figure of container.querySelectorAll(DIAGRAM)) wait(figure, words);
  };

  return {
    shownIn: (cell) => [...cell.querySelectorAll(DIAGRAM)].map(pictureIn),
    show(cell, before, strings) {
      const figures = cell.querySelectorAll(DIAGRAM);
      if (figures.length === 0) return;
      if (words === undefined) watchTheme(restyle);
      words = strings;
      for (const [n, figure] of figures.entries()) {
        const drawing = look === undefined ? undefined : artist.known(sourceOf(figure), look);
        const old = before[n];
        if (old !== undefined) showPicture(figure, old, strings);
        if (drawing === undefined) wait(figure, strings);
        else if (old === undefined || shown.get(old) !== drawing) {
          put(figure, drawing, drawing.kind === 'drawn' ? imageOf(drawing, strings) : undefined, strings);
        }
      }
    },
    draw(sources, looks) {
      const pairs = sources.flatMap((source) => looks.map((one) => [source, one] as const));
      return Promise.all(
        pairs.map(async ([source, one]) => {
          const drawing = await artist.draw(source, one);
          if (drawing?.kind !== 'drawn') return null;
          const { svg, width, height, title } = drawing;
          return { svg, width, height, title };
        }),
      );
    },
  };
}

/** Pixels around the view within which a diagram is drawn before others. */
const NEAR = 1200;
/** Milliseconds. */
const REST = 250;
