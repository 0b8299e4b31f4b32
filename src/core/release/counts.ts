import { matchesSource } from '../post/block-scan.ts';
import { findNumbers } from '../post/numbers.ts';
import { perBlock } from '../post/per-block.ts';
import { perPost } from '../post/per-post.ts';
import { blocksWhere } from '../post/revision.ts';
import { runText } from '../post/run-text.ts';
import type { Post } from '../post/types.ts';
import { type Span, shift } from '../text/span.ts';

/** What a part of a count sentence counts. */
export type CountedStage = 'stable' | 'beta' | 'alpha' | 'deprecated' | 'removed';

export interface Count {
  readonly value: number;
  /** The number as written. */
  readonly span: Span;
}

/** A sentence (or two) that says how many enhancements a release has, and of which stage: "60 enhancements, including 17 stable, …". */
export interface CountSentence {
  readonly total: Count;
  readonly parts: readonly (Count & { readonly stage: CountedStage })[];
  /** Of stable, beta and alpha the one that the paragraph names without a number that can be read, when the other two are counted. */
  readonly uncounted: { readonly stage: CountedStage; readonly span: Span } | undefined;
  /** Index in `Post.blocks` of the paragraph. */
  readonly block: number;
}

/** A sentence that says how many enhancements were promoted to a stage: "a total of 15 enhancements promoted to stable:". */
export interface PromotionClaim {
  readonly count: Count;
  readonly stage: CountedStage;
  readonly block: number;
}

export interface ReleaseCounts {
  readonly sentences: readonly CountSentence[];
  readonly promotions: readonly PromotionClaim[];
}

/** The count claims of an announcement, in English or Chinese, in order of place. Forms: those of the announcements 1.14–1.35. */
export const releaseCounts: (post: Post) => ReleaseCounts = perPost(read);

function read(post: Post): ReleaseCounts {
  const sentences: CountSentence[] = [];
  const promotions: PromotionClaim[] = [];
  for (const { index, span, content } of counting(post)) {
    for (const { text, spanOf, mentions: found } of runsThatCount(content)) {
      const placeOf = (part: Span) => shift(spanOf(part), span.start);
      const mentions = found.map((mention) => ({ ...mention, span: placeOf(mention) }));
      for (const [i, mention] of mentions.entries()) {
        const { kind, stage, value, span: place } = mention;
        if (kind === 'total') {
          const parts = partsAfter(mentions, i);
          const named = uncountedIn(text, mention.end, parts);
          const uncounted = named && { stage: named.stage, span: placeOf(named.span) };
          sentences.push({ total: { value, span: place }, parts, uncounted, block: index });
        } else if (kind === 'promotion' && stage !== undefined && mentions[i - 1] === undefined) {
          promotions.push({ count: { value, span: place }, stage, block: index });
        }
      }
    }
  }
  return { sentences, promotions };
}

const speaksOfEnhancements = matchesSource(/enhancement|增强/i);

/** The runs of a paragraph that speaks of enhancements, with their numbers. */
const runsThatCount = perBlock((content) => {
  if (content.kind !== 'paragraph' || !speaksOfEnhancements(content)) return [];
  return content.runs.map((run) => {
    const text = runText(run, content.source);
    return { ...text, mentions: mentionsIn(text.text) };
  });
});

const counting = blocksWhere((content) => runsThatCount(content).length > 0);

interface Mention {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** `total`: of enhancements, no stage; `promotion`: of enhancements of one stage; `part`: of a stage; `other`: of something else. */
  readonly kind: 'total' | 'promotion' | 'part' | 'other';
  readonly stage: CountedStage | undefined;
}

function partsAfter(mentions: readonly (Mention & { readonly span: Span })[], total: number): CountSentence['parts'] {
  const parts: CountSentence['parts'][number][] = [];
  for (const { kind, stage, value, span } of mentions.slice(total + 1)) {
    if (kind === 'total') break;
    // The first count of a stage is the one of the sentence; later ones speak of single features.
    if (stage !== undefined && kind !== 'other' && !parts.some((part) => part.stage === stage))
      parts.push({ value, span, stage });
  }
  return parts;
}

function uncountedIn(
  text: string,
  from: number,
  parts: CountSentence['parts'],
): { readonly stage: CountedStage; readonly span: Span } | undefined {
  const absent = stages.slice(0, 3).filter(({ stage }) => !parts.some((part) => part.stage === stage));
  const [only, ...more] = absent;
  if (only === undefined || more.length > 0) return undefined;
  const match = only.pattern.exec(text.slice(from));
  if (match === null) return undefined;
  const start = from + match.index;
  return { stage: only.stage, span: { start, end: start + match[0].length } };
}

/** Every number of the text with what it counts: the words up to the next number or the end of the sentence decide. */
function mentionsIn(text: string): readonly Mention[] {
  const numbers = findNumbers(text).filter(({ span }) => !isPartOfVersion(text, span));
  return numbers.map(({ value, span }, index) => {
    const next = numbers[index + 1]?.span.start ?? text.length;
    const words = text.slice(span.end, next);
    const stage = stageIn(words) ?? endingBefore(text.slice(0, span.start));
    const enhancements = counted.test(words);
    return { value, start: span.start, end: span.end, kind: kindOf(enhancements, stage, words), stage };
  });
}

function kindOf(enhancements: boolean, stage: CountedStage | undefined, words: string): Mention['kind'] {
  if (stage === undefined) return enhancements ? 'total' : 'other';
  return enhancements && /\b(?:promot|graduat|mov|advanc)|升|晋|毕业|进入|进阶|成为/i.test(words)
    ? 'promotion'
    : 'part';
}

/** "60 enhancements", "46 个增强功能", "13 项升级至稳定版的增强功能". */
const counted = /^\s*(?:[个项条]|tracked\s+|new\s+)?\s*(?:enhancements?\b|增强)|^\s*[个项条][^，。；,;]{1,20}的增强/i;

/** The stage named first. "net new" is how 1.14 counted its alpha features. */
function stageIn(words: string): CountedStage | undefined {
  const found = stages
    .map(({ stage, pattern }) => ({ stage, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.stage;
}

/** "弃用或移除了两个特性", "deprecating two features": an ending may stand before its number, in the same clause. */
function endingBefore(before: string): CountedStage | undefined {
  const clause = /[^，。；：,.;:]*$/.exec(before)?.[0] ?? '';
  const stage = /\d/.test(clause) ? undefined : stageIn(clause);
  return stage === 'deprecated' || stage === 'removed' ? stage : undefined;
}

const stages: readonly { readonly stage: CountedStage; readonly pattern: RegExp }[] = [
  { stage: 'stable', pattern: /\bstable\b|\bGA\b|\bgeneral(?:ly)? availab|稳定|正式发布/i },
  { stage: 'beta', pattern: /\bbeta\b|(?<!内部)测试版/i },
  { stage: 'alpha', pattern: /\balpha\b|\bnet new\b|内部测试版/i },
  { stage: 'deprecated', pattern: /\bdeprecat|弃用|废弃/i },
  { stage: 'removed', pattern: /\bremov|\bwithdrawn\b|移除|删除|撤回/i },
];

/** `1.24`, `v1.24.0`, `24th`: digits that count nothing. */
function isPartOfVersion(text: string, { start, end }: Span): boolean {
  return (
    /[\w.]$/.test(text.slice(0, start)) ||
    /^(?:\.\d|[A-Za-z_])/.test(text.slice(end)) ||
    /^[-–]\d/.test(text.slice(end))
  );
}
