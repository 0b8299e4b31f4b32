import { inlineCode, link } from '../kep/card-markdown.ts';
import type { KepCatalogue } from '../kep/types.ts';
import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import { type ReleaseFact, type ReleaseFacts, readAnnouncement } from '../release/release-facts.ts';
import { type NamedVersion, versionAt } from '../release/version-at.ts';
import type { Facts } from '../rules/facts.ts';
import type { Hover } from './hover.ts';
import { type HoverTexts, hoverTexts } from './hover-texts.ts';

/**
 * Dates, announcement, team and KEPs of the release that is named at the offset, each with where it was read. `undefined` when nothing is known of it.
 * @param facts `releases` as far as the host has looked at the release (`wantedFor`)
 */
export function releaseHoverAt(
  post: Post,
  offset: number,
  facts: Facts & { readonly releases?: ReleaseFacts },
  language: Language,
): Hover | undefined {
  const version = versionAt(post, offset);
  if (version === undefined) return undefined;
  const texts = hoverTexts[language];
  const { minor, patch, span } = version;
  const known = facts.releases?.get(minor) ?? {};
  // The announcement in the editor knows its release, saved or not.
  const announcement = readAnnouncement(post, minor) ?? known.announcement;
  const fact: ReleaseFact = announcement === undefined ? known : { ...known, announcement };
  const lines = [
    datesLine(version, fact, facts.today, texts),
    patch === undefined && facts.keps !== undefined ? milestonesLine(minor, facts.keps, texts) : '',
    linksLine(fact, facts, texts),
    sourcesLine(fact, texts),
  ].filter((line) => line !== '');
  if (lines.length === 0) return undefined;
  const product = fact.schedule === undefined && announcement?.ofKubernetes === false ? '' : 'Kubernetes ';
  const name = `${product}v1.${minor}${patch === undefined ? '' : `.${patch}`}`;
  return { span, markdown: [`**${name}**`, ...lines].join('  \n') };
}

function datesLine(
  { patch }: NamedVersion,
  { schedule, announcement }: ReleaseFact,
  today: string | undefined,
  texts: HoverTexts,
): string {
  const date = patch === undefined ? schedule?.date : schedule?.patches.get(patch);
  const parts: string[] = [];
  if (date !== undefined)
    parts.push(today !== undefined && date > today ? texts.plannedFor(date) : texts.released(date));
  else if (patch === undefined && announcement?.date !== undefined) parts.push(texts.announced(announcement.date));
  if (schedule?.endOfLife !== undefined)
    parts.push(texts.endOfLife(schedule.endOfLife, today !== undefined && schedule.endOfLife < today));
  return parts.join(' · ');
}

function milestonesLine(minor: number, { keps, date }: KepCatalogue, texts: HoverTexts): string {
  const counts = (['stable', 'beta', 'alpha'] as const).flatMap((stage) => {
    const count = keps.filter(({ milestones }) => milestones[stage] === `v1.${minor}`).length;
    return count === 0 ? [] : [`${count} ${stage}`];
  });
  return counts.length === 0 ? '' : texts.milestones(counts, date);
}

function linksLine({ announcement }: ReleaseFact, { site }: Facts, texts: HoverTexts): string {
  const url = announcement && site?.pageOf(announcement.path)?.url;
  const base = site?.config.baseUrl;
  return [
    url === undefined || base === undefined ? '' : link(texts.announcement, `${base}${url}`),
    announcement?.team === undefined ? '' : link(texts.team, announcement.team),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function sourcesLine({ schedule, announcement }: ReleaseFact, texts: HoverTexts): string {
  const files = [schedule?.from, announcement?.path].filter((file) => file !== undefined && file !== '');
  return files.length === 0 ? '' : texts.source(files.map((file) => inlineCode(file ?? '')).join(texts.comma));
}
