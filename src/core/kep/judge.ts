import { isDate, type ParsedCatalogue } from './parse.ts';
import type { KepCatalogue } from './types.ts';

/** Why fetched data are not taken; `data` are values for the message. */
export type Implausible =
  | { readonly code: 'too-few'; readonly data: { readonly count: number; readonly expected: number } }
  | { readonly code: 'unreadable-entries'; readonly data: { readonly count: number; readonly total: number } }
  | { readonly code: 'bad-date'; readonly data: { readonly date: string } }
  | { readonly code: 'older'; readonly data: { readonly highest: number; readonly known: number } };

/** Fewest KEPs of a plausible feed: there were 655 in July 2026. */
export const PLAUSIBLE_COUNT = 500;

/**
 * Whether a refresh is plausible enough to be laid over `bundle`; `undefined` when it is. One bad `kep.yaml` stops the feed's writer, so a feed may be
 * cut or stale: numbers only grow, so one that lacks even the fifth highest number of the bundle is older.
 */
export function judgeCatalogue(
  parsed: Extract<ParsedCatalogue, { ok: true }>,
  context: { readonly today: string; readonly bundle?: KepCatalogue },
): Implausible | undefined {
  const { catalogue, problems } = parsed;
  const usable = new Set(catalogue.keps.filter((kep) => kep.directory !== '').map((kep) => kep.number)).size;
  if (usable < PLAUSIBLE_COUNT) return { code: 'too-few', data: { count: usable, expected: PLAUSIBLE_COUNT } };
  const total = catalogue.count + problems.length;
  if (problems.length * 20 > total) return { code: 'unreadable-entries', data: { count: problems.length, total } };
  if (catalogue.date !== '' && !isPlausibleDate(catalogue.date, context.today))
    return { code: 'bad-date', data: { date: catalogue.date } };
  const highest = catalogue.keps.at(-1)?.number ?? 0;
  const known = context.bundle?.keps.at(-5)?.number ?? 0;
  return highest < known ? { code: 'older', data: { highest, known } } : undefined;
}

const DAY = 86_400_000;

/** The first enhancement was filed in 2016; a day is left for time zones. */
function isPlausibleDate(date: string, today: string): boolean {
  return isDate(date) && date >= '2016-01-01' && Date.parse(date) <= Date.parse(today) + DAY;
}
