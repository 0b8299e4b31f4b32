/**
 * As much of node:assert as the suites use, for the web worker host, which has no Node. The bundler puts it in the place of `node:assert`
 * there; what is missing here makes the bundle fail.
 */
export const strict = Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch, fail });

function ok(value: unknown, message?: string | Error): void {
  if (!value) fail(message ?? `Expected something true, got ${show(value)}`);
}

function equal(actual: unknown, expected: unknown, message?: string | Error): void {
  if (!Object.is(actual, expected)) fail(message ?? `Expected ${show(expected)}, got ${show(actual)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (Object.is(actual, expected)) fail(message ?? `Unexpected ${show(actual)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (!same(actual, expected)) fail(message ?? `Expected ${show(expected)}, got ${show(actual)}`);
}

function match(text: string, pattern: RegExp, message?: string | Error): void {
  if (!pattern.test(text)) fail(message ?? `Expected ${pattern} in ${show(text)}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string | Error): void {
  if (pattern.test(text)) fail(message ?? `Unexpected ${pattern} in ${show(text)}`);
}

function fail(message: string | Error = 'Failed'): never {
  throw typeof message === 'string' ? new Error(message) : message;
}

function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const [a, b] = [Object.entries(left), new Map(Object.entries(right))];
  return a.length === b.size && a.every(([key, value]) => b.has(key) && same(value, b.get(key)));
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
