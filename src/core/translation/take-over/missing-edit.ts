import type { Post } from '../../post/types.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { DriftBlock } from '../drift/drift.ts';
import { frontMatterComment } from '../layout.ts';
import { escapeRecord } from '../record-text.ts';
import { unitsOf } from '../units.ts';
import { newlineOf } from './record-edit.ts';

/** Comments for passages that the translation lacks, with room for their words, each where it belongs; those for one place in one edit. */
export function missingEdits(
  original: Post,
  translation: Post,
  blocks: readonly DriftBlock[],
  idOf: (heading: number) => string | undefined,
): readonly TextEdit[] {
  const byPlace = new Map<number, string[]>();
  for (const { kind, current, after } of blocks) {
    if (kind !== 'missing' || current === undefined) continue;
    const at = placeAfter(translation, after?.end);
    const lines = byPlace.get(at) ?? [];
    byPlace.set(at, lines);
    lines.push(...recordLines(original, current.span.start, current.text, idOf));
  }
  const newline = newlineOf(translation);
  return [...byPlace].map(([at, lines]) => {
    const text = newline + lines.join(newline) + blankBehind(translation, at, newline);
    return { span: { start: at, end: at }, text };
  });
}

/** The end of the line in which the passage before ends; of the comment with the front matter, where it stands first. */
function placeAfter(translation: Post, end: number | undefined): number {
  const { lines, bodyStart } = translation;
  if (end !== undefined) return lines.endOf(lines.lineAt(end));
  const head = frontMatterComment(translation);
  const comment = head?.block.content.comments[head.number];
  if (head === undefined || comment === undefined) return bodyStart;
  return lines.endOf(lines.lineAt(head.block.span.start + comment.span.end));
}

/** An empty passage is known by two empty lines. */
function blankBehind({ text }: Post, at: number, newline: string): string {
  return /^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(at, at + 200)) || at >= text.length ? '' : newline;
}

function recordLines(
  original: Post,
  start: number,
  text: string,
  idOf: (heading: number) => string | undefined,
): readonly string[] {
  const unit = unitsOf(original).find(({ span }) => span.start === start);
  const line = original.lines.startOf(original.lines.lineAt(start));
  const indent = original.text.slice(line, start).trim() === '' ? original.text.slice(line, start) : '';
  const lines = text.split(/\r\n|\r|\n/).map((part, number) => (number === 0 ? indent + part : part));
  return [
    '',
    `${indent}<!--`,
    ...lines.map(escapeRecord),
    `${indent}-->`,
    belowOf(unit?.kind, text, indent, idOf(start)),
  ];
}

function belowOf(kind: string | undefined, text: string, indent: string, id: string | undefined): string {
  if (kind === 'heading') {
    const level = /^#{1,6}/.exec(text)?.[0] ?? '##';
    return `${level}${id === undefined ? '' : `    {#${id}}`}`;
  }
  const mark = kind === 'list-item' ? /^(?:[-*+]|\d{1,9}[.)])/.exec(text)?.[0] : undefined;
  return mark === undefined ? '' : indent + mark;
}
