import { localePath } from './locale-path.ts';
import { ownPath } from './resolve.ts';
import type { SiteFacts } from './types.ts';
import { splitUrl, urlKey } from './url-form.ts';

/**
 * Whether an address of a translation is as good as that of its original: the original's leads there by redirects, whatever the language, or leads nowhere, so
 * that the translator could only correct it.
 */
export function isSameTarget(site: SiteFacts, original: string, translated: string): boolean {
  const from = ownPath(site.config, splitUrl(original).path);
  const to = ownPath(site.config, splitUrl(translated).path);
  if (from === undefined || to === undefined) return false;
  const resolution = site.resolve(from);
  if (resolution.kind === 'missing' || resolution.kind === 'gone') return isThere(site, to);
  const end = resolution.kind === 'redirect' ? resolution.to : from;
  return plain(site, splitUrl(end).path) === plain(site, endOf(site, to));
}

function isThere(site: SiteFacts, path: string): boolean {
  const { kind } = site.resolve(path);
  return kind === 'page' || kind === 'file' || kind === 'redirect';
}

function endOf(site: SiteFacts, path: string): string {
  const resolution = site.resolve(path);
  return resolution.kind === 'redirect' ? splitUrl(resolution.to).path : path;
}

function plain(site: SiteFacts, path: string): string {
  return urlKey(localePath(site.config, path).rest);
}
