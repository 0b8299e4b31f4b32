import { EDGE, OTHER, UNIT_CLASSES, unitClass, WIDE } from './unit-class.ts';

/**
 * What every text that an expression matches holds: a sign (a class of units, or two classes side by side), all or any of several needs, or nothing that can
 * be told (`true`). Never more than the expression asks for: a text that lacks it does not match.
 */
export type Need = true | number | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };

/** Two classes side by side are `first * UNIT_CLASSES + second`; behind them come the classes alone. */
export function signOfPair(first: number, second: number): number {
  return first * UNIT_CLASSES + second;
}

export function signOfClass(unitClass: number): number {
  return UNIT_CLASSES * UNIT_CLASSES + unitClass;
}

/** What is needed for the expression to match. Of syntax that it does not know it says that nothing can be told. */
export function neededBy({ source, flags }: RegExp): Need {
  if (flags.includes('v')) return true;
  const reader = new Reader(source, flags);
  const { need } = reader.choice();
  return reader.isAtEnd && !reader.isLost ? need : true;
}

/** A part of an expression. */
interface Part {
  readonly need: Need;
  /** Classes of the first and of the last unit of what it matches; `undefined` when any will do. */
  readonly first: Classes | undefined;
  readonly last: Classes | undefined;
  /** It stands between two units and takes none. */
  readonly isPlace: boolean;
  /** It may take no unit, or some. */
  readonly mayBeEmpty: boolean;
}

type Classes = readonly number[];

/** Alternatives of which there are more are not looked at. */
const MOST_CLASSES = 8;
const MOST_PAIRS = 16;

const place: Part = { need: true, first: undefined, last: undefined, isPlace: true, mayBeEmpty: false };
const unknown: Part = { need: true, first: undefined, last: undefined, isPlace: false, mayBeEmpty: true };

class Reader {
  readonly #source: string;
  readonly #ignoresCase: boolean;
  readonly #unicode: boolean;
  #at = 0;
  /** It met what it does not know. */
  isLost = false;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#ignoresCase = flags.includes('i');
    this.#unicode = flags.includes('u');
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  choice(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    return {
      need: any(parts.map(({ need }) => need)),
      first: union(parts.map(({ first }) => first)),
      last: union(parts.map(({ last }) => last)),
      isPlace: parts.every(({ isPlace }) => isPlace),
      mayBeEmpty: parts.some(({ isPlace, mayBeEmpty }) => isPlace || mayBeEmpty),
    };
  }

