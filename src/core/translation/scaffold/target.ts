import { languageOfPath, type SiteConfig } from '../../site/config.ts';
import { counterpartPaths } from '../pair.ts';

export type TranslationTarget =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly code: 'not-a-page' | 'not-markdown' | 'translation' | 'same-locale' }
  | { readonly ok: false; readonly code: 'unknown-locale'; readonly locales: readonly string[] };

/** Where the translation of a page into a language of the site stands: at the same place below the language's own folder, in the same form. */
export function translationTarget(config: SiteConfig, path: string, locale: string): TranslationTarget {
  const from = languageOfPath(config, path);
  if (from === undefined) return { ok: false, code: 'not-a-page' };
  if (!/\.(?:md|markdown)$/i.test(path)) return { ok: false, code: 'not-markdown' };
  if (from.code !== config.defaultLanguage) return { ok: false, code: 'translation' };
  if (locale === from.code) return { ok: false, code: 'same-locale' };
  const to = config.languages.find(({ code }) => code === locale);
  if (to === undefined || to.contentDir === from.contentDir)
    return { ok: false, code: 'unknown-locale', locales: targetLocales(config) };
  return { ok: true, path: to.contentDir + path.slice(from.contentDir.length) };
}

/** The languages that pages are translated into, in the order of the site. */
export function targetLocales(config: SiteConfig): readonly string[] {
  return config.languages.filter(({ code }) => code !== config.defaultLanguage).map(({ code }) => code);
}

/** The other paths that a page at this one could stand at (`x.md` and `x/index.md`): two files would claim one address. */
export function otherForms(path: string): readonly string[] {
  const locale = path.split('/', 2)[1] ?? '';
  // A locale that is none, for the forms alone.
  return counterpartPaths(path, locale, '*')
    .slice(1)
    .map((form) => form.replace('content/*/', `content/${locale}/`));
}
