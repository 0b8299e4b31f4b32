import { isHan } from '../text/cjk.ts';
import type { Atom } from './adjacent.ts';

/**
 * Whether brackets stand in a Chinese clause: Chinese text before them in their clause, or the first word behind them is Chinese. In
 * `name (参数): string` and `Gate=true (BETA - 默认值=true)` they belong to a notation. @param open index of the opening bracket
 */
export function isInChineseClause(atoms: readonly Atom[], open: number, close: number): boolean {
  for (let at = open - 1; at >= 0; at--) {
    const { character } = atoms[at] ?? { character: '' };
    if (isHan(character)) return true;
    if (/[\n\r，。；：！？,;:!?]/u.test(character)) break;
  }
  for (let at = close + 1; at < atoms.length; at++) {
    const { character, kind } = atoms[at] ?? { character: '', kind: 'text' };
    if (isHan(character)) return true;
    if (/[\p{L}\p{N}\n\r]/u.test(character) || kind === 'code' || kind === 'break') break;
  }
  return false;
}