  #sequence(): Part {
    const needs: Need[] = [];
    let first: Classes | undefined;
    let last: Classes | undefined;
    /** Whether some unit is taken for sure. */
    let taken = false;
    let isPlace = true;
    while (!this.isAtEnd && !this.#sees('|') && !this.#sees(')')) {
      const part = this.#quantified();
      needs.push(part.need);
      if (part.isPlace) continue;
      isPlace = false;
      if (taken && last && part.first && !part.mayBeEmpty) needs.push(pairs(last, part.first));
      if (!taken) first = part.mayBeEmpty ? undefined : part.first;
      // What may be empty lets what stands before it be the first or the last as well.
      last = part.mayBeEmpty ? undefined : part.last;
      taken = true;
    }
    // Only if its first part takes a unit is that one's first known, and only if its last does.
    return {
      need: all(needs),
      first,
      last,
      isPlace,
      mayBeEmpty: !isPlace && first === undefined && last === undefined,
    };
  }

  #quantified(): Part {
    const part = this.#atom();
    const least = this.#quantifier();
    if (least === undefined || part.isPlace) return least === 0 && part.isPlace ? place : part;
    return least === 0 ? unknown : part;
  }

  /** The least number of times; `undefined` without a quantifier. */
  #quantifier(): number | undefined {
    const found = /^(?:([*+?])|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (found === null) return undefined;
    this.#at += found[0].length;
    const [, mark, count] = found;
    return mark === undefined ? Math.min(1, Number(count)) : mark === '+' ? 1 : 0;
  }

  #atom(): Part {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#set();
    if (this.#take('.')) return someUnit;
    if (this.#take('^') || this.#take('$')) return place;
    if (this.#sees('\\')) return this.#escape();
    return this.#literal(this.#next());
  }

  #group(): Part {
    const kind = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    if (this.#sees('?')) this.isLost = true;
    const inside = this.choice();
    this.#take(')');
    if (kind === '?=' || kind === '?<=') return { ...place, need: inside.need };
    return kind === '?!' || kind === '?<!' ? place : inside;
  }

  #escape(): Part {
    this.#at++;
    const letter = this.#next();
    if (letter === 'b' || letter === 'B') return place;
    if (/[1-9k]/.test(letter)) {
      // What was matched before, which may be nothing: `\k<name>` or `\12`.
      this.#at += /^(?:<[^>]*>|\d*)/.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
      return unknown;
    }
    const classes = this.#classesOf(letter);
    return classes === undefined ? someUnit : oneOf(classes);
  }

  /** Of what an escape stands for, its letter being read; `undefined`: too many. */
  #classesOf(letter: string): Classes | undefined {
    const known = escapes.get(letter);
    if (known !== undefined) return known;
    if (letter === 'p' || letter === 'P') {
      const name = /^\{([^}]*)\}/.exec(this.#source.slice(this.#at));
      this.#at += name?.[0].length ?? 0;
      return letter === 'p' && name?.[1] === 'Script=Han' ? [WIDE] : undefined;
    }
    if (/[dDwWsSBb]/.test(letter)) return undefined;
    if (letter === 'c') this.isLost = true;
    if (letter === 'u' || letter === 'x' || letter === '0') {
      const digits = /^(?:\{[\dA-Fa-f]+\}|[\dA-Fa-f]{2,4})/.exec(this.#source.slice(this.#at));
      const length = letter === 'u' ? (digits?.[0].startsWith('{') ? digits[0].length : 4) : letter === 'x' ? 2 : 0;
      if (length === 0) return letter === '0' ? [OTHER] : undefined;
      const code = Number.parseInt(this.#source.slice(this.#at, this.#at + length).replace(/[{}]/g, ''), 16);
      this.#at += length;
      return Number.isNaN(code) ? undefined : this.#classesOfUnit(Math.min(code, 0xffff));
    }
    return this.#classesOfUnit(letter.charCodeAt(0));
  }

  #set(): Part {
    const isNegated = this.#take('^');
    const found = new Set<number>();
    let isKnown = !isNegated;
    let before: number | undefined;
    while (!this.isAtEnd && !this.#sees(']')) {
      const start = this.#at;
      const letter = this.#next();
      if (letter === '-' && before !== undefined && !this.#sees(']')) {
        // A range: its other end follows. Few are short enough to be of use.
        const to = this.#next();
        const end = to.charCodeAt(0);
        if (to === '\\' || end < before || end >= 0x80 || end - before > 64) isKnown = false;
        else for (let unit = before; unit <= end; unit++) this.#add(found, this.#classesOfUnit(unit));
        if (to === '\\') this.#classesOf(this.#next());
        before = undefined;
        continue;
      }
      const classes = letter === '\\' ? this.#classesOf(this.#next()) : this.#classesOfUnit(letter.charCodeAt(0));
      if (classes === undefined) isKnown = false;
      else this.#add(found, classes);
      before = letter === '\\' ? undefined : this.#source.charCodeAt(start);
      // The beginning of a range that is written as an escape.
      if (letter === '\\' && this.#sees('-') && this.#source[this.#at + 1] !== ']') isKnown = false;
    }
    this.#take(']');
    return isKnown ? oneOf([...found]) : someUnit;
  }

  #add(to: Set<number>, classes: Classes): void {
    for (const one of classes) to.add(one);
  }

  #literal(letter: string): Part {
    return oneOf(this.#classesOfUnit(letter.charCodeAt(0)));
  }

  #classesOfUnit(unit: number): Classes {
    const own = unitClass(unit);
    if (!this.#ignoresCase) return [own];
    // The other case of a character above ASCII may be of the other class; with `u`, K and s have one there (U+212A, U+017F).
    if (unit >= 0x80) return this.#unicode ? [OTHER, WIDE, unitClass(0x6b), unitClass(0x73)] : [OTHER, WIDE];
    return this.#unicode && (own === unitClass(0x6b) || own === unitClass(0x73)) ? [own, OTHER] : [own];
  }

  #next(): string {
    return this.#source.charAt(this.#at++);
  }

  #sees(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #take(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#at += text.length;
    return true;
  }
}

const lineBreaks = [unitClass(0x0a)];
const escapes: ReadonlyMap<string, Classes> = new Map([
  ['d', [unitClass(0x30)]],
  ['s', [...lineBreaks, unitClass(0x20), OTHER, WIDE]],
  ['n', lineBreaks],
  ['r', lineBreaks],
  ['t', [unitClass(0x09)]],
  ['v', [OTHER]],
  ['f', [OTHER]],
]);

const someUnit: Part = { need: true, first: undefined, last: undefined, isPlace: false, mayBeEmpty: false };

function oneOf(classes: Classes): Part {
  if (classes.length > MOST_CLASSES || classes.includes(EDGE)) return someUnit;
  return { need: any(classes.map(signOfClass)), first: classes, last: classes, isPlace: false, mayBeEmpty: false };
}

function pairs(first: Classes, second: Classes): Need {
  if (first.length * second.length > MOST_PAIRS) return true;
  return any(first.flatMap((one) => second.map((other) => signOfPair(one, other))));
}

function all(needs: readonly Need[]): Need {
  const known = needs.filter((need) => need !== true);
  const [only] = known;
  return only === undefined ? true : known.length === 1 ? only : { all: known };
}

function any(needs: readonly Need[]): Need {
  if (needs.includes(true)) return true;
  const different = [...new Set(needs)];
  const [only] = different;
  return different.length === 1 && only !== undefined ? only : { any: different };
}

function union(of: readonly (Classes | undefined)[]): Classes | undefined {
  const found = new Set<number>();
  for (const classes of of) {
    if (classes === undefined) return undefined;
    for (const one of classes) found.add(one);
  }
  return found.size > MOST_CLASSES ? undefined : [...found];
}
