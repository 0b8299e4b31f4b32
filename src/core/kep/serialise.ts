import { groupOfFolder } from './folder.ts';
import type { Kep, KepCatalogue } from './types.ts';

/**
 * The catalogue in our own form, one KEP per line in the order of folders, so that a refresh gives a small difference. `parseCatalogue` reads
 * the same facts back.
 */
export function serialiseCatalogue(catalogue: KepCatalogue): string {
  const head = {
    origin: catalogue.origin,
    licence: 'Apache-2.0',
    date: catalogue.date,
    ...(catalogue.commit === undefined ? {} : { commit: catalogue.commit }),
  };
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const keps = [...catalogue.keps].sort(byFolder).map((kep) => JSON.stringify(compactKep(kep)));
  return `{\n${lines.join('\n')}\n"keps": [\n${keps.join(',\n')}\n]\n}\n`;
}

function byFolder(a: Kep, b: Kep): number {
  if (a.directory === b.directory) return a.number - b.number;
  return a.directory < b.directory ? -1 : 1;
}

/** Keys as in `formats.ts`; what is unknown or follows from the folder is left out. */
function compactKep(kep: Kep): Readonly<Record<string, unknown>> {
  return {
    n: kep.number,
    t: kep.title,
    d: kep.directory,
    ...(kep.sig === groupOfFolder(kep.directory) ? {} : { o: kep.sig }),
    s: kep.status,
    ...(kep.stage === undefined ? {} : { g: kep.stage }),
    ...(kep.latestMilestone === undefined ? {} : { l: kep.latestMilestone }),
    ...(Object.keys(kep.milestones).length === 0 ? {} : { m: kep.milestones }),
    ...list('f', kep.gates),
    ...list('r', kep.replaces),
    ...list('u', kep.supersededBy),
  };
}

function list(key: string, values: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return values.length === 0 ? {} : { [key]: values };
}
