import type { Nodes } from 'mdast';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { atomsOf } from './adjacent.ts';
import type { BlockContent } from './types.ts';

/** Marks of bold text that CommonMark does not take as such; or one mark alone. */
export interface BrokenStrong {
  /** Both marks and what is between them. */
  readonly span: Span;
  /** What makes them marks: a blank before the first, after the last, or none inside. Empty when a mark has no partner. */
  readonly edits: readonly TextEdit[];
}

/**
 * Pairs of `**` in running text, first with second, third with fourth, of which one may not open or close where it stands (CommonMark 6.2, left- and
 * right-flanking), and single ones without a partner. Linear but for sorting.
 */
export function* brokenStrong(block: BlockContent): Iterable<BrokenStrong> {
  const { source, runs } = block;
  if (!source.includes('**')) return;
  const rendered = strongMarks(block.tree);
  for (const run of runs) {
    const literal: number[] = [];
    for (const leaf of run.leaves) {
      if (leaf.kind !== 'text' || !source.slice(leaf.span.start, leaf.span.end).includes('**')) continue;
      const atoms = atomsOf({ ...run, leaves: [leaf], kept: [] }, source);
      for (let index = 0; index < atoms.length; index++) {
        const { character = '', start = 0, end = 0 } = atoms[index] ?? {};
        const next = atoms[index + 1];
        if (character !== '*' || end - start !== 1 || next?.character !== '*' || next.end !== start + 2) continue;
        if (isMark(source.charAt(start - 1), source.charAt(start + 2))) literal.push(start);
      }
    }
    // Bold within bold is never meant either: there one closing mark was taken for an opening one.
    const nested = run.leaves.some(({ within }) => within.indexOf('strong') !== within.lastIndexOf('strong'));
    if (literal.length === 0 && !nested) continue;
    const inRun = rendered.filter((at) => run.span.start <= at && at < run.span.end);
    const marks = [...literal, ...inRun].sort((a, b) => a - b);
    const [alone] = literal;
    if (marks.length % 2 === 1) {
      if (literal.length === 1 && alone !== undefined && isMeant(source, alone)) {
        yield { span: { start: alone, end: alone + 2 }, edits: [] };
      }
      continue;
    }
    for (let i = 0; i + 1 < marks.length; i += 2) {
      const open = marks[i] ?? 0;
      const close = marks[i + 1] ?? 0;
      const edits = repair(source, open, close);
      if (edits.length > 0) yield { span: { start: open, end: close + 2 }, edits };
    }
  }
}

function repair(source: string, open: number, close: number): readonly TextEdit[] {
  const inner = source.slice(open + 2, close);
  const trimmed = inner.trim();
  // With blanks at both ends it is arithmetic, or no pair at all.
  if (trimmed === '' || (/^\s/.test(inner) && /\s$/.test(inner))) return [];
  const lead = inner.indexOf(trimmed);
  const edits: TextEdit[] = [];
  if (!mayStand(source.charAt(open - 1), trimmed.charAt(0)))
    edits.push({ span: { start: open, end: open }, text: ' ' });
  if (lead > 0) edits.push({ span: { start: open + 2, end: open + 2 + lead }, text: '' });
  const from = open + 2 + lead + trimmed.length;
  if (from < close) edits.push({ span: { start: from, end: close }, text: '' });
  if (!mayStand(source.charAt(close + 2), trimmed.charAt(trimmed.length - 1))) {
    edits.push({ span: { start: close + 2, end: close + 2 }, text: ' ' });
  }
  return edits;
}

/** Not an operator (`2 ** 3`), a path (`src/**`) or a part of a longer row of asterisks. */
function isMark(before: string, after: string): boolean {
  return !/[*/]/.test(before + after) && !(/^[ \t]$/.test(before) && /^[ \t]?$/.test(after));
}

/** Not an operator without blanks. */
function isMeant(source: string, at: number): boolean {
  return !(/\w/.test(source.charAt(at - 1)) && /[\w.]/.test(source.charAt(at + 2)));
}

/** Whether a mark of bold text may stand between these characters: beside punctuation inside it needs a blank, punctuation or the line's edge outside. */
export function mayStand(outside: string, inside: string): boolean {
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
