/** What was computed of a thing, each value at the place of its function; only the functions of `createSlots` read and write it. */
export type Kept = unknown[];

/**
 * Makes functions of things of one sort that remember what they gave with the thing itself. A look-up is one array access: hundreds of blocks are asked
 * dozens of questions after every typed character, for which a WeakMap each (slower, and a burden on the collector) is too much.
 */
export function createSlots<S extends { readonly kept: Kept }>(): <T>(compute: (of: S) => T) => (of: S) => T {
  let count = 0;
  return <T>(compute: (of: S) => T) => {
    const slot = count++;
    return (of: S) => {
      const known = of.kept[slot];
      if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
      const value = compute(of);
      of.kept[slot] = value === undefined ? NOTHING : value;
      return value;
    };
  };
}

/** Stands for a value that is `undefined`. */
const NOTHING = Symbol('nothing');
