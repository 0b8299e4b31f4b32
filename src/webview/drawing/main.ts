import type { Draw } from '../diagrams/drawing.ts';
import { draw } from './draw.ts';

/** The page finds the function by this name once the file is there (`../diagrams/load.ts`). */
const draws: { stargazerDraw: Draw } = { stargazerDraw: draw };
Object.assign(globalThis, draws);
