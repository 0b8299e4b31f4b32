import { perBlock } from '../post/per-block.ts';
import { blocksWhere } from '../post/revision.ts';
import { runText } from '../post/run-text.ts';
import type { KepReference, Post } from '../post/types.ts';
import { allMatches } from '../text/all-matches.ts';
import { contains, type Span, shift } from '../text/span.ts';
import { announcedKeps } from './announced.ts';
import { namesMinor } from './names-minor.ts';

/** "introduced as alpha in v1.27": when the KEP of the passage entered an earlier stage. */
export interface HistoryClaim {
  /** Number of the KEP that the paragraph links to, else of the one that the section is about. */
  readonly number: number;
  readonly stage: 'alpha' | 'beta' | 'stable';
  /** The 27 of v1.27. */
  readonly minor: number;
  /** From the first to the last word of the claim. */
  readonly span: Span;
}

/** Claims in English prose about one KEP, in order of place. Where more than one KEP may be meant, none is. */
export function historyClaims(post: Post): readonly HistoryClaim[] {
  return claiming(post).flatMap(({ span: { start }, content }) =>
    claimsIn(content).flatMap(({ run, stage, minor, span }) => {
      const number = kepOf(post, shift(run, start));
      return number === undefined ? [] : [{ number, stage, minor, span: shift(span, start) }];
    }),
  );
}

/** Before it is known what KEP it is about; offsets relative to the block. */
interface Words extends Omit<HistoryClaim, 'number'> {
  /** The paragraph or cell that it stands in. */
  readonly run: Span;
}

const claimsIn = perBlock((content): readonly Words[] => {
  if (!namesMinor(content)) return [];
  return content.runs.flatMap((run) => {
    if (run.container === 'heading') return [];
    const { text, spanOf } = runText(run, content.source);
    return forms.flatMap(({ pattern, stage, minor }) =>
      allMatches(text, pattern).map((match) => ({
        run: run.span,
        stage: stageOfWord(match[stage] ?? ''),
        minor: Number(match[minor]),
        span: spanOf({ start: match.index, end: match.index + match[0].length }),
      })),
    );
  });
});

const claiming = blocksWhere((content) => claimsIn(content).length > 0);

function kepOf(post: Post, place: Span): number | undefined {
  const section = post.sections.findLast(({ span }) => contains(span, place));
  return (
    onlyOne(post.kepReferences.filter(({ span }) => contains(place, span))) ??
    onlyOne(announcedKeps(post).flatMap((kep) => (kep.section === section ? [kep.reference] : [])))
  );
}

function onlyOne(references: readonly KepReference[]): number | undefined {
  const numbers = new Set(references.map(({ number }) => number));
  const [only, ...more] = numbers;
  return more.length > 0 ? undefined : only;
}

const word = '(alpha|beta|stable|GA|general(?:ly)? availab(?:le|ility))';
const release = '(?:the )?(?:Kubernetes )?(?:release |version )?v?1\\.(\\d{1,2})(?![\\d.]*\\d)';

const forms = [
  // "as alpha in v1.27", "beta in Kubernetes 1.30", "a beta feature since v1.33"
  {
    pattern: new RegExp(
      `\\b${word}(?: (?:stage|feature|status|support|quality|level|release))?,? (?:in|since|as of|with) ${release}`,
      'gi',
    ),
    stage: 1,
    minor: 2,
  },
  // "introduced in v1.22 and started as a beta level"
  {
    pattern: new RegExp(
      `\\b(?:introduced|added|landed|released) in ${release},? (?:and (?:started|began) )?as (?:an? )?${word}\\b`,
      'gi',
    ),
    stage: 2,
    minor: 1,
  },
];

function stageOfWord(found: string): HistoryClaim['stage'] {
  const name = found.toLowerCase();
  return name === 'alpha' || name === 'beta' ? name : 'stable';
}
