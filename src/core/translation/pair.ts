/**
 * Where the counterpart of a file in another locale may stand, best first: at the same relative path, then in the other form
 * (`x.md` ↔ `x/index.md`). Paths are relative to the site root, with `/`. A folder may itself be named `x.md`, so that a path says nothing
 * about being a file. Nothing for a path outside of `content/<fromLocale>/`.
 */
export function counterpartPaths(path: string, fromLocale: string, toLocale: string): readonly string[] {
  const from = `content/${fromLocale}/`;
  if (fromLocale === '' || toLocale === '' || fromLocale === toLocale || !path.startsWith(from)) return [];
  const same = `content/${toLocale}/${path.slice(from.length)}`;
  return [...new Set([same, ...otherForms(same)])];
}

function otherForms(path: string): readonly string[] {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const name = path.slice(slash + 1);
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || name.startsWith('_index.')) return [];
  const stem = name.slice(0, dot);
  const extension = name.slice(dot);
  if (stem !== 'index') return [`${folder}/${stem}/index${extension}`, `${folder}/${name}/index${extension}`];
  return folder.endsWith(extension) ? [folder, `${folder}${extension}`] : [`${folder}${extension}`];
}

/** What tells that two posts at different paths are one in two languages. Empty texts are unknown. */
export interface PostIdentity {
  readonly path: string;
  readonly slug: string;
  /** `YYYY-MM-DD`, of the front matter, else of the name. */
  readonly date: string;
  readonly title: string;
  /** Slug and title of the original as a translation keeps them in its first comment. */
  readonly recordedSlug: string;
  readonly recordedTitle: string;
}

export type IdentityMatch =
  | { readonly kind: 'found'; readonly path: string }
  /** Several are as likely, or none is sure: the person must say. Best first. */
  | { readonly kind: 'candidates'; readonly paths: readonly string[] };

/** The candidate that has the same slug or, in its record or the other's, the same title; dates only break ties. */
export function matchBySlugDateTitle(post: PostIdentity, candidates: readonly PostIdentity[]): IdentityMatch {
  const likely = candidates
    .map((other) => ({ path: other.path, likeness: likeness(post, other) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.path < b.path ? -1 : 1));
  const [best, next] = likely;
  if (best !== undefined && best.likeness >= SURE && best.likeness > (next?.likeness ?? 0)) {
    return { kind: 'found', path: best.path };
  }
  return { kind: 'candidates', paths: likely.slice(0, MOST_CANDIDATES).map(({ path }) => path) };
}

const SURE = 3;
const MOST_CANDIDATES = 10;

function likeness(a: PostIdentity, b: PostIdentity): number {
  const equal = (x: string, y: string) => x !== '' && x.toLowerCase().trim() === y.toLowerCase().trim();
  let sum = 0;
  if (equal(a.slug, b.slug) || equal(a.slug, b.recordedSlug) || equal(a.recordedSlug, b.slug)) sum += 3;
  if (equal(a.recordedTitle, b.title) || equal(a.title, b.recordedTitle) || equal(a.title, b.title)) sum += 4;
  if (equal(a.date, b.date)) sum += 2;
  else if (equal(nameSlug(a.path), nameSlug(b.path))) sum += 2;
  return sum;
}

/** `2025-12-30-some-title.md` and `2025-12-30-some-title/index.md` → `some-title`. */
export function nameSlug(path: string): string {
  return postName(path).replace(/^\d{4}-\d\d-(?:\d\d|xx)-/i, '');
}

/** `YYYY-MM-DD` at the beginning of a post's name; '' when there is none. */
export function nameDate(path: string): string {
  return /^\d{4}-\d\d-\d\d/.exec(postName(path))?.[0] ?? '';
}

/** The name that stands for the post: of the file without extension, or of the folder of an `index` file. */
function postName(path: string): string {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const name = /^index\.\w+$/.test(file) && parts.length > 1 ? (parts.at(-2) ?? '') : file;
  return name.replace(/\.(?:md|html)$/, '');
}
