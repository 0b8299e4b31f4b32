import { releaseCounts } from '../../release/counts.ts';
import { itemCount, listsBelow } from '../../release/lists.ts';
import { lonelyLists } from '../../release/several.ts';
import { capitalisedLike } from '../../text/capital.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const releaseCountList = defineRule({
  id: 'release-count-list',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement'],
  needs: [],
  summary: 'The number of promoted enhancements is the number of items in the list below it.',
  why: 'A list that is shorter than its own introduction has lost a feature, or counts one that slipped to the next release.',
  options: {},
  messages: ['differs', 'several', 'see-list', 'fix-number'],
  examples: {
    good: [
      announcement(
        'This release includes a total of two enhancements promoted to stable:\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/127)',
      ),
      announcement('This release saw several removals:\n\n* One\n* Another'),
      announcement('This release has 5 enhancements promoted to stable.\n\nNo list follows.'),
    ],
    bad: [
      announcement(
        'It consists of 3 enhancements: 2 moving to stable, 1 in beta, and 0 in alpha.\n\nThis release saw ⟦two⟧ enhancements promoted to stable:\n\n* [A](https://kep.k8s.io/24)',
      ),
      announcement('This release saw ⟦several⟧ removals:\n\n* The CephFS volume plugin'),
      {
        text: announcement(
          'This release saw ⟦three⟧ enhancements promoted to stable:\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/127)',
        ),
        fixed: announcement(
          'This release saw two enhancements promoted to stable:\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/127)',
        ),
      },
      {
        text: announcement(
          'This release includes a total of ⟦3⟧ enhancements promoted to stable:\n\n- A\n- B\n- C\n- D',
        ),
        fixed: announcement(
          'This release includes a total of 4 enhancements promoted to stable:\n\n- A\n- B\n- C\n- D',
        ),
      },
      {
        text: announcement('此版本中共有 ⟦3⟧ 项增强功能晋升至稳定版：\n\n<!--\n- A\n-->\n- 甲\n\n<!--\n- B\n-->\n- 乙'),
        path: 'content/zh-cn/blog/_posts/2026-01-15-example/index.md',
        fixed: announcement('此版本中共有 2 项增强功能晋升至稳定版：\n\n<!--\n- A\n-->\n- 甲\n\n<!--\n- B\n-->\n- 乙'),
      },
    ],
  },
  *check(post) {
    const { promotions, sentences } = releaseCounts(post);
    const parts = sentences.flatMap((sentence) => sentence.parts);
    for (const { count, block, stage } of promotions) {
      const lists = listsBelow(post, block);
      const [first] = lists;
      const items = lists.reduce((sum, list) => sum + itemCount(list), 0);
      if (first === undefined || items === count.value) continue;
      const written = post.text.slice(count.span.start, count.span.end);
      // Where the introduction says the same number the list is what differs: only the author knows the missing item.
      const introduced = parts.some((part) => part.stage === stage && part.value === count.value);
      yield {
        span: count.span,
        messageId: 'differs',
        data: { claimed: count.value, items },
        related: [
          { span: { start: first.span.start, end: first.span.start + 1 }, messageId: 'see-list', data: { items } },
        ],
        fixes: introduced
          ? []
          : [
              {
                titleId: 'fix-number',
                data: { items },
                edits: [{ span: count.span, text: inTheSameStyle(written, items) }],
                safe: false,
              },
            ],
      };
    }
    for (const span of lonelyLists(post))
      yield { span, messageId: 'several', data: { found: post.text.slice(span.start, span.end) } };
  },
});

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A word for a word (up to twenty), digits for digits. */
function inTheSameStyle(written: string, value: number): string {
  const word = numberWords[value];
  if (word === undefined || !/^[a-z]/i.test(written)) return String(value);
  return capitalisedLike(written, word);
}
