import { isDay } from './dates.ts';

/** What the name of a post's file (of its folder, for a bundle) tells. */
export interface PostName {
  /** `YYYY-MM-DD` at its beginning, when that is a day. */
  readonly date: string | undefined;
  /** What follows the date, or the whole name. */
  readonly rest: string;
}

/** Reads `2026-01-15-some-name.md` or `2026-01-15-some-name/index.md`; `undefined` for a path without a name. */
export function postName(path: string): PostName | undefined {
  const parts = path.split('/');
  const file = (parts.pop() ?? '').replace(/\.[a-z]{2,4}$/i, '');
  const name = file === 'index' ? (parts.pop() ?? '') : file;
  if (name === '') return undefined;
  const [, y = '', m = '', d = '', rest = ''] = /^(\d{4})-(\d{2})-(\d{2})(?:[-_ ](.*))?$/.exec(name) ?? [];
  return isDay(+y, +m, +d) && y !== '' ? { date: `${y}-${m}-${d}`, rest } : { date: undefined, rest: name };
}
