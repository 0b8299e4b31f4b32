import type { FrontMatterEntry, FrontMatterValue } from '../types.ts';

/** A value that is written on one line. */
export interface QuickScalar {
  readonly value: FrontMatterValue;
  readonly style: Extract<FrontMatterEntry['style'], 'plain' | 'single' | 'double' | 'flow'>;
}

/** What is written on a line without the comment behind it, when it is a plain scalar. */
export function withoutComment(written: string): string {
  const end = written.indexOf(' #');
  return end < 0 || indicator.test(written) ? written : written.slice(0, end).trimEnd();
}

/** The value that stands on a line, blanks around it taken away; `undefined` when it may have another reading than the simple one. */
export function quickScalar(written: string): QuickScalar | undefined {
  switch (written.charAt(0)) {
    case '"':
      return doubleQuoted.test(written) ? { value: written.slice(1, -1), style: 'double' } : undefined;
    case "'":
      return singleQuoted.test(written)
        ? { value: written.slice(1, -1).replaceAll("''", "'"), style: 'single' }
        : undefined;
    case '[':
      return flowSequence(written);
    default:
      return plain(written);
  }
}

const doubleQuoted = /^"[^"\\]*"$/;
const singleQuoted = /^'(?:[^']|'')*'$/;

function plain(written: string): QuickScalar | undefined {
  if (indicator.test(written) || notPlain.test(written)) return undefined;
  if (keyword.test(written)) return { value: keywords[written.toLowerCase()] ?? null, style: 'plain' };
  if (!numeric.test(written) || dashed.test(written)) return { value: written, style: 'plain' };
  // Numbers are written in more ways than these.
  return /^\d{1,15}$|^\d{1,7}\.\d{1,7}$/.test(written) ? { value: Number(written), style: 'plain' } : undefined;
}

/** What begins something else than a plain scalar. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** What ends one. */
const notPlain = /: |:$| #/;
const keyword = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE|~|[Nn]ull|NULL)$/;
const keywords: Readonly<Record<string, boolean>> = { true: true, false: false };
/** What may be a number, and some that are none. */
const numeric = /^[-+.\d][-+.\w]*$/;
/** Dates and slugs: a dash in a number follows a letter. */
const dashed = /^\d+-/;

/** `[a, "b"]`; what nests or may be a mapping is left to the parser. */
function flowSequence(written: string): QuickScalar | undefined {
  if (!written.endsWith(']')) return undefined;
  const inside = written.slice(1, -1).trim();
  if (inside === '') return { value: [], style: 'flow' };
  const values: FrontMatterValue[] = [];
  flowItem.lastIndex = 0;
  for (let at = 0; at < inside.length; at = flowItem.lastIndex) {
    const match = flowItem.exec(inside);
    const item = match?.[1] === undefined ? undefined : quickScalar(match[1].trimEnd());
    // Two items are apart by a comma; one behind the last is nothing, which the parser may see otherwise.
    if (match === null || item === undefined || (match[2] === ',') === (flowItem.lastIndex === inside.length))
      return undefined;
    values.push(item.value);
  }
  return { value: values, style: 'flow' };
}

/** An item and the comma behind it; sticky. */
const flowItem = / *("[^"\\]*"|'[^']*'|[^\s"'[\]{},:#&*!|>%@`?-][^"'[\]{},:#]*) *(,|$)/y;
