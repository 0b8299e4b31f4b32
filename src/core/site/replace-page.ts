import type { SitePage } from './site-page.ts';
import type { SiteTree } from './site-tree.ts';
import { keyOf } from './url-form.ts';

/**
 * The tree with one page that says something else at the same address, as most edits do; `undefined` when more than that changes, and the tree has to be
 * built anew.
 */
export function replacePage(tree: SiteTree, page: SitePage): SiteTree | undefined {
  const before = tree.pages.get(page.path);
  if (before === undefined || before.url !== page.url || before.kind !== page.kind) return undefined;
  if (before.head.aliases !== undefined || page.head.aliases !== undefined) return undefined;
  const pages = new Map(tree.pages).set(page.path, page);
  if (page.url === undefined) return { ...tree, pages };
  const key = keyOf(page, page.url);
  const target = tree.urls.get(key);
  if (target?.kind !== 'page' || target.page !== before || tree.duplicates.has(key)) return undefined;
  return { ...tree, pages, urls: new Map(tree.urls).set(key, { kind: 'page', page }) };
}
