import { releaseCounts } from '../../release/counts.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const releaseCountClaims = defineRule({
  id: 'release-count-claims',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement'],
  needs: [],
  summary: 'The sentence above a graduation list counts as many enhancements as the introduction does.',
  why: 'Readers find two different numbers for the same thing, and quote either.',
  options: {},
  messages: ['differs', 'see-introduction'],
  examples: {
    good: [
      announcement(
        'This release consists of 60 enhancements: 13 stable, 29 beta and 18 alpha.\n\nThis release includes a total of thirteen enhancements promoted to stable:\n\nNone.',
      ),
      announcement('This release includes a total of 9 enhancements promoted to stable:\n\nNone.'),
    ],
    bad: [
      announcement(
        'This release consists of 60 enhancements. 18 of those enhancements are entering Alpha, 29 are graduating to Beta, and 13\nare graduating to Stable.\n\nThis release includes a total of ⟦9⟧ enhancements promoted to stable:\n\nNone.',
      ),
      announcement(
        '此版本包含 60 个增强项，其中包括 17 个稳定特性、19 个 Beta 特性和 24 个 Alpha 特性。\n\n此版本共有 ⟦15⟧ 项增强晋升至稳定版：',
      ),
    ],
  },
  *check(post) {
    const { sentences, promotions } = releaseCounts(post);
    for (const { count, stage } of promotions) {
      const introduced = sentences.flatMap(({ parts }) => parts).find((part) => part.stage === stage);
      if (introduced === undefined || introduced.value === count.value) continue;
      yield {
        span: count.span,
        messageId: 'differs',
        data: { claimed: count.value, introduced: introduced.value, stage },
        related: [
          { span: introduced.span, messageId: 'see-introduction', data: { introduced: introduced.value, stage } },
        ],
      };
    }
  },
});
