import type { SiteConfig } from '../../core/site/config.ts';
import { localePath } from '../../core/site/locale-path.ts';
import { decodePath } from '../../core/site/url-form.ts';
import type { FileEntry } from '../port.ts';

/** Lists a folder of the site, by its path; empty when there is none, or when no more may be asked. */
export type ListFolder = (path: string) => Promise<readonly FileEntry[]>;

/**
 * Files whose page or content may stand at an address, by names alone; what the front matter says decides. Few folders are listed for it: those on the
 * way of the address, or those of the section for an address that is made from a date.
 */
export async function candidates(config: SiteConfig, url: string, list: ListFolder): Promise<readonly string[]> {
  const { locale, rest } = localePath(config, decodePath(url));
  const contentDir = config.languages.find(({ code }) => code === locale)?.contentDir;
  const parts = rest.split('/').filter((part) => part !== '');
  const last = parts.at(-1);
  if (contentDir === undefined || last === undefined) return [];
  const folder = parts.slice(0, -1).join('/');
  const pattern = config.permalinks.get(parts[0] ?? '');
  const date = /\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(rest);
  if (pattern !== undefined && date !== null)
    return dated(`${contentDir}/${parts[0]}`, `${date[1]}-${date[2]}-${date[3]}`, last, list);
  const dirs = config.staticDirs.map((dir) => join(dir, folder));
  const [pages, ...files] = await Promise.all([
    named(join(contentDir, folder), last, list),
    ...dirs.map(async (dir) => filesNamed(dir, last, await list(dir))),
  ]);
  return [...pages, ...files.flat()];
}

/** Pages of that name in a folder, and those of a folder of that name. */
async function named(folder: string, name: string, list: ListFolder): Promise<readonly string[]> {
  const entries = await list(folder);
  const sub = entries.find(({ name: its, kind }) => kind === 'folder' && same(its, name));
  const inside = sub === undefined ? [] : await list(join(folder, sub.name));
  return [
    ...entries
      .filter(({ name: its, kind }) => kind === 'file' && same(stem(its), name))
      .map((entry) => join(folder, entry.name)),
    ...inside
      .filter(({ name: its, kind }) => kind === 'file' && /^_?index$/.test(stem(its)))
      .map((entry) => join(join(folder, sub?.name ?? ''), entry.name)),
    ...filesNamed(folder, name, entries),
  ];
}

/** Posts of the section and of the folders in it, whose names begin with the day or end in the slug. */
async function dated(section: string, day: string, slug: string, list: ListFolder): Promise<readonly string[]> {
  const entries = await list(section);
  const folders = entries.filter(({ name, kind }) => kind === 'folder' && !startsWithDay(name)).slice(0, MOST_FOLDERS);
  const deeper = await Promise.all(
    folders.map(async ({ name }) => ({ folder: join(section, name), entries: await list(join(section, name)) })),
  );
  return [{ folder: section, entries }, ...deeper].flatMap(({ folder, entries: found }) =>
    found
      .filter(({ name }) => startsWithDay(name) && (name.startsWith(day) || same(stem(name).slice(11), slug)))
      .slice(0, MOST_POSTS)
      .map(({ name, kind }) => (kind === 'folder' ? join(join(folder, name), 'index.md') : join(folder, name))),
  );
}

const MOST_FOLDERS = 4;
const MOST_POSTS = 8;

function startsWithDay(name: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(name);
}

function filesNamed(folder: string, name: string, entries: readonly FileEntry[]): readonly string[] {
  return entries
    .filter((entry) => entry.kind === 'file' && same(entry.name, name))
    .map((entry) => join(folder, entry.name));
}

function stem(name: string): string {
  return name.replace(/\.(?:md|markdown|html?)$/i, '');
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function join(folder: string, name: string): string {
  return folder === '' ? name : name === '' ? folder : `${folder}/${name}`;
}
