import type { Post } from '../post/types.ts';
import { readDate } from '../site/dates.ts';
import { dayNumber } from './written-dates.ts';

/** The day of the post's date, counted from 1970-01-01; `undefined` without a date that can be read. */
export function postDay({ frontMatter }: Post): number | undefined {
  const reading = readDate(frontMatter?.text('date') ?? '');
  return reading.kind === 'date' ? dayNumber(reading.date.year, reading.date.month, reading.date.day) : undefined;
}
