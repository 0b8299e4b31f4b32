/** Small tests of the shape of what comes from elsewhere. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function isList<T>(value: unknown, test: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(test);
}

export function isNullOr<T>(value: unknown, test: (one: unknown) => one is T): value is T | null {
  return value === null || test(value);
}
