import type { RawKep } from './record.ts';

/** An entry of a catalogue file whose shape is recognised, as raw fields; `undefined` for anything else. */
export function rawKepOf(entry: unknown): RawKep | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(entry));
  if (fields.has('n')) return compact(fields);
  if (fields.has('kepNumber')) return feed(fields);
  if (fields.has('number')) return extracted(fields);
  return undefined;
}

type Fields = ReadonlyMap<string, unknown>;

/** Our own form, with one-letter keys; absent keys are unknown. `o` is the owning SIG where it differs from the folder's. */
function compact(fields: Fields): RawKep {
  return {
    number: fields.get('n'),
    title: fields.get('t'),
    directory: fields.get('d'),
    sig: fields.get('o'),
    status: fields.get('s'),
    stage: fields.get('g'),
    latestMilestone: fields.get('l'),
    milestones: fields.get('m'),
    gates: fields.get('f'),
    replaces: fields.get('r'),
    supersededBy: fields.get('u'),
  };
}

/** The published feed, written by `kepctl query --output json`: absent arrays are null, absent strings ''. */
function feed(fields: Fields): RawKep {
  return {
    number: fields.get('kepNumber'),
    title: fields.get('title'),
    directory: fields.get('path'),
    sig: fields.get('owningSig'),
    status: fields.get('status'),
    stage: fields.get('stage'),
    latestMilestone: fields.get('latestMilestone'),
    milestones: fields.get('milestone'),
    gates: fields.get('featureGates'),
    replaces: fields.get('replaces'),
    supersededBy: fields.get('supersededBy'),
  };
}

/** Objects extracted from the `kep.yaml` files with all their fields. */
function extracted(fields: Fields): RawKep {
  return { ...feed(fields), number: fields.get('number'), directory: fields.get('directory') };
}
