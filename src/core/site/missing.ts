import { localePath } from './locale-path.ts';
import type { SiteFacts } from './types.ts';

/** Whether the address is that of a post of today or later, which may still be on its way in another change. */
export function isPending(path: string, today: string): boolean {
  const day = /\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(path);
  return day !== null && `${day[1]}-${day[2]}-${day[3]}` >= today;
}

/** Whether an address names a language, leads nowhere, and without the language would lead to a page or file. */
export function isUntranslated(path: string, site: SiteFacts): boolean {
  const { explicit, rest } = localePath(site.config, path);
  if (!explicit || site.resolve(path).kind !== 'missing') return false;
  const original = site.resolve(rest);
  const target = original.kind === 'redirect' ? original.target : original;
  return target.kind === 'page' || target.kind === 'file';
}
