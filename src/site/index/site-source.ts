import { fingerprint } from '../../core/preview/fingerprint.ts';
import type { HeadingTextsByLocale } from '../../core/site/anchors.ts';
import type { SiteConfig } from '../../core/site/config.ts';
import { readHeadingTexts } from '../../core/site/heading-texts.ts';
import {
  type ConfigFile,
  configFiles,
  configFolder,
  isConfigFile,
  readSiteConfigs,
} from '../../core/site/read-config.ts';
import { computedRedirects, type RedirectTable, readRedirects, redirectsWhenAsked } from '../../core/site/redirects.ts';
import { type ShortcodeTemplate, shortcodeOfTemplate, siteShortcodes } from '../../core/site/shortcode-templates.ts';
import type { SiteShortcodes } from '../../core/site/types.ts';
import { lazy } from '../../core/text/lazy.ts';
import type { FilePort } from '../port.ts';
import { fileUri } from './file-uri.ts';
import { walk } from './walk.ts';

/** Trouble with the site itself, to be said once; the rest works. */
export interface SiteProblem {
  readonly code: 'config-missing' | 'config-broken' | 'too-many-files' | 'unreadable';
  readonly path: string;
  readonly why: string;
}

export interface ConfigSource {
  readonly config: SiteConfig;
  readonly problems: readonly SiteProblem[];
}

/** The site's configuration; Hugo's defaults, with the folders below `content/` as languages, when there is none that can be read. */
export async function loadConfig(port: FilePort, root: string, signal?: AbortSignal): Promise<ConfigSource> {
  const folders = ((await port.list(fileUri(root, 'content'), signal)) ?? [])
    .filter(({ kind }) => kind === 'folder')
    .map(({ name }) => name);
  const problems: SiteProblem[] = [];
  const files: ConfigFile[] = [];
  for (const path of await configPaths(port, root, signal)) {
    const text = await port.readText(fileUri(root, path), signal).catch((error: unknown) => unreadable(error, signal));
    if (typeof text === 'string') files.push({ path, text });
    else if (text !== undefined) problems.push({ code: 'config-broken', path, why: text.message });
  }
  if (files.length === 0 && problems.length === 0) problems.push({ code: 'config-missing', path: '', why: '' });
  const { config, problems: broken } = readSiteConfigs(files, folders);
  return {
    config,
    problems: [...problems, ...broken.map((problem) => ({ code: 'config-broken', ...problem }) as const)],
  };
}

/** The first of the files that Hugo looks for, and those of its configuration folder. A folder of such a name is none. */
async function configPaths(port: FilePort, root: string, signal?: AbortSignal): Promise<readonly string[]> {
  const inFolder = ((await port.list(fileUri(root, configFolder), signal)) ?? [])
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => `${configFolder}/${name}`)
    .filter(isConfigFile)
    .sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
  for (const path of configFiles) {
    if ((await port.stat(fileUri(root, path), signal))?.kind === 'file') return [path, ...inFolder];
  }
  return inFolder;
}

function isWhole(path: string): boolean {
  return /\/(?:hugo|config)\.\w+$/i.test(path);
}

function unreadable(error: unknown, signal: AbortSignal | undefined): Error {
  signal?.throwIfAborted();
  return error instanceof Error ? error : new Error(String(error));
}

/** What the site says beside its pages. */
export interface SiteSources {
  readonly redirects: RedirectTable;
  readonly shortcodes: SiteShortcodes;
  readonly headingTexts: HeadingTextsByLocale;
  /** Of the files that hold them. */
  readonly headingDigest: string;
  /** Of all texts that were read for this. */
  readonly digest: string;
}

/** Files that make redirects, where the site has them; the first are asked first. */
export const redirectFiles: readonly string[] = [
  'static/_redirects',
  'static/_redirects.base',
  'layouts/index.redirects',
];

/** @param briefly of shortcodes the names only, and no texts of headings: for files that come slowly */
export async function loadSources(
  port: FilePort,
  root: string,
  config: SiteConfig,
  signal?: AbortSignal,
  { briefly = false }: { readonly briefly?: boolean } = {},
): Promise<SiteSources> {
  const digests = new Map<string, string>();
  const read = async (path: string) => {
    const text = (await port.readText(fileUri(root, path), signal)) ?? '';
    digests.set(path, fingerprint(text));
    return text;
  };
  const lists = await Promise.all(redirectFiles.map(read));
  const redirects = redirectsWhenAsked(() => [...computedRedirects(config), ...lists.flatMap(readRedirects)]);
  const themes = config.themes.map((name) => ({
    name,
    folder: /^[\w@./-]+$/.test(name) ? `themes/${name}` : undefined,
  }));
  const templateFolders = ['', ...themes.flatMap(({ folder }) => (folder === undefined ? [] : [`${folder}/`]))];
  const { paths } = await walk(
    port,
    root,
    templateFolders.flatMap((base) => [`${base}layouts/shortcodes`, `${base}layouts/_shortcodes`]),
    signal,
  );
  const templates = await Promise.all(
    paths.map(async (path): Promise<ShortcodeTemplate | undefined> => {
      const name = shortcodeOfTemplate(path);
      return name === undefined ? undefined : { name, path, text: briefly ? '' : await read(path) };
    }),
  );
  const found = themes
    .filter(({ folder }) => paths.some((path) => folder !== undefined && path.startsWith(`${folder}/`)))
    .map(({ name }) => name);
  const shortcodes = siteShortcodes(
    config,
    templates.filter((template) => template !== undefined),
    found,
  );
  const files = await Promise.all((briefly ? [] : config.languages).map(({ code }) => headingFile(read, code)));
  const digest = [...digests].map(([path, hash]) => `${path} ${hash}`).sort();
  return {
    redirects,
    shortcodes,
    headingTexts: headingTextsIn(files.filter((file) => file !== undefined)),
    headingDigest: fingerprint(files.map((file) => file?.text ?? '').join('\n')),
    digest: [...paths, ...digest].join('\n'),
  };
}

/** A file of translations that names headings. */
interface HeadingFile {
  readonly code: string;
  readonly path: string;
  readonly text: string;
}

async function headingFile(read: (path: string) => Promise<string>, code: string): Promise<HeadingFile | undefined> {
  for (const path of [`i18n/${code}/${code}.toml`, `i18n/${code}.toml`, `i18n/${code}.yaml`]) {
    const text = await read(path);
    if (text.includes('_heading')) return { code, path, text };
  }
  return undefined;
}

/** A site has a dozen languages, and who checks posts asks for one or two: a file is parsed the first time. */
function headingTextsIn(files: readonly HeadingFile[]): HeadingTextsByLocale {
  const byCode = new Map(files.map(({ code, path, text }) => [code, lazy(() => readHeadingTexts(text, path))]));
  return { get: (locale) => byCode.get(locale)?.() };
}
