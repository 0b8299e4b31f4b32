import type { DiagramLook, DiagramPicture, ToWebview } from '../../protocol/index.ts';

/** Diagrams drawn by the page of a preview for the extension, which has nothing to draw on. */
export interface Drawings {
  /** Of each source a picture in each look, in that order; null where there is none. Undefined when the page does not answer. */
  ask(
    sources: readonly string[],
    looks: readonly DiagramLook[],
  ): Promise<readonly (DiagramPicture | null)[] | undefined>;
  /** The page's answer. */
  answer(request: number, pictures: readonly (DiagramPicture | null)[]): void;
}

export function createDrawings(post: (message: ToWebview) => void): Drawings {
  const waiting = new Map<number, (pictures: readonly (DiagramPicture | null)[] | undefined) => void>();
  let count = 0;
  return {
    ask(sources, looks) {
      const request = ++count;
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle(undefined), PATIENCE);
        const settle = (pictures: readonly (DiagramPicture | null)[] | undefined) => {
          clearTimeout(timer);
          waiting.delete(request);
          resolve(pictures?.length === sources.length * looks.length ? pictures : undefined);
        };
        waiting.set(request, settle);
        post({ type: 'draw', request, sources, looks });
      });
    },
    answer: (request, pictures) => waiting.get(request)?.(pictures),
  };
}

/** Milliseconds: a page that was closed does not answer. */
const PATIENCE = 30_000;
