import { isIgnored, languageOfPath, type SiteConfig, type SiteLanguage } from './config.ts';

/** Where a file of the content tree stands. */
export interface ContentPlace {
  readonly path: string;
  readonly language: SiteLanguage;
  /** Its folder, relative to the site's root. */
  readonly folder: string;
  /** Folders below the content folder. */
  readonly folders: readonly string[];
  /** File name without its ending (and, for a translation by name, without the language). */
  readonly name: string;
  /** A file that Hugo takes for a page: Markdown, or HTML (with front matter, which the name does not tell). */
  readonly page: boolean;
}

/** Reads the path of a file; `undefined` when it is not in the content of a language, or ignored. */
export function contentPlace(config: SiteConfig, path: string): ContentPlace | undefined {
  const language = languageOfPath(config, path);
  if (language === undefined || isIgnored(config, path)) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const parts = path.slice(language.contentDir.length + 1).split('/');
  const file = parts.pop() ?? '';
  const match = /^(.*)\.(md|markdown|mdown|html|htm)$/i.exec(file);
  if (match === null) return { path, folder, language, folders: parts, name: file, page: false };
  const base = match[1] ?? '';
  const named = languageOfName(config, language, base);
  const name = named === undefined ? base : base.slice(0, -named.code.length - 1);
  return { path, folder, language: named ?? language, folders: parts, name, page: true };
}

/** `page.de.md`: only where languages share a content folder. */
function languageOfName(config: SiteConfig, { contentDir }: SiteLanguage, base: string): SiteLanguage | undefined {
  const code = base.slice(base.lastIndexOf('.') + 1).toLowerCase();
  if (code.length === base.length) return undefined;
  return config.languages.find((language) => language.code === code && language.contentDir === contentDir);
}
