import { remember } from '../text/remember.ts';
import type { HeadingIdType } from './config.ts';

/** Gives out the ids of one page's headings in their order. */
export interface HeadingIds {
  /** The id for a heading without one: from its raw source, Markdown included. */
  next(source: string): string;
  /** Notes an id that was written with `{#id}`. */
  put(id: string): void;
}

/** Ids as Hugo's Goldmark makes them (`markup/goldmark/autoid.go`): an id that is taken gets `-1`, then `-2`. */
export function createHeadingIds(type: HeadingIdType): HeadingIds {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return {
    put: (id) => void taken.add(id),
    next(source) {
      const base = headingId(source, type) || 'heading';
      let id = base;
      for (let number = counts.get(base) ?? 1; taken.has(id); number++) {
        id = `${base}-${number}`;
        // What is taken stays taken, so the next search begins here.
        counts.set(base, number);
      }
      taken.add(id);
      return id;
    },
  };
}

/** The id of one heading alone; '' when nothing of it can stand in an id. */
export function headingId(source: string, type: HeadingIdType): string {
  return idOf[type](source);
}

/** All headings of a page are asked about after every edit of it. */
const idOf: Readonly<Record<HeadingIdType, (source: string) => string>> = {
  blackfriday: remember(2000, blackfriday),
  github: remember(2000, (source) => github(source, false)),
  'github-ascii': remember(2000, (source) => github(source, true)),
};

/** Letters and numbers of any script in lower case; each run of anything else is one hyphen, none at the ends. */
function blackfriday(source: string): string {
  let id = '';
  let gap = false;
  for (const character of source) {
    if (!/[\p{L}\p{N}]/u.test(character)) {
      gap = true;
      continue;
    }
    if (gap && id !== '') id += '-';
    gap = false;
    id += character.toLowerCase();
  }
  return id;
}

/** Blanks and hyphens become hyphens; letters, digits and underscores stay; all else goes. */
function github(source: string, ascii: boolean): string {
  const plain = ascii ? source.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : source;
  let id = '';
  for (const character of plain.trim()) {
    if (character === '-' || character === ' ') id += '-';
    else if ((!ascii || character < '\u0080') && /[\p{L}\p{Nd}_]/u.test(character)) id += character.toLowerCase();
  }
  return id;
}
