import { createCatalogue } from './catalogue.ts';
import { rawKepOf } from './formats.ts';
import { readKep } from './record.ts';
import type { Kep, KepCatalogue } from './types.ts';

/** Why a text is no catalogue; `data` are values for the message. */
export type CatalogueReason =
  | { readonly code: 'not-json'; readonly data: { readonly message: string } }
  | { readonly code: 'not-a-catalogue'; readonly data: Readonly<Record<string, never>> }
  | { readonly code: 'no-keps'; readonly data: { readonly entries: number } };

/** An entry that could not be used; the others are. `index` counts from 0. */
export interface CatalogueProblem {
  readonly code: 'unknown-shape' | 'no-number';
  readonly index: number;
}

export type ParsedCatalogue =
  | { readonly ok: true; readonly catalogue: KepCatalogue; readonly problems: readonly CatalogueProblem[] }
  | { readonly ok: false; readonly reason: CatalogueReason };

/** For files without a head: what is known of them otherwise. */
export interface HeadDefaults {
  /** `YYYY-MM-DD`; absent: unknown. */
  readonly date?: string;
  readonly origin?: string;
}

/**
 * Reads a catalogue in any form the project knows: our own file (`{ origin, date, commit, keps }`), a bare array of its entries, the array extracted
 * with all fields, or the published feed. Never throws; entries that make no sense are skipped and listed.
 */
export function parseCatalogue(text: string, defaults: HeadDefaults = {}): ParsedCatalogue {
  const json = parseJson(text);
  if ('message' in json) return { ok: false, reason: { code: 'not-json', data: { message: json.message } } };
  const entries = entriesOf(json.value);
  if (entries === undefined) return { ok: false, reason: { code: 'not-a-catalogue', data: {} } };
  const keps: Kep[] = [];
  const problems: CatalogueProblem[] = [];
  for (const [index, entry] of entries.entries()) {
    const raw = rawKepOf(entry);
    const kep = raw === undefined ? undefined : readKep(raw);
    if (kep !== undefined) keps.push(kep);
    else problems.push({ code: raw === undefined ? 'unknown-shape' : 'no-number', index });
  }
  if (keps.length === 0) return { ok: false, reason: { code: 'no-keps', data: { entries: entries.length } } };
  return { ok: true, catalogue: createCatalogue(headOf(json.value, defaults), keps), problems };
}

function parseJson(text: string): { readonly value: unknown } | { readonly message: string } {
  try {
    return { value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

function entriesOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const keps = typeof value === 'object' && value !== null && 'keps' in value ? value.keps : undefined;
  return Array.isArray(keps) ? keps : undefined;
}

function headOf(value: unknown, defaults: HeadDefaults) {
  const fields = new Map<string, unknown>(Array.isArray(value) ? [] : Object.entries(value ?? {}));
  const text = (key: string) => {
    const field = fields.get(key);
    return typeof field === 'string' && field !== '' ? field.slice(0, 300) : undefined;
  };
  const date = text('date');
  const commit = text('commit');
  return {
    date: date !== undefined && isDate(date) ? date : (defaults.date ?? ''),
    origin: text('origin') ?? defaults.origin ?? '',
    ...(commit === undefined ? {} : { commit }),
  };
}

/** Whether it has the form of a day, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
}
