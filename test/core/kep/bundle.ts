import { readFileSync } from 'node:fs';
import { parseCatalogue } from '../../../src/core/kep/parse.ts';
import type { Kep, KepCatalogue } from '../../../src/core/kep/types.ts';

/** Text of the catalogue that comes with the product. */
export const bundleText = readFileSync(new URL('../../../data/keps.json', import.meta.url), 'utf8');

/** The same, read. */
export const bundle: KepCatalogue = parsed(bundleText);

/** A catalogue that must be readable. */
export function parsed(text: string): KepCatalogue {
  const result = parseCatalogue(text);
  if (!result.ok) throw new Error(result.reason.code);
  return result.catalogue;
}

/** A catalogue of entries in our own form. */
export function catalogueOf(...keps: readonly object[]): KepCatalogue {
  return parsed(JSON.stringify({ origin: 'test', date: '2026-07-24', keps }));
}

/** A KEP that must be there. */
export function kep(number: number, catalogue: KepCatalogue = bundle): Kep {
  const found = catalogue.get(number);
  if (found === undefined) throw new Error(`no KEP ${number}`);
  return found;
}

/** Made up facts about a KEP, `more` in place of the usual ones. */
export function madeUpKep(number: number, title: string, more: Partial<Kep> = {}): Kep {
  return {
    number,
    title,
    directory: `sig-node/${number}-x`,
    sig: 'sig-node',
    status: 'implemented',
    stage: 'stable',
    latestMilestone: undefined,
    milestones: {},
    gates: [],
    replaces: [],
    supersededBy: [],
    ...more,
  };
}
