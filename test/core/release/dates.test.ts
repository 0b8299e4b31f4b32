import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayNumber, findDates, nearestYear, weekdayOf } from '../../../src/core/release/written-dates.ts';

/** `2025-1-9 4 "Thursday"`, with `?` for what is not written. */
function read(text: string): readonly string[] {
  return findDates(text).map(
    ({ year, month, day, weekday }) =>
      `${year ?? '?'}-${month}-${day} ${weekday ? `${weekday.index} ${text.slice(weekday.span.start, weekday.span.end)}` : '?'}`,
  );
}

describe('dates in prose', () => {
  const forms: readonly (readonly [string, ...string[]])[] = [
    ['on Thursday, January 9th 2025 at 5:00 PM', '2025-1-9 4 Thursday'],
    ['Thursday, Thu Sep 12, 2024 10am', '2024-9-12 4 Thu'],
    ['Wed. 24 Sept. 2025', '2025-9-24 3 Wed'],
    ['14 January 2026 (Wednesday)', '2026-1-14 3 Wednesday'],
    ['from May 23 to August 23, 2022', '?-5-23 ?', '2022-8-23 ?'],
    ['from 15th September 2025 to 17th December 2025', '2025-9-15 ?', '2025-12-17 ?'],
    ['the 3rd of March', '?-3-3 ?'],
    ['2026 年 1 月 14 日（星期三）', '2026-1-14 3 星期三'],
    ['9月5号周五', '?-9-5 5 周五'],
    ['December 13, 11:59pm on Sunday', '?-12-13 ?'],
    ['February 30 and 31 April 2025 do not exist; nor does 13 月 1 日'],
    ['in May 2025, may 100 of them march 3.5 miles'],
    ['Version 1.5 march on'],
  ];
  for (const [text, ...expected] of forms) it(text, () => assert.deepEqual(read(text), expected));

  it('takes time in proportion to the text', () => {
    const text = 'Thu 1 of May '.repeat(20_000);
    assert.equal(findDates(text).length, 20_000);
  });
});

describe('the calendar', () => {
  it('knows the day of the week', () => {
    assert.equal(weekdayOf(dayNumber(1970, 1, 1) ?? 0), 4);
    assert.equal(weekdayOf(dayNumber(2000, 2, 29) ?? 0), 2);
    assert.equal(weekdayOf(dayNumber(1969, 12, 28) ?? 0), 0);
    assert.equal(dayNumber(2025, 2, 29), undefined);
  });
  it('finds the year that is meant', () => {
    const december = dayNumber(2024, 12, 11) ?? 0;
    assert.equal(nearestYear(1, 9, december), 2025);
    assert.equal(nearestYear(11, 30, december), 2024);
    assert.equal(nearestYear(2, 29, december), 2024);
  });
});
