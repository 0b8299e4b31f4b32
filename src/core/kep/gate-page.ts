import { parse } from 'yaml';
import { quickEntries } from '../post/front-matter/quick-entries.ts';
import { type GateHistory, parseGatePage } from './gates.ts';

/**
 * Reads the page of a feature gate; `undefined` when it is none. What the quick reader does not tell is read with every scalar as text, because a version 1.30 without
 * quotes is no number. Never throws.
 */
export function readGatePage(text: string): GateHistory | undefined {
  const yaml = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (yaml === undefined || yaml.length > LONGEST) return undefined;
  const quick = quickFields(yaml);
  if (quick !== undefined) return parseGatePage(quick);
  try {
    return parseGatePage(parse(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' }));
  } catch {
    return undefined; // a broken page is no source of facts; what is wrong with it is said where it is checked itself
  }
}

/** Front matter that is written simply; `undefined` for other, and for versions that read as numbers. */
function quickFields(yaml: string): unknown {
  const entries = quickEntries(yaml, 0);
  const fields = entries && new Map(entries.map(({ key, value }) => [key, value]));
  if (fields === undefined || fields.size !== entries?.length) return undefined;
  const stages = fields.get('stages');
  const rows = Array.isArray(stages) ? stages : [];
  if (rows.some((row) => Object.values(row ?? {}).some((value) => typeof value === 'number'))) return undefined;
  return Object.fromEntries(fields);
}

/** Characters of front matter worth reading; real ones stay below 2,000. */
const LONGEST = 50_000;
