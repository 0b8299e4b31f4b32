import { type CountSentence, releaseCounts } from '../../release/counts.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const releaseCountSum = defineRule({
  id: 'release-count-sum',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement'],
  needs: [],
  summary: 'The number of enhancements of a release is the sum of its parts.',
  why: 'The counts are the sentence most often quoted from an announcement, and readers do add them up.',
  options: {},
  messages: ['differs', 'no-number'],
  examples: {
    good: [
      announcement(
        'This release consists of 46 enhancements: fourteen enhancements have graduated to stable, fifteen enhancements are\nmoving to beta, and seventeen enhancements are entering alpha.',
      ),
      announcement(
        'It includes a total of 40 enhancements. Fifteen of those enhancements are entering Alpha, ten are graduating to Beta,\nand thirteen are graduating to Stable. We also have two features being deprecated or removed.',
      ),
      announcement(
        'This release consists of 53 enhancements: 13 stable, 24 beta and 16 alpha. Also, three features have been deprecated.',
      ),
      announcement('The release brings 60 enhancements.'),
      announcement(
        '此版本共包括 40 项增强。其中 15 项进入 Alpha，10 项进入 Beta，13 项进入 Stable。我们还弃用或移除了两个特性。',
      ),
    ],
    bad: [
      announcement('This release consists of ⟦60⟧ enhancements, including 17 stable, 19 beta, and 22 alpha features.'),
      announcement(
        'This release has ⟦thirty-one⟧ enhancements: 10 moving to stable, 12 in beta, and 7 net new. It is about three major features moving to general availability.',
      ),
      announcement(
        'This release consists of sixty enhancements. Eighteen of those enhancements are entering Alpha, Twentynin are graduating to ⟦Beta⟧, and thirteen are graduating to Stable.',
      ),
      announcement('此版本包含 ⟦60⟧ 个增强项，其中包括 17 个稳定特性、19 个 Beta 特性和 22 个 Alpha 特性。'),
    ],
  },
  *check(post) {
    for (const sentence of releaseCounts(post).sentences) {
      const { uncounted } = sentence;
      if (uncounted !== undefined)
        yield { span: uncounted.span, messageId: 'no-number', data: { stage: uncounted.stage } };
      const sums = possibleSums(sentence);
      const [sum] = sums;
      if (sum === undefined || sums.includes(sentence.total.value)) continue;
      yield {
        span: sentence.total.span,
        messageId: 'differs',
        data: { total: sentence.total.value, sum, parts: sentence.parts.map(({ value }) => value).join(' + ') },
      };
    }
  },
});

/**
 * Sums that a release team may mean: deprecated and removed features were counted in 1.21, 1.24, 1.25 and 1.33, and were not in 1.22, 1.23 and 1.26.
 * Empty unless all three stages are counted. The sum of all parts comes first, as it stands in the sentence.
 */
function possibleSums({ parts }: CountSentence): readonly number[] {
  const of = (stage: string) => parts.filter((part) => part.stage === stage);
  const main = [of('stable'), of('beta'), of('alpha')];
  if (main.some((counts) => counts.length !== 1)) return [];
  const base = main.flat().reduce((sum, { value }) => sum + value, 0);
  const deprecated = of('deprecated').reduce((sum, { value }) => sum + value, 0);
  const removed = of('removed').reduce((sum, { value }) => sum + value, 0);
  return [base + deprecated + removed, base, base + deprecated, base + removed];
}
