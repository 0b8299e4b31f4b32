import type { GateFacts } from '../kep/gates.ts';
import type { KepCatalogue } from '../kep/types.ts';
import type { Post } from '../post/types.ts';

/**
 * The feature gates that rules about an announcement ask about: those of the KEPs it refers to, in order of place. A host loads them (`loadGates`) as the fact
 * `gates`. Empty for everything that is no announcement.
 */
export function wantedGates(post: Post, keps: KepCatalogue): readonly string[] {
  if (post.kind !== 'announcement') return [];
  const numbers = new Set(post.kepReferences.map(({ number }) => number));
  const gates = [...numbers].flatMap((number) => (number === undefined ? [] : (keps.get(number)?.gates ?? [])));
  return [...new Set(gates)];
}

/** A site without a page for any of the gates has no such pages, so it knows nothing of them. */
export function isKnown(names: readonly string[], found: GateFacts): boolean {
  return names.length === 0 || found.size > 0;
}
