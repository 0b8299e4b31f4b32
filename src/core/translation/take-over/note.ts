import { allMatches } from '../../text/all-matches.ts';
import { type DifferencePart, wordDifference } from '../drift/word-difference.ts';
import { withoutMarker } from '../drift/words.ts';
import { escapeRecord } from '../record-text.ts';

/** What has changed, in one line for a comment, as git shows words: `Mounts are [-noexec-]{+ro+} by…`. */
export function changeNote(before: string, after: string): string {
  const parts = wordDifference(withoutMarker(before), withoutMarker(after));
  const shown = parts.map(({ kind, text }, i) => {
    const line = text.replaceAll(/\s+/g, ' ');
    if (kind === 'same') return shortened(line, i > 0, i < parts.length - 1);
    return kind === 'removed' ? `[-${cut(line, CHANGED)}-]` : `{+${cut(line, CHANGED)}+}`;
  });
  return escapeRecord(cut(shown.join('').trim(), LONGEST));
}

/** The parts of such a note again. */
export function partsOfNote(note: string): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  let at = 0;
  for (const match of allMatches(note, /\[-(.*?)-\]|\{\+(.*?)\+\}/gu)) {
    if (match.index > at) parts.push({ kind: 'same', text: note.slice(at, match.index) });
    const [whole, removed, added] = match;
    parts.push(removed === undefined ? { kind: 'added', text: added ?? '' } : { kind: 'removed', text: removed });
    at = match.index + whole.length;
  }
  return at < note.length ? [...parts, { kind: 'same', text: note.slice(at) }] : parts;
}

/** Characters of what stays the same beside a change, of one change, of all. */
const NEAR = 16;
const CHANGED = 90;
const LONGEST = 300;

function shortened(text: string, before: boolean, after: boolean): string {
  if (before && after) return text.length <= 2 * NEAR ? text : `${firstWords(text)}…${lastWords(text)}`;
  if (text.length <= NEAR) return text;
  return before ? `${firstWords(text)}…` : `…${lastWords(text)}`;
}

/** Whole words, unless one is as long as all that is shown. */
function firstWords(text: string): string {
  const blank = text.lastIndexOf(' ', NEAR);
  return text.slice(0, blank > NEAR / 2 ? blank : NEAR);
}

function lastWords(text: string): string {
  const blank = text.indexOf(' ', text.length - NEAR);
  return text.slice(blank >= 0 && blank < text.length - NEAR / 2 ? blank : -NEAR);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
