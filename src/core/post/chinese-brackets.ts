import { isHan } from '../text/cjk.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { type Atom, isBlankBeside } from './adjacent.ts';
import { isInChineseClause } from './chinese-clause.ts';

/** Brackets that should be full-width and of which at least one is not. */
export interface HalfWidthBrackets {
  readonly span: Span;
  /** The two as they are, with `…` between. */
  readonly found: string;
  readonly edits: readonly TextEdit[];
  /** They set off a part of a notation that has marks of its own, as in `**name** (**参数**): string`. */
  readonly notation: boolean;
}

/** The brackets of a run that stand in a Chinese clause, or that hold one. */
export function* halfWidthBrackets(atoms: readonly Atom[], source: string): Iterable<HalfWidthBrackets> {
  const open: { readonly index: number; han: boolean }[] = [];
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index];
    // `\\(` in Markdown begins a formula.
    if (atom?.kind !== 'text' || atoms[index - 1]?.character === '\\') continue;
    const { character, start } = atom;
    if (character === '(' || character === '（') open.push({ index, han: false });
    else if (isHan(character)) {
      if (open.length > 0) for (const bracket of open.slice(-2)) bracket.han = true;
    } else if (character === ')' || character === '）') {
      const partner = open.pop();
      const first = atoms[partner?.index ?? -1];
      if (partner === undefined || first === undefined || !partner.han) continue;
      // `](` is a link that went wrong: another rule's matter.
      if (first.character === '（' ? character === '）' : /\][ \t]?$/.test(source.slice(0, first.start).slice(-2)))
        continue;
      const inClause = isInChineseClause(atoms, partner.index, index);
      if (!inClause && !holdsChinese(atoms, partner.index, index)) continue;
      yield {
        span: { start: first.start, end: atom.end ?? start },
        found: `${first.character}…${character}`,
        edits: [
          { span: withBlanks(atoms, partner.index), text: '（' },
          { span: withBlanks(atoms, index), text: '）' },
        ],
        notation: !inClause && first.end !== atoms[partner.index + 1]?.start,
      };
    }
  }
}

/** Chinese at one of its ends. */
function holdsChinese(atoms: readonly Atom[], open: number, close: number): boolean {
  const inside = atoms.slice(open + 1, close).filter(({ character }) => character !== ' ');
  return [inside[0], inside.at(-1)].some((atom) => atom !== undefined && isHan(atom.character));
}

/** The bracket with the blank on either side, unless that one ends or begins the run. */
function withBlanks(atoms: readonly Atom[], index: number): Span {
  const own = atoms[index];
  const before = atoms[index - 1];
  const after = atoms[index + 1];
  const start = own?.start ?? 0;
  const end = own?.end ?? start;
  return {
    start: before?.end === start && isBlankBeside(before, before.start) && index > 1 ? before.start : start,
    end: after !== undefined && isBlankBeside(after, end) && atoms[index + 2] !== undefined ? after.end : end,
  };
}
