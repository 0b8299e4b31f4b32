import { matchesSource } from '../../post/block-scan.ts';
import { perBlock } from '../../post/per-block.ts';
import { blocksWhere } from '../../post/revision.ts';
import { runText } from '../../post/run-text.ts';
import type { Post } from '../../post/types.ts';
import { postDay } from '../../release/post-day.ts';
import { dayNumber, findDates, nearestYear, type WrittenDate, weekdayOf } from '../../release/written-dates.ts';
import { type Span, shift } from '../../text/span.ts';
import type { MessageData } from '../finding.ts';
import { defineRule } from '../rule.ts';

export const weekdayDate = defineRule({
  id: 'weekday-date',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'A date falls on the day of the week that is written beside it.',
  why: 'Readers who note the day miss a webinar or a deadline that was announced for another one.',
  options: {},
  messages: ['differs', 'fix-weekday', 'fix-year'],
  examples: {
    good: [
      'Join us on Thursday, January 9th 2025 at 5:00 PM.\n',
      'The call is on Wed, 24 Sep 2025, and on 14 January 2026 (Wednesday).\n',
      '我们将于 2026 年 1 月 14 日（星期三）举行网络研讨会。\n',
      'It ends on Friday, December 13.\n',
      '---\ndate: 2020-12-08\n---\nIt ends on Sunday, December 13.\n',
    ],
    bad: [
      {
        text: 'Join us on ⟦Thursday, January 9th 2024⟧ at 5:00 PM.\n',
        fixed: 'Join us on Thursday, January 9th 2025 at 5:00 PM.\n',
      },
      {
        text: 'Join us on **⟦Friday, September 14, 2023⟧**.\n',
        fixed: 'Join us on **Thursday, September 14, 2023**.\n',
      },
      { text: 'Held ⟦Tue 24 Sep 2025⟧.\n', fixed: 'Held Wed 24 Sep 2025.\n' },
      {
        text: '---\ndate: 2025-12-17\n---\n我们将于 ⟦2026 年 1 月 14 日（星期四⟧）举行网络研讨会。\n',
        fixed: '---\ndate: 2025-12-17\n---\n我们将于 2026 年 1 月 14 日（星期三）举行网络研讨会。\n',
      },
      {
        text: '---\ndate: 2020-12-08\n---\nIt ends on ⟦Friday, December 13⟧.\n',
        fixed: '---\ndate: 2020-12-08\n---\nIt ends on Sunday, December 13.\n',
      },
    ],
  },
  *check(post) {
    const today = postDay(post);
    for (const { date, place } of datesWithWeekday(post)) {
      const { weekday, month, day, yearSpan } = date;
      const year = date.year ?? (today === undefined ? undefined : nearestYear(month, day, today));
      const number = year === undefined ? undefined : dayNumber(year, month, day);
      if (weekday === undefined || year === undefined || number === undefined) continue;
      if (weekdayOf(number) === weekday.index) continue;
      const span = place(weekday.span);
      const found = post.text.slice(span.start, span.end);
      const expected = nameLike(found, weekdayOf(number));
      const meant = yearSpan && nextYear(date, year, today);
      const inYear = meant && fix('fix-year', { year: meant }, place(yearSpan), String(meant));
      const onDay = fix('fix-weekday', { expected }, span, expected);
      yield {
        span: place(date.span),
        messageId: 'differs',
        data: { found, expected, date: `${year}-${pad(month)}-${pad(day)}` },
        fixes: inYear ? [inYear, onDay] : [onDay],
      };
    }
  },
});

function fix<T extends string>(titleId: T, data: MessageData, span: Span, text: string) {
  return { titleId, data, edits: [{ span, text }], safe: false } as const;
}

/** The next year, when the day falls on that day of the week then, and the year written is over: in January the old one is often left. */
function nextYear({ month, day, weekday }: WrittenDate, year: number, today: number | undefined): number | undefined {
  const written = dayNumber(year, month, day);
  const next = dayNumber(year + 1, month, day);
  if (written === undefined || next === undefined || weekdayOf(next) !== weekday?.index) return undefined;
  return (today === undefined ? month === 1 : written < today) ? year + 1 : undefined;
}

function* datesWithWeekday(post: Post): Iterable<{ readonly date: WrittenDate; place(span: Span): Span }> {
  for (const { span, content } of dated(post)) {
    for (const { date, spanOf } of datesIn(content)) yield { date, place: (part) => shift(spanOf(part), span.start) };
  }
}

const datesIn = perBlock((content) => {
  if (!mayNameDays(content)) return [];
  return content.runs.flatMap((run) => {
    const { text, spanOf } = runText(run, content.source);
    const dates = findDates(text).filter(({ weekday }) => weekday !== undefined);
    return dates.map((date) => ({ date, spanOf }));
  });
});

const dated = blocksWhere((content) => datesIn(content).length > 0);

const mayNameDays = matchesSource(
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:星期|周|礼拜)[一二三四五六日天]/i,
);

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** As long, and in the same words, as the name that stands there. */
function nameLike(found: string, index: number): string {
  const chinese = /^(星期|周|礼拜)/.exec(found)?.[1];
  if (chinese !== undefined) return chinese + '日一二三四五六'.charAt(index);
  const name = names[index] ?? '';
  return /day$/i.test(found) ? name : name.slice(0, 3);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
