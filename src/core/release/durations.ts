import { matchesSource } from '../post/block-scan.ts';
import { findNumbers } from '../post/numbers.ts';
import { perBlock } from '../post/per-block.ts';
import { blocksWhere } from '../post/revision.ts';
import { runText } from '../post/run-text.ts';
import type { Post } from '../post/types.ts';
import { type Span, shift } from '../text/span.ts';
import { postDay } from './post-day.ts';
import { dayNumber, findDates, nearestYear, type WrittenDate } from './written-dates.ts';

/** "ran for 14 weeks (May 23 to August 23)": how long a release cycle took, and from when to when. */
export interface DurationClaim {
  readonly weeks: { readonly value: number; readonly span: Span };
  /** First and last day, counted from 1970-01-01. */
  readonly from: number;
  readonly to: number;
  /** Where the last day stands. */
  readonly toSpan: Span;
}

/** Most characters between the number of weeks and the dates. */
const NEAR = 60;

/** The durations of release cycles in a post, in English or Chinese, in order of place. Years that are not written follow the post's date. */
export function durationClaims(post: Post): readonly DurationClaim[] {
  const today = postDay(post);
  return withWeeks(post).flatMap(({ span, content }) =>
    weeksIn(content).flatMap(({ weeks, pair, toSpan }) => {
      const days = daysOf(pair, today);
      if (days === undefined) return [];
      const { value, span: place } = weeks;
      return [{ weeks: { value, span: shift(place, span.start) }, ...days, toSpan: shift(toSpan, span.start) }];
    }),
  );
}

const speaksOfWeeks = matchesSource(/weeks|周/i);

/** Numbers of weeks with the two dates near them. */
const weeksIn = perBlock((content) => {
  if (!speaksOfWeeks(content)) return [];
  return content.runs.flatMap((run) => {
    const { text, spanOf } = runText(run, content.source);
    if (!/weeks|周/i.test(text)) return [];
    const dates = findDates(text);
    return findNumbers(text).flatMap(({ value, span }) => {
      if (!/^[ -]?(?:weeks\b|\s*周)/i.test(text.slice(span.end))) return [];
      const pair = pairNear(text, span, dates);
      return pair === undefined ? [] : [{ weeks: { value, span: spanOf(span) }, pair, toSpan: spanOf(pair[1].span) }];
    });
  });
});

const withWeeks = blocksWhere((content) => weeksIn(content).length > 0);

type Pair = readonly [WrittenDate, WrittenDate];

/** Two dates with "to" between them, near the number. */
function pairNear(text: string, number: Span, dates: readonly WrittenDate[]): Pair | undefined {
  for (const [index, first] of dates.entries()) {
    const second = dates[index + 1];
    if (second === undefined) continue;
    const between = text.slice(first.span.end, second.span.start);
    const near = first.span.start - number.end <= NEAR && number.start - second.span.end <= NEAR;
    if (near && /^\s*(?:to|until|through|and|[-–—~]|至|到)\s*$/i.test(between)) return [first, second];
  }
  return undefined;
}

/** A year that is written once holds for both; the first day lies before the last. */
function daysOf([first, last]: Pair, today: number | undefined): Pick<DurationClaim, 'from' | 'to'> | undefined {
  const lastYear =
    last.year ?? first.year ?? (today === undefined ? undefined : nearestYear(last.month, last.day, today));
  if (lastYear === undefined) return undefined;
  const to = dayNumber(lastYear, last.month, last.day);
  const sameYear = dayNumber(first.year ?? lastYear, first.month, first.day);
  if (to === undefined || sameYear === undefined) return undefined;
  const from = sameYear < to || first.year !== undefined ? sameYear : dayNumber(lastYear - 1, first.month, first.day);
  return from === undefined || from >= to ? undefined : { from, to };
}
