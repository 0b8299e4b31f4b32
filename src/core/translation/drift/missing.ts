import { perBlock } from '../../post/per-block.ts';
import type { Post } from '../../post/types.ts';
import { lazy } from '../../text/lazy.ts';
import { lastStartingAt } from '../../text/ordered-spans.ts';
import type { Span } from '../../text/span.ts';
import { alignUnits } from '../align.ts';
import { blockUnits } from '../block-units.ts';
import type { Unit } from '../unit.ts';
import { unitsOf } from '../units.ts';
import { bylineTest, isCredit } from './byline.ts';
import type { DriftBlock } from './drift.ts';
import type { MatchedComments } from './match.ts';
import { isProse, type OriginalPassage, originalsOf } from './originals.ts';
import { placeOf } from './records.ts';
import { keyOf, withoutMarkers, wordsOf } from './words.ts';

/**
 * The passages of the original that neither the comments nor the visible text of the translation have. Only prose is asked for: names, addresses,
 * pictures, code and diagrams are the same in both languages and need no record.
 */
export function missingBlocks(original: Post, translation: Post, matches: MatchedComments): readonly DriftBlock[] {
  const { passages } = originalsOf(original);
  const absent = passages.map((passage, i) => matches.held[i] !== true && isProse(passage));
  if (!absent.includes(true)) return [];
  const startOf = (keeper: number | undefined) => {
    const comment = matches.comments[keeper ?? -1];
    return comment && placeOf(comment).start;
  };
  const isByline = bylineTest(original);
  const atEdge = (i: number) => i < EDGE || i >= passages.length - EDGE;
  const shown = lazy(() => new Set(translation.blocks.flatMap(({ content }) => unitKeys(content))));
  // Words that the parser shows nowhere are there all the same, in a comment that a raw HTML block cuts in two.
  const everything = lazy(() => lettersOf(translation));
  const isThere = ({ key }: OriginalPassage) => shown().has(key) || (key.length >= LONG && everything().includes(key));
  const found: DriftBlock[] = [];
  for (let i = 0; i < passages.length; i++) {
    if (absent[i] !== true) continue;
    let end = i + 1;
    while (end < passages.length && matches.held[end] !== true) end++;
    const run = passages
      .slice(i, end)
      .filter((passage, k) => isProse(passage) && !isThere(passage) && !isByline(passage.text, atEdge(i + k)));
    const after = passageBefore(translation, startOf(matches.keepers[end]));
    for (const { span, text } of withoutTranslation(translation, startOf, matches.keepers, passages, i, end, run)) {
      const current = { span, text: text.trim() };
      found.push({ kind: 'missing', recorded: undefined, current, passage: undefined, ...(after && { after }) });
    }
    i = end;
  }
  return found;
}

const unitKeys = perBlock((content) =>
  blockUnits(content).map(({ span }) => keyOf(content.source.slice(span.start, span.end))),
);

/** All words of a post, comments included, without anything between them. */
function lettersOf({ text, blocks }: Post): string {
  const head = text.slice(0, blocks[0]?.span.start ?? text.length);
  return [lettersIn(head), ...blocks.map(({ content }) => blockLetters(content))].join('');
}

const blockLetters = perBlock(({ source }) => lettersIn(source));
const lettersIn = (text: string) => wordsOf(withoutMarkers(text)).join('');

/** Passages so near to the start or the end may name the author. */
const EDGE = 3;
/** A key of so many letters stands nowhere by chance. */
const LONG = 20;

/** The last visible passage before a comment, or of the text. */
function passageBefore(translation: Post, comment: number | undefined): Span | undefined {
  const units = unitsOf(translation);
  const unit = comment === undefined ? units.at(-1) : units[lastStartingAt(units, comment - 1)];
  return unit === undefined || unit.kind === 'front-matter' ? undefined : unit.span;
}

/** Of a run of passages without a record, those for which no passage stands between the translations of their neighbours. */
function withoutTranslation(
  translation: Post,
  startOf: (keeper: number | undefined) => number | undefined,
  keepers: Int32Array,
  passages: readonly OriginalPassage[],
  first: number,
  end: number,
  run: readonly OriginalPassage[],
): readonly OriginalPassage[] {
  if (run.length === 0) return run;
  let start = first;
  while (start > 0 && keepers[start - 1] === -1) start--;
  const above = keepers[start - 1];
  const from = startOf(above) ?? 0;
  const to = startOf(keepers[end]) ?? Number.POSITIVE_INFINITY;
  if (to < from) return [];
  while (start > 0 && keepers[start - 1] === above) start--;
  const below = unitsWithin(translation, from, to).filter(
    ({ kind, span }) => kind !== 'front-matter' && !isCredit(translation.text.slice(span.start, span.end)),
  );
  if (below.length <= end - start - run.length) return run;
  const units = passages.slice(start, end).map(({ unit }) => unit);
  const lonely = new Set(alignUnits(units, below).unmatchedOriginal);
  return run.filter(({ unit }) => lonely.has(unit));
}

/** Those that stand between two offsets, whole. */
function unitsWithin(post: Post, from: number, to: number): readonly Unit[] {
  const units = unitsOf(post);
  const found: Unit[] = [];
  for (let at = lastStartingAt(units, from - 1) + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined || unit.span.start >= to) break;
    if (unit.span.end <= to) found.push(unit);
  }
  return found;
}
