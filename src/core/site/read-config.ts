import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import type { HeadingIdType, SiteConfig, SiteLanguage } from './config.ts';

/** Where Hugo looks for the site's configuration, in its order. */
export const configFiles: readonly string[] = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
];

/** The folder whose files Hugo reads besides: each is the table of its name, `hugo` and `config` are the whole. */
export const configFolder = 'config/_default';

/** A file of the configuration, or what kept it from being read. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

export interface ConfigsReading {
  /** What could be read, defaults of Hugo for the rest. */
  readonly config: SiteConfig;
  /** Why a file could not be read; its contents then count as empty. */
  readonly problems: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Reads the configuration of a Hugo site; the names of the files tell their format, and of later ones the table that they are. Keys are taken without
 * regard to case, as Hugo does. `folders` are the names of the folders below `content/`: a site whose configuration names no languages, or cannot be
 * read, has those that look like language codes.
 */
export function readSiteConfigs(files: readonly ConfigFile[], folders: readonly string[] = []): ConfigsReading {
  const problems: { path: string; why: string }[] = [];
  let all: Data = {};
  for (const { path, text } of files) {
    try {
      const { data, error } = parseAs(text, path);
      if (error !== undefined) problems.push({ path, why: reasonOf(error) });
      const name = /([^/.]+)\.\w+$/.exec(path)?.[1]?.toLowerCase() ?? '';
      const isWhole = !path.includes('/') || name === 'hugo' || name === 'config';
      all = isWhole ? { ...all, ...record(data) } : { ...all, [name]: { ...record(all[name]), ...record(data) } };
    } catch (error) {
      problems.push({ path, why: reasonOf(error) });
    }
  }
  return { config: toConfig(all, folders), problems };
}

/** The same of a site whose configuration is one file. */
export function readSiteConfig(text: string, name: string, folders: readonly string[] = []) {
  const { config, problems } = readSiteConfigs([{ path: name, text }], folders);
  return { config, problem: problems[0]?.why };
}

/** Whether a file is one of the configuration, by its path. */
export function isConfigFile(path: string): boolean {
  return configFiles.includes(path) || /^config\/_default\/[^/.]+\.(?:toml|ya?ml|json)$/i.test(path);
}

/** What a parser says, in one line: what follows shows a piece of the file, whatever is in it. */
function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const reason = first.replace(/(?: at line \d+, column \d+)?:?\s*$/, '').replaceAll(/\p{Cc}/gu, ' ');
  const line = lineOf(error);
  return line === undefined ? reason : `${reason} (line ${line})`;
}

/** From 1, as smol-toml and yaml tell it. */
function lineOf(error: unknown): number | undefined {
  const { line, linePos } = (error ?? {}) as {
    readonly line?: unknown;
    readonly linePos?: readonly { line: number }[];
  };
  return typeof line === 'number' ? line : linePos?.[0]?.line;
}

/** Hugo's defaults, with a language for each folder below `content/` that is named as one. */
export function defaultConfig(folders: readonly string[] = []): SiteConfig {
  return toConfig({}, folders);
}

/** What the file says; in YAML also beside the place where it is broken. Throws when nothing can be read. */
function parseAs(text: string, name: string): { readonly data: unknown; readonly error: Error | undefined } {
  const source = text.replace(/^\uFEFF/, '');
  if (name.endsWith('.toml')) return { data: parseToml(source), error: undefined };
  if (name.endsWith('.json')) return { data: JSON.parse(source), error: undefined };
  const document = parseDocument(source, { logLevel: 'silent' });
  return { data: document.toJS({ maxAliasCount: 100 }), error: document.errors[0] };
}

type Data = Readonly<Record<string, unknown>>;

