import { cleanFolder, groupOfFolder, numberOfFolder, wordsOfFolder } from './folder.ts';
import { readMilestone, readMilestones } from './milestone.ts';
import type { Kep } from './types.ts';

/** The fields of one KEP as some file gives them: every value may be missing or of any type. */
export interface RawKep {
  readonly number: unknown;
  readonly title: unknown;
  /** With or without `keps/` in front. */
  readonly directory: unknown;
  readonly sig: unknown;
  readonly status: unknown;
  readonly stage: unknown;
  readonly latestMilestone: unknown;
  readonly milestones: unknown;
  /** Names, or objects with a `name`. */
  readonly gates: unknown;
  readonly replaces: unknown;
  readonly supersededBy: unknown;
}

/**
 * Makes sense of one KEP's fields; `undefined` when neither the field nor the folder's name gives a number.
 * Statuses and stages outside of the known sets are kept as text; placeholders (`n/a`, `TBD`, `0.0`, a title left as in the template) are unknown.
 */
export function readKep(raw: RawKep): Kep | undefined {
  const directory = cleanFolder(textOf(raw.directory));
  const number = readNumber(raw.number) ?? numberOfFolder(directory);
  if (number === undefined) return undefined;
  return {
    number,
    title: readTitle(raw.title, directory),
    directory,
    sig: textOf(raw.sig) || groupOfFolder(directory),
    status: textOf(raw.status),
    stage: meaningful(raw.stage),
    latestMilestone: readMilestone(raw.latestMilestone),
    milestones: readMilestones(raw.milestones),
    gates: readList(raw.gates),
    replaces: readList(raw.replaces),
    supersededBy: readList(raw.supersededBy),
  };
}

/** A whole number from 0, written as a number or as digits (`0000` too). */
function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value < 1e6 ? value : undefined;
  return typeof value === 'string' && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : undefined;
}

function readTitle(value: unknown, directory: string): string {
  const title = textOf(value);
  return title === '' || /^kep template$/i.test(title) ? wordsOfFolder(directory) : title;
}

/** Longest text kept of one field, and most entries of one list; real ones stay below 130 and 20. */
const LONGEST_TEXT = 300;
const LONGEST_LIST = 100;

function textOf(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return '';
  const short = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  return UNEVEN.test(short) ? short.replaceAll(/\s+/g, ' ').trim() : short;
}

/** Most texts need no change, and there are thousands of them at each start. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

const placeholders = new Set(['', 'n/a', 'none', 'tbd', 'todo', 'null', '~', '-']);

function meaningful(value: unknown): string | undefined {
  const text = textOf(value);
  return placeholders.has(text.toLowerCase()) ? undefined : text;
}

function readList(value: unknown): readonly string[] {
  if (value === undefined || value === null) return NONE;
  const entries = Array.isArray(value) ? value.slice(0, LONGEST_LIST) : [value];
  const texts = entries.map((entry) => meaningful(nameOf(entry)));
  return [...new Set(texts.filter((text) => text !== undefined))];
}

const NONE: readonly string[] = [];

function nameOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry;
}
