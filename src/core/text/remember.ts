/**
 * A function of texts that remembers what it gave, for up to `limit` texts; then it begins anew. For small pure functions that are asked about
 * the same passages after every edit.
 */
export function remember<T>(limit: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    let entry = known.get(text);
    if (entry === undefined) {
      entry = { value: compute(text) };
      if (known.size >= limit) known.clear();
      known.set(text, entry);
    }
    return entry.value;
  };
}
