import type { BlockContent, InlineLeaf, InlineRun } from './types.ts';

/** One thing a reader sees: a character of a text, or an inline object (code, image, …) as a whole. */
export interface Atom {
  /** The character; '' for an object. */
  readonly character: string;
  readonly kind: InlineLeaf['kind'];
  /** Offsets in the block's source. */
  readonly start: number;
  readonly end: number;
  readonly leaf: InlineLeaf;
}

/**
 * What a reader sees of a run, character by character, as it stands in the source; markup between two atoms (`**`, a link's address) is simply a gap
 * between their offsets. Comments are not seen and left out. An escaped character and an entity are one atom each. Several rules ask one after
 * the other about the runs of a block, so those of the block that was asked about last are kept.
 */
export function atomsOf(run: InlineRun, source: string): readonly Atom[] {
  if (last.source !== source) last = { source, atoms: new Map() };
  let atoms = last.atoms.get(run);
  if (atoms === undefined) {
    atoms = readAtoms(run, source);
    last.atoms.set(run, atoms);
  }
  return atoms;
}

let last: { readonly source: string; readonly atoms: Map<InlineRun, readonly Atom[]> } = {
  source: '',
  atoms: new Map(),
};

function readAtoms(run: InlineRun, source: string): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const leaf of run.leaves) {
    const { kind, span } = leaf;
    if (kind === 'comment') continue;
    if (kind !== 'text') {
      atoms.push({ character: kind === 'break' ? '\n' : '', kind, start: span.start, end: span.end, leaf });
      continue;
    }
    const written = source.slice(span.start, span.end);
    for (let at = 0, next = 0; at < written.length; at = next) {
      const unit = written.charCodeAt(at);
      let character = written.charAt(at);
      next = at + 1;
      if (isPlain(unit)) {
        atoms.push({ character, kind, start: span.start + at, end: span.start + next, leaf });
        continue;
      }
      pieces.lastIndex = at;
      const match = pieces.exec(written);
      if (match !== null) {
        character = match[1] ?? (match[2] === undefined ? match[0] : '');
        next = pieces.lastIndex;
      }
      atoms.push({ character, kind, start: span.start + at, end: span.start + next, leaf });
    }
  }
  return atoms;
}

/** Whether the unit is a character by itself, whatever stands behind it. */
function isPlain(unit: number): boolean {
  return unit >= 32 && unit !== 0x5c && unit !== 0x26 && (unit < 0xd800 || unit > 0xdfff);
}

/** Where something can be inserted between two atoms so that it lies outside of the markup that ends or begins there. */
export function boundary(block: BlockContent, before: Atom, after: Atom): number | undefined {
  if (before.end === after.start) return before.end;
  const linkBefore = before.leaf.link;
  const linkAfter = after.leaf.link;
  if (linkBefore !== linkAfter) {
    if (linkBefore !== undefined && linkAfter === undefined)
      return outside(block.links[linkBefore]?.span.end, before.end, after.start);
    if (linkAfter !== undefined && linkBefore === undefined)
      return outside(block.links[linkAfter]?.span.start, before.end, after.start);
    return undefined;
  }
  const gap = block.source.slice(before.end, after.start);
  if (!/^[*_~]+$/.test(gap)) return undefined;
  const depth = after.leaf.within.length - before.leaf.within.length;
  return depth < 0 ? after.start : depth > 0 ? before.end : undefined;
}

/** A link may stand in emphasis of its own; then its edge is not the edge of the markup, and the emphasis marks next to it belong to it. */
function outside(edge: number | undefined, from: number, to: number): number | undefined {
  if (edge === undefined || edge < from || edge > to) return undefined;
  return edge === from || edge === to ? edge : edge - from > to - edge ? to : from;
}

/** An escape, an entity, a line end with the quote marks that begin the next line, or one character. */
const pieces =
  /\\([!-/:-@[-`{-~])|(&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});)|\r\n[ \t>]*|[\r\n][ \t>]*|./suy;

/** Whether it is a blank that begins at this offset, with no markup before it. */
export function isBlankBeside({ kind, character, start }: Atom, at: number): boolean {
  return kind === 'text' && character === ' ' && start === at;
}
