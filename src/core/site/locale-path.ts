import { languagePrefix, type SiteConfig } from './config.ts';

/** A path of the site, and the language that its first part names. */
export interface LocalePath {
  readonly locale: string;
  /** The path without the language, with a slash first. */
  readonly rest: string;
  /** The language stands in the path. */
  readonly explicit: boolean;
}

/** Splits the language off a path: `/zh-cn/docs/` is `/docs/` in `zh-cn`, `/docs/` is itself in the default language. */
export function localePath(config: SiteConfig, path: string): LocalePath {
  const first = path.split('/', 2)[1]?.toLowerCase() ?? '';
  const named = config.languages.find(({ code }) => code === first);
  if (named === undefined) return { locale: config.defaultLanguage, rest: path, explicit: false };
  return { locale: named.code, rest: path.slice(first.length + 1) || '/', explicit: true };
}

/** The same path in another language. */
export function inLocale(config: SiteConfig, path: string, locale: string): string {
  return languagePrefix(config, locale) + localePath(config, path).rest;
}

/** The locale that authors write in; the others are translations of it. */
export const ORIGINAL_LOCALE = 'en';

/** The locale of a path relative to the site root: `content/<locale>/…`; undefined elsewhere. */
export function localeOfPath(path: string): string | undefined {
  return /^content\/([^/]+)\/./.exec(path)?.[1];
}

/** Whether the path is that of a page: a Markdown or HTML file below `content/<locale>/`. */
export function isContentPath(path: string): boolean {
  return localeOfPath(path) !== undefined && /\.(?:md|markdown|html)$/i.test(path);
}

/** Whether the path is that of a translation. */
export function isTranslationPath(path: string): boolean {
  const locale = localeOfPath(path);
  return locale !== undefined && locale !== ORIGINAL_LOCALE;
}