function toConfig(data: Data, folders: readonly string[]): SiteConfig {
  const get = (...path: readonly string[]) => at(data, path);
  const defaultLanguage = (text(get('defaultcontentlanguage')) ?? 'en').toLowerCase();
  const permalinks = record(get('permalinks'));
  return {
    baseUrl: text(get('baseurl'))?.replace(/\/+$/, '') || undefined,
    languages: languagesOf(data, defaultLanguage, folders),
    defaultLanguage,
    defaultInSubdir: get('defaultcontentlanguageinsubdir') === true,
    permalinks: new Map([...strings(permalinks), ...strings(record(permalinks.page))]),
    sectionPermalinks: strings(record(permalinks.section)),
    headingIds: headingIdType(get('markup', 'goldmark', 'parser', 'autoheadingidtype')),
    staticDirs: texts(get('staticdir'), ['static']).map(folder),
    keepCase: get('disablepathtolower') === true,
    removeAccents: get('removepathaccents') === true,
    ugly: get('uglyurls') === true,
    dateFrom: dateFrom(texts(get('frontmatter', 'date'), [':default'])),
    ignored: texts(get('ignorefiles'), []).flatMap(pattern),
    themes: [...texts(get('theme'), []), ...imports(get('module', 'imports'))],
    params: strings(record(get('params'))),
  };
}

function languagesOf(data: Data, defaultLanguage: string, folders: readonly string[]): readonly SiteLanguage[] {
  const common = folder(text(at(data, ['contentdir'])) ?? 'content');
  const configured = Object.entries(record(at(data, ['languages']))).filter(
    ([, language]) => at(record(language), ['disabled']) !== true,
  );
  const weighed = configured.map(([code, value]) => {
    const language = record(value);
    const contentDir = folder(text(language.contentdir) ?? common);
    const name = text(language.languagename) ?? code;
    const weight = typeof language.weight === 'number' ? language.weight : Number.MAX_SAFE_INTEGER;
    return { language: { code: code.toLowerCase(), contentDir, name }, weight };
  });
  const languages = weighed.sort((a, b) => a.weight - b.weight).map(({ language }) => language);
  if (languages.some(({ code }) => code === defaultLanguage)) return languages;
  if (languages.length > 0 || !folders.includes(defaultLanguage)) {
    return [{ code: defaultLanguage, contentDir: common, name: defaultLanguage }, ...languages];
  }
  const codes = folders.filter((code) => /^[a-z]{2,3}(?:-[a-z]{2,4})?$/.test(code));
  const ordered = [defaultLanguage, ...codes.filter((code) => code !== defaultLanguage)];
  return ordered.map((code) => ({ code, contentDir: `content/${code}`, name: code }));
}

function headingIdType(value: unknown): HeadingIdType {
  return value === 'blackfriday' || value === 'github-ascii' ? value : 'github';
}

/** `:default` stands for Hugo's own list. */
function dateFrom(names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    name === ':default' ? ['date', 'publishDate', 'pubdate', 'published', 'lastmod', 'modified'] : [name],
  );
}

/** A pattern of `ignoreFiles`. One that is long or repeats a group could take for ever on some path, so it is left out. */
function pattern(source: string): readonly RegExp[] {
  if (source.length > 200 || /\)[*+{]/.test(source)) return [];
  try {
    return [new RegExp(source)];
  } catch {
    // Go knows expressions that JavaScript does not; a file too many in the index harms nobody.
    return [];
  }
}

function imports(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((entry: unknown) => texts(record(entry).path, [])) : [];
}

function at(data: Data, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => record(value)[key], data);
}

/** The value as a table with its keys in lower case. */
function record(value: unknown): Data {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) return {};
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]));
}

function strings(data: Data): ReadonlyMap<string, string> {
  const scalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
  return new Map(
    Object.entries(data).flatMap(([key, value]) => (scalar(value) ? [[key, String(value)] as const] : [])),
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown, absent: readonly string[]): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : absent;
}

function folder(path: string): string {
  return path.replace(/^\.?\/+|\/+$/g, '');
}
