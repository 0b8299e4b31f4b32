import { isDay, monthNumber } from '../site/dates.ts';
import { allMatches } from '../text/all-matches.ts';
import { type Span, span } from '../text/span.ts';

/** A day written in a text. */
export interface WrittenDate {
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** The day of the week beside it, 0 for Sunday, and where it stands. */
  readonly weekday: { readonly index: number; readonly span: Span } | undefined;
  /** Where the digits of the year stand. */
  readonly yearSpan: Span | undefined;
  /** From the first to the last character of day, month and year, the day of the week included. */
  readonly span: Span;
}

/**
 * Every day of the text in order: "Thursday, January 9th 2025", "9 Jan 2025 (Thu)", "2025 年 1 月 9 日（星期四）". The year and the day of the week may
 * be missing; days that do not exist are left out. Linear in the length of the text.
 */
export function findDates(text: string): readonly WrittenDate[] {
  const found = [...allMatches(text, monthFirst), ...allMatches(text, dayFirst), ...allMatches(text, chinese)]
    .map(readDate)
    .filter((date) => date !== undefined)
    .sort((a, b) => a.span.start - b.span.start);
  // "9 January 10": what begins inside of a date before it is a part of it.
  return found.filter((date, index) => (found[index - 1]?.span.end ?? 0) <= date.span.start);
}

/** Days since 1970-01-01; `undefined` for a day that does not exist. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  return isDay(year, month, day) ? Date.UTC(year, month - 1, day) / 86_400_000 : undefined;
}

/** The year in which the day lies nearest to a day known; for dates written without a year. */
export function nearestYear(month: number, day: number, known: number): number | undefined {
  const year = new Date(known * 86_400_000).getUTCFullYear();
  const distance = (candidate: number) =>
    Math.abs((dayNumber(candidate, month, day) ?? Number.POSITIVE_INFINITY) - known);
  const [nearest] = [year, year + 1, year - 1].sort((a, b) => distance(a) - distance(b));
  return nearest !== undefined && Number.isFinite(distance(nearest)) ? nearest : undefined;
}

/** 0 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const chineseWeekdays = '日一二三四五六';

const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const name = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const before = `(?:\\b(?<before>${name})\\.?,?\\s+(?:the\\s+)?)?`;
const after = `(?:\\s?\\(\\s?(?<after>${name})\\b)?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d))?';

const monthFirst = new RegExp(`${before}\\b${month}\\s+${day}(?![\\d:.]*\\d)${year}${after}`, 'dgi');
const dayFirst = new RegExp(`${before}(?<![\\d.:])${day}\\s+(?:of\\s+)?${month}(?![a-z])${year}${after}`, 'dgi');
const chinese =
  /(?:(?<year>(?:19|20)\d{2})\s?年\s?)?(?<!\d)(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号](?:\s?[（(，,]?\s?(?<after>(?:星期|周|礼拜)[一二三四五六日天]))?/dg;

function readDate(match: RegExpExecArray): WrittenDate | undefined {
  const { year: writtenYear, month: writtenMonth = '', day: writtenDay = '', before, after } = match.groups ?? {};
  const at = match.indices?.groups ?? {};
  const date = {
    year: writtenYear === undefined ? undefined : Number(writtenYear),
    month: /^\d/.test(writtenMonth) ? Number(writtenMonth) : (monthNumber(writtenMonth.slice(0, 3)) ?? 0),
    day: Number(writtenDay),
  };
  // Without a year every day that exists in a leap year may be meant.
  if (dayNumber(date.year ?? 2024, date.month, date.day) === undefined) return undefined;
  const place = (group: string) => {
    const indices = at[group];
    return indices === undefined ? undefined : span(indices[0], indices[1]);
  };
  const weekdaySpan = place('before') ?? place('after');
  return {
    ...date,
    weekday: weekdaySpan && { index: weekdayIndex(before ?? after ?? ''), span: weekdaySpan },
    yearSpan: place('year'),
    span: span(match.index, match.index + match[0].length),
  };
}

function weekdayIndex(written: string): number {
  const last = written.at(-1) ?? '';
  if (/^[星周礼]/.test(written)) return last === '天' ? 0 : chineseWeekdays.indexOf(last);
  return weekdays.indexOf(written.slice(0, 3).toLowerCase());
}
