import { durationClaims } from '../../release/durations.ts';
import { postDay } from '../../release/post-day.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const releaseDuration = defineRule({
  id: 'release-duration',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement'],
  needs: [],
  summary:
    'A release cycle took as many weeks as lie between its first and its last day, which is the day of the announcement.',
  why: 'The sentence is copied from release to release, and its number, its dates or both are left over.',
  options: {},
  messages: ['weeks', 'end', 'fix-weeks'],
  examples: {
    good: [
      dated(
        '2025-12-17',
        'In the v1.36 release cycle, which spanned 14 weeks from 15th September 2025 to 17th December 2025, much was done.',
      ),
      dated(
        '2022-05-03',
        'In the v1.36 release cycle, which [ran for 17 weeks](/) (January 10 to May 3), much was done.',
      ),
      dated('2025-01-20', 'It ran for eleven weeks (November 4 to January 20).'),
      dated('2025-12-17', '在 v1.36 发布周期（从 2025 年 9 月 15 日到 2025 年 12 月 17 日，共 14 周）期间，成果颇丰。'),
      announcement('It took 11 weeks, with a break of three weeks from May to July.'),
    ],
    bad: [
      {
        text: dated(
          '2022-08-23',
          'In the v1.36 release cycle, which [ran for ⟦15⟧ weeks](/) (May 23 to August 23), much was done.',
        ),
        fixed: dated(
          '2022-08-23',
          'In the v1.36 release cycle, which [ran for 13 weeks](/) (May 23 to August 23), much was done.',
        ),
      },
      dated(
        '2022-05-03',
        'In the v1.36 release cycle, which ran for 18 weeks (January 10 to ⟦May 17⟧), much was done.',
      ),
      dated(
        '2025-12-17',
        '在 v1.36 发布周期（从 2025 年 9 月 15 日到 2025 年 12 月 17 日，共 ⟦18⟧ 周）期间，成果颇丰。',
      ),
    ],
  },
  *check(post) {
    const published = postDay(post);
    for (const { weeks, from, to, toSpan } of durationClaims(post)) {
      const exact = (to - from) / 7;
      // Days of the first and the last week may count as weeks of their own.
      if (Math.abs(weeks.value - exact) > 1) {
        const expected = Math.round(exact);
        yield {
          span: weeks.span,
          messageId: 'weeks',
          data: { found: weeks.value, expected, days: to - from },
          fixes: [
            {
              titleId: 'fix-weeks',
              data: { expected },
              edits: [{ span: weeks.span, text: String(expected) }],
              safe: false,
            },
          ],
        };
      }
      if (published !== undefined && Math.abs(published - to) > CLOSE) {
        const found = post.text.slice(toSpan.start, toSpan.end);
        yield { span: toSpan, messageId: 'end', data: { found, expected: dateText(published) } };
      }
    }
  },
});

/** Days between the end of a cycle and the date of the post, which may be that of another time zone. */
const CLOSE = 2;

function dateText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function dated(date: string, body: string): string {
  return announcement(body).replace('author:', `date: ${date}\nauthor:`);
}
