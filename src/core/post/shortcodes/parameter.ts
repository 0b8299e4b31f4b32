import type { Shortcode } from '../types.ts';

/** Value of a named parameter, or of the n-th positional one. */
export function parameter(tag: Shortcode, name: string, position?: number): string {
  const named = tag.parameters.find((one) => one.name?.toLowerCase() === name);
  if (named !== undefined) return named.value;
  const positional =
    position === undefined ? undefined : tag.parameters.filter((one) => one.name === undefined)[position];
  return positional?.value ?? '';
}
