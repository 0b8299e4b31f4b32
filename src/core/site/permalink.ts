import { languagePrefix, type SiteConfig } from './config.ts';
import type { ContentPlace } from './content-place.ts';
import { isDay, readDate } from './dates.ts';
import type { PageHead } from './page-head.ts';
import { urlise } from './urlise.ts';

/** The address of a page and the day it is made from. */
export interface Permalink {
  /** From the root of the host, with the language's prefix; undefined when it cannot be told (a pattern needs a date that the page lacks). */
  readonly url: string | undefined;
  /** `YYYY-MM-DD`: the page's date in its own offset. */
  readonly date: string | undefined;
}

/**
 * The address that Hugo gives a page (its documentation: URL management): `url` of the front matter; else the pattern of its section; else its path,
 * with `slug` as its last part.
 */
export function permalink(config: SiteConfig, place: ContentPlace, head: PageHead): Permalink {
  const named = namedFile(place);
  const { date, nameUsed } = pageDate(config, head, named.date);
  const day = date?.slice(0, 10);
  if (head.url !== undefined) return { url: ownUrl(config, place, head.url), date: day };
  const prefix = languagePrefix(config, place.language.code);
  const section = place.name === '_index';
  const pattern = (section ? config.sectionPermalinks : config.permalinks).get(place.folders[0] ?? '');
  const slug = head.slug ?? (nameUsed ? named.rest : undefined);
  const path =
    pattern !== undefined && place.folders.length > 0
      ? fill(config, pattern, { place, head, slug, day })
      : byPath(config, place, slug);
  return { url: path === undefined ? undefined : ending(config, prefix + path, section), date: day };
}

/** Dates and names out of `2026-01-15-some-name`, of the file or its bundle. */
export function namedFile(place: ContentPlace): { readonly date: string | undefined; readonly rest: string } {
  const name = place.name === 'index' ? (place.folders.at(-1) ?? '') : place.name;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[-_ T](.*))?$/.exec(name);
  if (match === null || !isDay(+(match[1] ?? 0), +(match[2] ?? 0), +(match[3] ?? 0)))
    return { date: undefined, rest: name };
  return { date: name.slice(0, 10), rest: match[4] ?? '' };
}

function pageDate(config: SiteConfig, head: PageHead, named: string | undefined) {
  for (const source of config.dateFrom) {
    if (source === ':filename') {
      if (named !== undefined) return { date: named, nameUsed: true };
      continue;
    }
    const reading = readDate(head.dates?.[source.toLowerCase()] ?? '');
    if (reading.kind === 'date') return { date: reading.date.text, nameUsed: false };
  }
  return { date: undefined, nameUsed: false };
}

/** With a slash first it is the whole address; without one it stands below the language. */
function ownUrl(config: SiteConfig, place: ContentPlace, url: string): string {
  const path = url.startsWith('/') ? url : `${languagePrefix(config, place.language.code)}/${url}`;
  return /\.\w{2,5}$/.test(path) || path.endsWith('/') ? path : `${path}/`;
}

interface PageParts {
  readonly place: ContentPlace;
  readonly head: PageHead;
  readonly slug: string | undefined;
  readonly day: string | undefined;
}

/** Fills the pattern; `undefined` when it needs a date that there is not. */
function fill(config: SiteConfig, pattern: string, parts: PageParts): string | undefined {
  let complete = true;
  const filled = pattern.replaceAll(/:([a-z]+)(?:\[[^\]]*\])?/g, (whole, name: string) => {
    const value = token(config, name, parts);
    if (value === undefined) complete = false;
    return value ?? whole;
  });
  return complete ? `/${filled}`.replaceAll(/\/{2,}/g, '/').replace(/\/$/, '') : undefined;
}

function token(config: SiteConfig, name: string, { place, head, slug, day }: PageParts): string | undefined {
  const made = (text: string) => urlise(text, config);
  const bundle = place.name === 'index' || place.name === '_index';
  const folders = bundle ? place.folders.slice(0, -1) : place.folders;
  const base = bundle ? (place.folders.at(-1) ?? '') : place.name;
  switch (name) {
    case 'year':
      return day?.slice(0, 4);
    case 'month':
      return day?.slice(5, 7);
    case 'day':
      return day?.slice(8, 10);
    case 'slug':
      return made(slug || head.title || base);
    case 'title':
      return made(head.title);
    case 'filename':
    case 'contentbasename':
      return made(base);
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return made(slug || base);
    case 'section':
      return made(place.folders[0] ?? '');
    case 'sections':
      return folders.map(made).join('/');
    default:
      return undefined;
  }
}

function byPath(config: SiteConfig, place: ContentPlace, slug: string | undefined): string {
  const parts = place.folders.map((folder) => urlise(folder, config));
  if (place.name === '_index') return join(parts);
  if (place.name !== 'index') return join([...parts, urlise(slug || place.name, config)]);
  return join(slug ? [...parts.slice(0, -1), urlise(slug, config)] : parts);
}

function join(parts: readonly string[]): string {
  return parts.map((part) => `/${part}`).join('');
}

function ending(config: SiteConfig, path: string, section: boolean): string {
  return config.ugly && !section && path !== '' ? `${path}.html` : `${path}/`;
}
