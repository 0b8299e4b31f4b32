/** A date of front matter, read as Hugo reads it. */
export interface PostDate {
  /** Year, month (1–12) and day of the date as written, in its own offset. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `YYYY-MM-DD`, as written: the day of the URL. */
  readonly text: string;
}

export type DateReading =
  | { readonly kind: 'date'; readonly date: PostDate }
  /** The shape is right, but there is no such day or hour. */
  | { readonly kind: 'impossible' }
  /** Another way to write a date; `iso` is what Hugo understands. */
  | { readonly kind: 'other-form'; readonly iso: string }
  | { readonly kind: 'malformed' };

/**
 * Reads `YYYY-MM-DD`, `YYYY-MM-DDThh:mm[:ss[.fff]]` with `Z`, `±hh:mm` or `±hhmm` or no offset, and the same with a blank for the `T`
 * (the layouts of Hugo's `cast.ToTime`).
 */
export function readDate(text: string): DateReading {
  const match = isoDate.exec(text);
  if (match === null) return readOtherForm(text);
  const [, y = '', m = '', d = '', hour = '0', minute = '0', second = '0'] = match;
  if (!isDay(+y, +m, +d) || +hour > 23 || +minute > 59 || +second > 60) return { kind: 'impossible' };
  return { kind: 'date', date: { year: +y, month: +m, day: +d, text: `${y}-${m}-${d}` } };
}

/** Whether the calendar has that day. */
export function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** 1–12 for an English month name or its first three letters. */
export function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  const index = months.findIndex(
    (month) => month === lower || (lower.length >= 3 && lower.length <= 4 && month.startsWith(lower.slice(0, 3))),
  );
  return index < 0 ? undefined : index + 1;
}

const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(?:[Zz]|UTC|[+-]\d{2}:?\d{2}))?)?$/;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function readOtherForm(text: string): DateReading {
  const numeric = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (numeric !== null) return iso(numeric[1], numeric[2], numeric[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return iso(compact[1], compact[2], compact[3]);
  const words = /^(?:[A-Za-z]+, )?([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (words !== null) return iso(words[3], String(monthNumber(words[1] ?? '') ?? 0), words[2]);
  const dayFirst = /^(?:[A-Za-z]+, )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)\.?,? (\d{4})$/.exec(text);
  if (dayFirst !== null) return iso(dayFirst[3], String(monthNumber(dayFirst[2] ?? '') ?? 0), dayFirst[1]);
  return { kind: 'malformed' };
}

function iso(year = '', month = '', day = ''): DateReading {
  if (!isDay(+year, +month, +day)) return { kind: 'malformed' };
  return { kind: 'other-form', iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
