import { parse } from 'yaml';
import { readKep } from './record.ts';
import type { Kep } from './types.ts';

export type ReadKepYaml =
  | { readonly ok: true; readonly kep: Kep }
  | { readonly ok: false; readonly code: 'yaml' | 'not-a-mapping' | 'no-number'; readonly message: string };

/** Reads one `kep.yaml`. Every scalar is taken as text: as a number, v1.30 written without `v` would become 1.3. Never throws. */
export function readKepYaml(text: string, directory: string): ReadKepYaml {
  let value: unknown;
  try {
    value = parse(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  } catch (error) {
    return { ok: false, code: 'yaml', message: error instanceof Error ? error.message : String(error) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ok: false, code: 'not-a-mapping', message: '' };
  const fields = new Map<string, unknown>(Object.entries(value));
  const kep = readKep({
    number: fields.get('kep-number'),
    title: fields.get('title'),
    directory,
    sig: fields.get('owning-sig'),
    status: fields.get('status'),
    stage: fields.get('stage'),
    latestMilestone: fields.get('latest-milestone'),
    milestones: fields.get('milestone'),
    gates: fields.get('feature-gates'),
    replaces: fields.get('replaces'),
    supersededBy: fields.get('superseded-by'),
  });
  return kep === undefined ? { ok: false, code: 'no-number', message: '' } : { ok: true, kep };
}
