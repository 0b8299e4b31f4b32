import { parse } from 'yaml';
import type { Post } from '../post/types.ts';
import { isDay, readDate } from '../site/dates.ts';
import { minorOf } from './minor.ts';

/** What is known of one minor release, each fact with the file it was read from. */
export interface ReleaseFact {
  /** From the site's schedule. */
  readonly schedule?: ScheduledRelease & { readonly from: string };
  /** From the site's announcement of it. */
  readonly announcement?: Announcement;
}

/** By the 35 of 1.35. */
export type ReleaseFacts = ReadonlyMap<number, ReleaseFact>;

/** Dates are `YYYY-MM-DD`. */
export interface ScheduledRelease {
  /** Of the first release, `v1.N.0`. */
  readonly date: string | undefined;
  readonly endOfLife: string | undefined;
  /** By number of the patch release; those to come are left out. */
  readonly patches: ReadonlyMap<number, string>;
}

export interface Announcement {
  /** Path of its file. */
  readonly path: string;
  readonly date: string | undefined;
  /** Title or author name Kubernetes; else a product with release numbers of its own, or those of Kubernetes, announces itself. */
  readonly ofKubernetes: boolean;
  /** Address of the page about the release team, as the author names it. */
  readonly team: string | undefined;
}

/**
 * The releases of `data/releases/schedule.yaml` or `eol.yaml` of the Kubernetes site (lists `schedules` and `branches`), by number; what is not
 * understood is left out. Never throws.
 */
export function readSchedule(text: string): ReadonlyMap<number, ScheduledRelease> {
  const releases = new Map<number, ScheduledRelease>();
  const data = fieldsOf(yaml(text));
  for (const entry of [...listOf(data.get('schedules')), ...listOf(data.get('branches'))]) {
    const row = fieldsOf(entry);
    const minor = minorOf(textOf(row.get('release')));
    if (minor === undefined) continue;
    const patches = new Map<number, string>();
    for (const patch of listOf(row.get('previousPatches'))) {
      const fields = fieldsOf(patch);
      const number = /^1\.\d{1,3}\.(\d{1,3})$/.exec(textOf(fields.get('release')) ?? '')?.[1];
      const date = dayOf(fields.get('targetDate'));
      if (number !== undefined && date !== undefined) patches.set(Number(number), date);
    }
    releases.set(minor, {
      date: dayOf(row.get('releaseDate')) ?? patches.get(0),
      endOfLife: dayOf(row.get('endOfLifeDate')),
      patches,
    });
  }
  return releases;
}

/** What an announcement tells about its release; `undefined` for a post that announces another one, or none. */
export function readAnnouncement(post: Post, minor: number): Announcement | undefined {
  if (post.kind !== 'announcement' || minorOf(post.release) !== minor) return undefined;
  const reading = readDate(post.frontMatter?.text('date') ?? '');
  const author = post.frontMatter?.text('author') ?? '';
  const address = /\]\((https:\/\/[^)\s]+)\)/.exec(author)?.[1];
  const isTeam = address !== undefined && minorOf(/\/release-(1\.\d+)\//.exec(address)?.[1]) === minor;
  return {
    path: post.path,
    date: reading.kind === 'date' ? reading.date.text : undefined,
    ofKubernetes: /kubernetes/i.test(`${post.frontMatter?.text('title') ?? ''} ${author}`),
    team: isTeam ? address : undefined,
  };
}

/** Scalars stay text: a release 1.30 without quotes is no number. */
function yaml(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    return parse(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  } catch {
    return undefined; // a broken file is no source of facts
  }
}

const LONGEST = 500_000;

function dayOf(value: unknown): string | undefined {
  const text = textOf(value);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3])) ? text : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(data: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof data === 'object' && data !== null ? Object.entries(data) : []);
}
