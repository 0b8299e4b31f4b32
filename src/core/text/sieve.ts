import { neededBy, signOfClass, signOfPair } from './needed.ts';
import { type Clause, clausesOf } from './signs.ts';
import { EDGE, UNIT_CLASSES, unitClasses } from './unit-class.ts';

/** Tells of a text which of many expressions cannot match in it, by one look at each of its units. */
export interface Sieve {
  /** A further expression: what a text must meet for it to match; `undefined` when it may match in any text. */
  add(expression: RegExp): Clauses | undefined;
  /** How many clauses its expressions have; what was read before the last one was added does not tell of that. */
  readonly size: number;
  read(text: string): Met;
}

/** Some of the clauses of a sieve, a bit each. */
export interface Clauses {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** The clauses that a text meets. */
export interface Met extends Clauses {
  /** Clauses that there were. */
  readonly size: number;
}

/** Whether a text that meets these may match an expression that needs those; false is certain if the expression was added before the text was read. */
export function meets(met: Clauses, needed: Clauses): boolean {
  return (
    (met.a & needed.a) === needed.a &&
    (met.b & needed.b) === needed.b &&
    (met.c & needed.c) === needed.c &&
    (met.d & needed.d) === needed.d
  );
}

/** Numbers of 32 bits for the clauses. */
const WIDTH = 4;

export function createSieve(): Sieve {
  /** At each pair of classes the clauses that it meets. */
  const table = new Int32Array(UNIT_CLASSES * UNIT_CLASSES * WIDTH);
  let size = 0;
  const note = (clause: Clause): readonly [place: number, bit: number] => {
    const place = size >> 5;
    const bit = 1 << (size & 31);
    if (place >= WIDTH) throw new Error('No room for further expressions: raise WIDTH');
    const set = (pair: number) => {
      table[pair * WIDTH + place] = (table[pair * WIDTH + place] ?? 0) | bit;
    };
    for (const sign of clause) {
      if (sign < ALONE) set(sign);
      else for (let before = 0; before < UNIT_CLASSES; before++) set(signOfPair(before, sign - ALONE));
    }
    size++;
    return [place, bit];
  };
  return {
    get size() {
      return size;
    },
    add(expression) {
      const clauses = clausesOf(neededBy(expression));
      if (clauses.length === 0) return undefined;
      const bits = [0, 0, 0, 0];
      for (const clause of clauses) {
        const [place, bit] = note(clause);
        bits[place] = (bits[place] ?? 0) | bit;
      }
      const [a = 0, b = 0, c = 0, d = 0] = bits;
      return { a, b, c, d };
    },
    read: (text) => read(text, table, size),
  };
}

const ALONE = signOfClass(0);

/** A loop over units with numbers only, without multiplication: it is run for all that anybody writes. */
function read(text: string, table: Int32Array, size: number): Met {
  const classes = unitClasses;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let before = EDGE;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const own = classes[text.charCodeAt(at)] as number;
    const pair = ((before << 6) | own) << 2;
    a |= table[pair] as number;
    b |= table[pair + 1] as number;
    c |= table[pair + 2] as number;
    d |= table[pair + 3] as number;
    before = own;
  }
  return { size, a, b, c, d };
}
