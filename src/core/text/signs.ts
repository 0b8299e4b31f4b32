import type { Need } from './needed.ts';
import { BLANK, OTHER, UNIT_CLASSES, unitClass, WIDE } from './unit-class.ts';

/** Signs of which any will do. */
export type Clause = readonly number[];

/** At most two clauses, of which each must be met for the need to be met: those that the fewest texts meet by chance. */
export function clausesOf(need: Need): readonly Clause[] {
  const [best, next] = rarest(need);
  if (best === undefined) return [];
  return next === undefined || commonness(best) < RARE ? [best] : [best, next];
}

/** Clauses, the rarest first. */
function rarest(need: Need): readonly Clause[] {
  if (need === true) return [];
  if (typeof need === 'number') return [[need]];
  if ('all' in need) return need.all.flatMap(rarest).sort((a, b) => commonness(a) - commonness(b));
  // Each alternative meets its own clauses, so whichever it is, one of all their first ones is met, and one of all their second ones.
  const alternatives = need.any.map(rarest);
  if (alternatives.some(({ length }) => length === 0)) return [];
  const most = Math.max(...alternatives.map(({ length }) => length));
  return Array.from({ length: Math.min(most, 2) }, (_, index) => [
    ...new Set(alternatives.flatMap((clauses) => clauses[index] ?? clauses[0] ?? [])),
  ]).sort((a, b) => commonness(a) - commonness(b));
}

/** A clause that is met by chance in one block of twenty, or fewer. */
const RARE = 1 / 20 / 300;

/** How many places of English prose with Markdown have one of the signs, roughly, 0 to 1. */
function commonness(clause: Clause): number {
  return clause.reduce((sum, sign) => sum + shareOf(sign), 0);
}

function shareOf(sign: number): number {
  if (sign >= PAIRS) return shareOfClass(sign - PAIRS);
  return shareOfClass(Math.floor(sign / UNIT_CLASSES)) * shareOfClass(sign % UNIT_CLASSES);
}

const PAIRS = UNIT_CLASSES * UNIT_CLASSES;

function shareOfClass(own: number): number {
  return shares.get(own) ?? 0.002;
}

/** Of letters in English; marks that are not named are rare. */
const shares: ReadonlyMap<number, number> = new Map([
  ...[...'etaoinshrdlcumwfgypbvkjxqz'].map((letter, place): [number, number] => [
    unitClass(letter.charCodeAt(0)),
    0.1 * 0.88 ** place,
  ]),
  [BLANK, 0.16],
  [unitClass(0x0a), 0.01],
  [unitClass(0x30), 0.01],
  ...[...'.,-/'].map((mark): [number, number] => [unitClass(mark.charCodeAt(0)), 0.01]),
  [OTHER, 0.003],
  [WIDE, 0.1],
]);
