import { perPostBeside } from '../post/per-post.ts';
import type { Post } from '../post/types.ts';
import { partsOf } from './align-cuts.ts';
import { fitsOf } from './align-fits.ts';
import { prepareAlignment } from './align-input.ts';
import { refine } from './align-refine.ts';
import { type Extra, NO_EXTRA, plus, scoring, skipCost } from './align-scoring.ts';
import type { AlignedPair, Alignment } from './alignment.ts';
import { bestPath, type Step } from './best-path.ts';
import { type Confidence, confidenceIn } from './confidence.ts';
import { learnLexicon, lexicalScore } from './lexicon.ts';
import { recordedScore } from './recorded-score.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';

export interface AlignOptions {
  /** Leave the original text in the translation's comments out of account. */
  readonly ignoreComments: boolean;
}

/**
 * The translation's passages beside those of the original, in the order of both. Total and deterministic; near linear for texts that run alike.
 * First by what every passage shows; then what stayed doubtful again, by the words that went together in the rest.
 */
export function alignPosts(original: Post, translation: Post, options: AlignOptions): Alignment {
  const a = unitsOf(original);
  const b = unitsOf(translation);
  return alignUnits(a, b, options.ignoreComments ? undefined : (steps) => recordedScore(original, translation, steps));
}

/** The same with the comments, made once for both and kept with the translation: several rules ask. */
export const alignmentOf: (translation: Post, original: Post) => Alignment = perPostBeside(
  (translation, original: Post) => alignPosts(original, translation, { ignoreComments: false }),
);

/** The same for units that need not come from a post. `recorded` scores by the kept originals, given a first alignment without them. */
export function alignUnits(
  original: readonly Unit[],
  translation: readonly Unit[],
  recorded?: (first: readonly Step[]) => Extra | undefined,
): Alignment {
  const input = prepareAlignment(original, translation);
  const fits = fitsOf(input);
  const parts = partsOf(input, fits);
  const paths = (extra: Extra) => parts.map((part) => bestPath(part.n, part.m, scoring(fits, part, extra)));
  let steps = paths(NO_EXTRA);
  const kept = recorded?.(steps.flat());
  if (kept !== undefined) steps = paths(kept);
  const first = steps.flat();
  const lexical = lexicalScore(learnLexicon(original, translation, first));
  const extra = kept === undefined ? lexical : plus(kept, lexical);
  const skip = skipCost(first);
  const refined = parts.flatMap((part, at) => refine(fits, part, steps[at] ?? [], extra, skip));
  const whole = { i: 0, j: 0, n: original.length, m: translation.length };
  return toAlignment(original, translation, refined, confidenceIn(scoring(fits, whole, extra)));
}

function toAlignment(
  original: readonly Unit[],
  translation: readonly Unit[],
  steps: readonly Step[],
  confidence: Confidence,
): Alignment {
  const pairs: AlignedPair[] = [];
  const unmatchedOriginal: Unit[] = [];
  const unmatchedTranslation: Unit[] = [];
  let i = 0;
  let j = 0;
  for (const step of steps) {
    const a = original.slice(i, i + step.original);
    const b = translation.slice(j, j + step.translation);
    if (a.length === 0) unmatchedTranslation.push(...b);
    else if (b.length === 0) unmatchedOriginal.push(...a);
    else {
      const kind = a.length === 1 && b.length === 1 ? (a[0]?.kind ?? 'group') : 'group';
      pairs.push({ original: a, translation: b, kind, confidence: confidence(i, j, step) });
    }
    i += step.original;
    j += step.translation;
  }
  return { pairs, unmatchedOriginal, unmatchedTranslation };
}
