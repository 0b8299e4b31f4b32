import { parse } from 'yaml';
import { type GateHistory, parseGatePage } from './gates.ts';

/**
 * Reads the page of a feature gate; `undefined` when it is none. Its front matter is read with every scalar as text, because a version 1.30 without
 * quotes is no number. Never throws.
 */
export function readGatePage(text: string): GateHistory | undefined {
  const yaml = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (yaml === undefined || yaml.length > LONGEST) return undefined;
  try {
    return parseGatePage(parse(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' }));
  } catch {
    return undefined; // a broken page is no source of facts; what is wrong with it is said where it is checked itself
  }
}

/** Characters of front matter worth reading; real ones stay below 2,000. */
const LONGEST = 50_000;
