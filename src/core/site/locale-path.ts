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
