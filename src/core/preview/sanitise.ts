import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { onlyMath } from './only-math.ts';
import { schema } from './schema.ts';

declare const sanitised: unique symbol;

/** HTML that has been through `toSafeHtml`; the only text that may be put into a page as HTML. */
export type SafeHtml = string & { readonly [sanitised]: true };

/**
 * The one door through which text of a post becomes HTML. Whatever the tree holds, the result consists of elements, attributes and
 * address schemes of `schema` only: nothing in it runs, loads from elsewhere or leaves the page. Raw nodes are dropped, texts escaped.
 */
export function toSafeHtml(tree: Root): SafeHtml {
  const safe = sanitize(onlyMath(tree), schema);
  return toHtml(safe, { characterReferences: { useNamedReferences: false } }) as SafeHtml;
}
