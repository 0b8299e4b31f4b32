import { identityOf, mayResemble } from '../core/translation/identity.ts';
import {
  counterpartPaths,
  matchBySlugDateTitle,
  nameDate,
  nameSlug,
  type PostIdentity,
} from '../core/translation/pair.ts';
import { fileUri } from './index/file-uri.ts';
import type { FilePort } from './port.ts';

/** Paths are relative to the site root. */
export type Counterpart =
  | { readonly kind: 'found'; readonly path: string; readonly by: 'path' | 'form' | 'identity' }
  /** Not found; the person may choose among `candidates` (best first, perhaps none). */
  | { readonly kind: 'unknown'; readonly candidates: readonly string[] };

/**
 * The same page in another locale: at the same path, in the other form (single file or bundle), else the post of the same folder with the same slug
 * or title. Reads at most `MOST_READ` files for that. Rejects when a file cannot be read.
 */
export async function findCounterpart(
  port: FilePort,
  root: string,
  path: string,
  toLocale: string,
  signal?: AbortSignal,
): Promise<Counterpart> {
  const fromLocale = path.split('/', 2)[1] ?? '';
  const paths = counterpartPaths(path, fromLocale, toLocale);
  for (const [number, candidate] of paths.entries()) {
    if (await isFile(port, root, candidate, signal)) {
      return { kind: 'found', path: candidate, by: number === 0 ? 'path' : 'form' };
    }
  }
  const [same] = paths;
  return same === undefined ? { kind: 'unknown', candidates: [] } : byIdentity(port, root, path, same, signal);
}

/** Front matter is read of so many posts at most. */
const MOST_READ = 200;

async function byIdentity(
  port: FilePort,
  root: string,
  path: string,
  same: string,
  signal: AbortSignal | undefined,
): Promise<Counterpart> {
  const unknown: Counterpart = { kind: 'unknown', candidates: [] };
  const own = await textOf(port, root, path, signal);
  if (own === undefined) return unknown;
  const post = identityOf(own, path);
  const mayBeIt = mayResemble(post);
  const folder = folderOfPosts(same);
  const entries = (await port.list(fileUri(root, folder), signal)) ?? [];
  const near = entries
    .map(({ name, kind }) => ({ name, kind, distance: distance(post, name) }))
    .filter(({ name, kind, distance }) => distance < FAR && (kind === 'folder' || /\.(?:md|html)$/.test(name)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? 1 : -1))
    .slice(0, MOST_READ);
  const others = await Promise.all(
    near.map(async ({ name, kind }) => {
      const other = kind === 'folder' ? `${folder}/${name}/index.md` : `${folder}/${name}`;
      const text = await textOf(port, root, other, signal);
      return text !== undefined && mayBeIt(text, other) ? identityOf(text, other) : undefined;
    }),
  );
  const match = matchBySlugDateTitle(
    post,
    others.filter((other) => other !== undefined),
  );
  if (match.kind === 'found') return { kind: 'found', path: match.path, by: 'identity' };
  return { kind: 'unknown', candidates: match.paths };
}

/** The folder that holds the post, or the bundle of the post. */
function folderOfPosts(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, /^index\.\w+$/.test(parts.at(-1) ?? '') ? -2 : -1).join('/');
}

const FAR = 4;

/** How far a name is from that of the post: same slug, same day, same year, a year before or after. */
function distance(post: PostIdentity, name: string): number {
  const date = nameDate(name);
  if (nameSlug(name) === post.slug || nameSlug(name) === nameSlug(post.path)) return 0;
  if (date !== '' && (date === post.date || date === nameDate(post.path))) return 1;
  const years = [post.date, nameDate(post.path)].filter((day) => day !== '').map((day) => Number(day.slice(0, 4)));
  const apart = Math.min(...years.map((year) => Math.abs(year - Number(date.slice(0, 4)))));
  return apart === 0 ? 2 : apart === 1 || years.length === 0 ? 3 : FAR;
}

async function isFile(port: FilePort, root: string, path: string, signal: AbortSignal | undefined): Promise<boolean> {
  return (await port.stat(fileUri(root, path), signal))?.kind === 'file';
}

async function textOf(
  port: FilePort,
  root: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  return (await isFile(port, root, path, signal)) ? port.readText(fileUri(root, path), signal) : undefined;
}
