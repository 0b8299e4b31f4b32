import type { Post } from '../../post/types.ts';
import { alignUnits } from '../align.ts';
import { unitsOf } from '../units.ts';
import type { Matches } from './match.ts';
import { type OriginalPassage, originalsOf } from './originals.ts';
import { keyOf } from './words.ts';

/**
 * The passages of the original that neither the comments nor the visible text of the translation have. Only prose is asked for: names, addresses,
 * pictures, code and diagrams are the same in both languages and need no record.
 */
export function missingPassages(original: Post, translation: Post, matches: Matches): readonly OriginalPassage[] {
  const { passages } = originalsOf(original);
  const absent = passages.map((passage, i) => matches.held[i] !== true && isProse(passage));
  if (!absent.includes(true)) return [];
  const shown = new Set(unitsOf(translation).map(({ span }) => keyOf(translation.text.slice(span.start, span.end))));
  const found: OriginalPassage[] = [];
  for (let i = 0; i < passages.length; i++) {
    if (absent[i] !== true) continue;
    let end = i + 1;
    while (end < passages.length && matches.held[end] !== true) end++;
    const run = passages.slice(i, end).filter((passage) => isProse(passage) && !shown.has(passage.key));
    found.push(...withoutTranslation(translation, matches, passages, i, end, run));
    i = end;
  }
  return found;
}

function isProse({ unit: { kind, evidence }, text, words }: OriginalPassage): boolean {
  if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'heading') return false;
  if (text.startsWith('[') && DEFINITION.test(text)) return false;
  return words.length >= 2 && evidence.tokens.length > 0;
}

const DEFINITION = /^\[[^\]]*\]:/;

/** Of a run of passages without a record, those for which no passage stands between the translations of their neighbours. */
function withoutTranslation(
  translation: Post,
  { comments }: Matches,
  passages: readonly OriginalPassage[],
  first: number,
  end: number,
  run: readonly OriginalPassage[],
): readonly OriginalPassage[] {
  if (run.length === 0) return run;
  const from = comments.get(first - 1) ?? 0;
  const to = comments.get(end) ?? Number.POSITIVE_INFINITY;
  if (to < from) return [];
  let start = first;
  while (start > 0 && comments.get(start - 1) === from) start--;
  const below = unitsOf(translation).filter(
    ({ kind, span }) => kind !== 'front-matter' && span.start >= from && span.end <= to,
  );
  const above = passages.slice(start, end).map(({ unit }) => unit);
  const lonely = new Set(alignUnits(above, below).unmatchedOriginal);
  return run.filter(({ unit }) => lonely.has(unit));
}
