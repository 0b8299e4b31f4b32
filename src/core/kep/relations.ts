import { readKepAddress } from './address.ts';
import { cleanFolder, groupOfFolder, lastSegment, numberOfFolder } from './folder.ts';
import type { Kep, KepCatalogue } from './types.ts';

/** How the KEPs of one catalogue refer to each other. */
export interface KepRelations {
  /** KEPs that take this one's place: by its own `superseded-by`, which is mostly empty, or by their `replaces`. In order of number. */
  successors(kep: Kep): readonly Kep[];
  /** KEPs whose place this one takes, by either side's word. In order of number. */
  predecessors(kep: Kep): readonly Kep[];
  /** The KEPs that name the gate, in order of number. */
  sharing(gate: string): readonly Kep[];
}

/** The relations of a catalogue; computed once for each. */
export function relationsOf(catalogue: KepCatalogue): KepRelations {
  const known = computed.get(catalogue);
  if (known !== undefined) return known;
  const relations = computeRelations(catalogue);
  computed.set(catalogue, relations);
  return relations;
}

const computed = new WeakMap<KepCatalogue, KepRelations>();

function computeRelations(catalogue: KepCatalogue): KepRelations {
  const successors = new Map<Kep, Set<Kep>>();
  const predecessors = new Map<Kep, Set<Kep>>();
  const gates = new Map<string, Set<Kep>>();
  const relate = (old: Kep, young: Kep) => {
    if (old === young) return;
    add(successors, old, young);
    add(predecessors, young, old);
  };
  for (const kep of catalogue.keps) {
    if (kep.number === 0) continue;
    for (const gate of kep.gates) add(gates, gate, kep);
    for (const old of resolveAll(kep.replaces, catalogue)) relate(old, kep);
    for (const young of resolveAll(kep.supersededBy, catalogue)) relate(kep, young);
  }
  return {
    successors: (kep) => ordered(successors.get(kep)),
    predecessors: (kep) => ordered(predecessors.get(kep)),
    sharing: (gate) => ordered(gates.get(gate)),
  };
}

function add<K>(map: Map<K, Set<Kep>>, key: K, kep: Kep): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([kep]));
  else set.add(kep);
}

function ordered(keps: ReadonlySet<Kep> | undefined): readonly Kep[] {
  return [...(keps ?? [])].sort((a, b) => a.number - b.number);
}

function resolveAll(references: readonly string[], catalogue: KepCatalogue): readonly Kep[] {
  return references.map((reference) => resolveReference(reference, catalogue)).filter((kep) => kep !== undefined);
}

/**
 * The KEP that an entry of `replaces`, `superseded-by` or `see-also` means, whichever of the shapes in use it has: `/keps/sig-x/N-name`, the same
 * with `/kep/` or a file behind it, an address, `[text](address)`, `(address)`, `KEP-N`, `N`. A folder counts only when its name or its group agrees
 * (`/keps/sig-ccc/3456-replaced-kep` is left over from the template). Document names without a number mean none.
 */
export function resolveReference(reference: string, catalogue: KepCatalogue): Kep | undefined {
  const target = reference.match(/\]?\(([^()\s]+)\)$/)?.[1] ?? reference;
  const bare = target.match(/^(?:KEP[- ]?)?#?(\d{1,6})$/i)?.[1];
  if (bare !== undefined) return catalogue.get(Number(bare));
  const address = readKepAddress(target);
  if (address?.number !== undefined) return catalogue.get(address.number);
  const folder = folderIn(target);
  const number = numberOfFolder(folder);
  if (number === undefined) return undefined;
  return catalogue
    .all(number)
    .find(
      (kep) =>
        lastSegment(kep.directory) === lastSegment(folder) || groupOfFolder(kep.directory) === groupOfFolder(folder),
    );
}

/** The KEP's folder in a path of the repository: from behind `keps/` to the segment `N-name`. */
function folderIn(path: string): string {
  const segments = path.split('/');
  const from = segments.findIndex((segment) => segment === 'keps' || segment === 'kep') + 1;
  const to = segments.findIndex((segment, index) => index >= from && /^\d{1,6}-/.test(segment));
  return from === 0 || to < 0 || segments[to]?.endsWith('.md') === true
    ? ''
    : cleanFolder(segments.slice(from, to + 1).join('/'));
}
