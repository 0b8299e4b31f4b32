import type { Nodes } from 'mdast';
import type { Span } from '../text/span.ts';
import { atomsOf } from './adjacent.ts';
import type { BlockContent } from './types.ts';

/** Marks of bold text that CommonMark does not take as such. */
export interface BrokenStrong {
  /** Both marks and what is between them. */
  readonly span: Span;
  /** Where a blank makes them marks: before the first, after the last, or both. */
  readonly blanks: readonly number[];
}

/**
 * Pairs of `**` in running text, first with second, third with fourth, of which one may not open or close where it stands (CommonMark 6.2, left- and
 * right-flanking). Runs with an odd number of them say nothing about which is meant. Linear but for sorting.
 */
export function* brokenStrong(block: BlockContent): Iterable<BrokenStrong> {
  const { source, runs } = block;
  if (!source.includes('**')) return;
  const rendered = strongMarks(block.tree);
  for (const run of runs) {
    const literal: number[] = [];
    for (const leaf of run.leaves) {
      if (leaf.kind !== 'text' || !source.slice(leaf.span.start, leaf.span.end).includes('**')) continue;
      const atoms = atomsOf({ ...run, leaves: [leaf] }, source);
      for (const [index, { character, start, end }] of atoms.entries()) {
        const next = atoms[index + 1];
        if (character !== '*' || end - start !== 1 || next?.character !== '*' || next.end !== start + 2) continue;
        if (source[start - 1] !== '*' && source[start + 2] !== '*') literal.push(start);
      }
    }
    // Bold within bold is never meant either: there one closing mark was taken for an opening one.
    const nested = run.leaves.some(({ within }) => within.indexOf('strong') !== within.lastIndexOf('strong'));
    if (literal.length === 0 && !nested) continue;
    const inRun = rendered.filter((at) => run.span.start <= at && at < run.span.end);
    const marks = [...literal, ...inRun].sort((a, b) => a - b);
    if (marks.length % 2 === 1) continue;
    for (let i = 0; i + 1 < marks.length; i += 2) {
      const open = marks[i] ?? 0;
      const close = marks[i + 1] ?? 0;
      const inner = source.slice(open + 2, close);
      if (inner === '' || inner.trim() !== inner) continue;
      const blanks = [];
      if (!mayStand(source.charAt(open - 1), source.charAt(open + 2))) blanks.push(open);
      if (!mayStand(source.charAt(close + 2), source.charAt(close - 1))) blanks.push(close + 2);
      if (blanks.length > 0) yield { span: { start: open, end: close + 2 }, blanks };
    }
  }
}

/** Beside punctuation inside, a mark needs a blank, punctuation or the line's edge outside. */
function mayStand(outside: string, inside: string): boolean {
  return !/[\p{P}\p{S}]/u.test(inside) || outside === '' || /[\s\p{P}\p{S}]/u.test(outside);
}

/** Where the marks of bold text stand that did become bold. */
function strongMarks(node: Nodes): readonly number[] {
  const inner = 'children' in node ? node.children.flatMap((child) => strongMarks(child)) : [];
  if (node.type !== 'strong') return inner;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return [start, ...inner, end - 2];
}
