/** A value that is computed on first use and kept. `compute` must be pure. */
export function lazy<T>(compute: () => T): () => T {
  let box: { readonly value: T } | undefined;
  return () => {
    box ??= { value: compute() };
    return box.value;
  };
}
