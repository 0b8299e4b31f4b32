import type { DiagramLook } from '../../protocol/index.ts';
import type { Drawing } from './drawing.ts';
import { loadDraw } from './load.ts';

/** Draws diagrams, each once for each look. */
export interface Artist {
  /** What is known already. */
  known(source: string, look: DiagramLook): Drawing | undefined;
  /** One after the other, in the order of the calls. Never rejects; undefined: there is nothing that draws. */
  draw(source: string, look: DiagramLook): Promise<Drawing | undefined>;
}

export function createArtist(): Artist {
  const drawings = new Map<string, Drawing>();
  let last: Promise<unknown> = Promise.resolve();
  const known = (source: string, look: DiagramLook) => drawings.get(keyOf(source, look));
  const drawNow = async (source: string, look: DiagramLook) => {
    const before = known(source, look);
    if (before !== undefined) return before;
    const draw = await loadDraw();
    const drawing = await draw?.(source, look);
    if (drawing === undefined) return undefined;
    const [oldest] = drawings.keys();
    if (drawings.size >= MOST && oldest !== undefined) drawings.delete(oldest);
    drawings.set(keyOf(source, look), drawing);
    return drawing;
  };
  return {
    known,
    draw(source, look) {
      const drawing = last.then(() => drawNow(source, look));
      last = drawing;
      return drawing;
    },
  };
}

/** Kept drawings: of some posts in two looks. */
const MOST = 200;

function keyOf(source: string, look: DiagramLook): string {
  return JSON.stringify([look, source]);
}
