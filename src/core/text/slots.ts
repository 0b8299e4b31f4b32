/** What was computed of a thing, each value at the place of its function; only the functions of `createSlots` read and write it. */
export type Kept = unknown[];

/** A function that computes once for each thing. */
export interface Remembering<S, T> {
  (of: S): T;
  /** What it gave for the thing; `undefined` when it was not asked yet. */
  known(of: S): T | undefined;
}

/**
 * Makes functions of things of one sort that remember what they gave with the thing itself. A look-up is one array access: hundreds of blocks are asked
 * dozens of questions after every typed character, for which a WeakMap each (slower, and a burden on the collector) is too much.
 */
export function createSlots<S extends { readonly kept: Kept }>(): <T>(compute: (of: S) => T) => Remembering<S, T> {
  let count = 0;
  return <T>(compute: (of: S) => T) => {
    const slot = count++;
    const unpacked = (kept: unknown) => (kept === NOTHING ? undefined : kept) as T;
    const recall = (of: S) => {
      const kept = of.kept[slot];
      if (kept !== undefined) return unpacked(kept);
      const value = compute(of);
      of.kept[slot] = value === undefined ? NOTHING : value;
      return value;
    };
    return Object.assign(recall, { known: (of: S) => unpacked(of.kept[slot]) });
  };
}

/** Stands for a value that is `undefined`. */
const NOTHING = Symbol('nothing');
