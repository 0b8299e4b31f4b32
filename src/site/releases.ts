import { parsePost } from '../core/post/parse.ts';
import { announcedBySlug } from '../core/release/minor.ts';
import { type Announcement, type ReleaseFact, readAnnouncement, readSchedule } from '../core/release/release-facts.ts';
import { readDate } from '../core/site/dates.ts';
import type { SitePage } from '../core/site/site-page.ts';
import type { SiteFacts } from '../core/site/types.ts';
import type { FilePort } from './port.ts';

/** Files of the site that hold dates of releases: those in support, and those out of it. */
export const scheduleFiles: readonly string[] = ['data/releases/schedule.yaml', 'data/releases/eol.yaml'];

/** Most posts read in search of an announcement. */
const MOST_READ = 40;

/**
 * What the site at `root` (its URI) says about the release 1.`minor`: its schedule, and its announcement when the index of the site is known.
 * Rejects when a file cannot be read.
 */
export async function loadRelease(
  port: FilePort,
  root: string,
  minor: number,
  site: SiteFacts | undefined,
): Promise<ReleaseFact> {
  const base = root.replace(/\/+$/, '');
  const schedule = await scheduleOf(port, base, minor);
  const announcement = site && (await announcementOf(port, base, minor, site));
  return { ...(schedule && { schedule }), ...(announcement && { announcement }) };
}

async function scheduleOf(port: FilePort, base: string, minor: number): Promise<ReleaseFact['schedule']> {
  for (const from of scheduleFiles) {
    const text = await port.readText(`${base}/${from}`);
    const found = text === undefined ? undefined : readSchedule(text).get(minor);
    if (found !== undefined) return { ...found, from };
  }
  return undefined;
}

async function announcementOf(
  port: FilePort,
  base: string,
  minor: number,
  site: SiteFacts,
): Promise<Announcement | undefined> {
  for (const { path } of candidates(minor, site).slice(0, MOST_READ)) {
    const text = await port.readText(`${base}/${path}`);
    const found = text === undefined ? undefined : readAnnouncement(parsePost(text, path), minor);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Posts whose title names the release, those first whose slug is that of an announcement; of equals the older, which companion posts follow. */
function candidates(minor: number, { pages, config }: SiteFacts): readonly SitePage[] {
  const title = new RegExp(`\\bKubernetes\\s+v?1\\.${minor}(?![\\w.]*\\d)`, 'i');
  const found = [...pages()].filter(
    ({ path, locale, head }) =>
      locale === config.defaultLanguage &&
      /\/blog\/_posts\//.test(path) &&
      head.draft !== true &&
      title.test(head.title),
  );
  const rank = ({ head }: SitePage) => (announcedBySlug(head.slug) === minor ? 0 : 1);
  const day = ({ head }: SitePage) => {
    const reading = readDate(head.dates?.date ?? '');
    return reading.kind === 'date' ? reading.date.text : '9';
  };
  return found.sort((a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : 1));
}
