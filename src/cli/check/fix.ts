import { createTwoFilesPatch } from 'diff';
import { safeEdits } from '../../core/features/fixes.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { applyEdits } from '../../core/text/edit.ts';

/** Fixes may make room for others; more rounds than this would be two rules that undo each other. */
const MOST_ROUNDS = 10;

/** The text after all safe fixes. @param find what is found in a text */
export function fixed(text: string, find: (text: string) => readonly Finding[]): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(find(current));
    const next = edits.length === 0 ? undefined : applyEdits(current, edits);
    if (next === undefined || next === current) return current;
    current = next;
  }
  return current;
}

/** A unified diff that `patch -p1` takes; '' when nothing differs. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  // The first line is a rule of `=` signs that belongs to another format.
  return patch.slice(patch.indexOf('--- '));
}
