import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with the real pages, beside the project; it is not part of the repository. */
const folder = resolve(import.meta.dirname, '../../../../shared');

/** For `test(…, { skip })`: why tests over real pages do not run here, or `false`. */
export const withoutShared: string | false = existsSync(join(folder, 'website'))
  ? false
  : 'no real pages: ../shared is absent';

export interface Page {
  /** Relative to the site root. */
  readonly path: string;
  readonly text: string;
}

/** Markdown pages of the site below `content/<below>`, in order of path. */
export function pages(below = ''): readonly Page[] {
  const site = join(folder, 'website');
  const from = join('content', below);
  return readdirSync(join(site, from), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(site, path), 'utf8') }));
}

export function page(path: string): Page {
  return { path, text: readFileSync(join(folder, 'website', path), 'utf8') };
}

export function seed(name: string): string {
  return readFileSync(join(folder, 'seeds', name), 'utf8');
}
