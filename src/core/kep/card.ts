import type { Language } from '../messages/types.ts';
import type { KepReference } from '../post/types.ts';
import { canonicalKepUrl } from './address.ts';
import { gateLines } from './card-gates.ts';
import { escapeMarkdown, link } from './card-markdown.ts';
import { type CardTexts, cardTexts } from './card-texts.ts';
import type { GateFacts } from './gates.ts';
import { historyOf } from './history.ts';
import { relationsOf } from './relations.ts';
import { isGivenUp } from './standing.ts';
import type { Kep, KepCatalogue } from './types.ts';

export interface CardOptions {
  readonly language: Language;
  /** What the site says about feature gates; without it a card shows their names alone. */
  readonly gates?: GateFacts;
}

/**
 * What is known of the KEP as Markdown of a few lines, all text of the data escaped; a neutral card for a number without metadata, a card of its own
 * for a pull request. `undefined` when the reference names neither.
 */
export function kepCard(
  reference: Pick<KepReference, 'number' | 'pull' | 'shown'> | number,
  catalogue: KepCatalogue,
  options: CardOptions,
): string | undefined {
  const texts = cardTexts[options.language];
  if (typeof reference !== 'number' && reference.pull !== undefined) return pullCard(reference.pull, texts);
  const number = typeof reference === 'number' ? reference : (reference.number ?? reference.shown?.number);
  if (number === undefined) return undefined;
  const kep = catalogue.get(number);
  const lines = kep === undefined ? unknownCard(number, catalogue, texts) : knownCard(kep, catalogue, options);
  return lines.filter((line) => line !== '').join('  \n');
}

const repository = 'https://github.com/kubernetes/enhancements';

function knownCard(kep: Kep, catalogue: KepCatalogue, options: CardOptions): readonly string[] {
  const texts = cardTexts[options.language];
  return [
    `${isGivenUp(kep) ? '⚠ ' : ''}**KEP-${kep.number}: ${escapeMarkdown(kep.title)}**`,
    standingLine(kep, texts),
    historyLine(kep, texts),
    ...gateLines(kep, catalogue, options.gates, texts),
    relationLine(kep, catalogue, texts),
    linkLine(kep, catalogue, texts),
    doubleLine(kep, catalogue, texts),
  ];
}

function standingLine(kep: Kep, texts: CardTexts): string {
  const status = escapeMarkdown(kep.status);
  return [
    escapeMarkdown(kep.sig),
    status === '' ? '' : texts.status(isGivenUp(kep) ? `⚠ ${status}` : status),
    kep.stage === undefined ? '' : texts.stage(escapeMarkdown(kep.stage)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function historyLine(kep: Kep, texts: CardTexts): string {
  const plan = isGivenUp(kep) ? texts.wasPlanned : texts.planned;
  const steps = historyOf(kep).map(({ stage, milestone, planned }) => `${stage} ${milestone}${planned ? plan : ''}`);
  if (steps.length > 0) return steps.join(' → ');
  return kep.latestMilestone === undefined ? texts.noHistory : texts.latestOnly(kep.latestMilestone);
}

/** Most KEPs named on either side. */
const MOST_RELATED = 3;

function relationLine(kep: Kep, catalogue: KepCatalogue, texts: CardTexts): string {
  const relations = relationsOf(catalogue);
  const name = (other: Kep) =>
    `${link(`KEP-${other.number}`, canonicalKepUrl(other.number))} ${escapeMarkdown(other.title)}`;
  const names = (others: readonly Kep[]) => others.slice(0, MOST_RELATED).map(name).join(texts.comma);
  const successors = relations.successors(kep);
  const predecessors = relations.predecessors(kep);
  return [
    successors.length === 0 ? '' : texts.replacedBy(names(successors)),
    predecessors.length === 0 ? '' : texts.replaces(names(predecessors)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function linkLine(kep: Kep, catalogue: KepCatalogue, texts: CardTexts): string {
  return [
    link(texts.issue, `${repository}/issues/${kep.number}`),
    ...(kep.directory === '' ? [] : [link('KEP', `${repository}/tree/master/keps/${kep.directory}`)]),
    ...(hasContributorPage(kep)
      ? [link('kubernetes.dev', `https://www.kubernetes.dev/resources/keps/${kep.number}/`)]
      : []),
    ...(catalogue.date === '' ? [] : [texts.dataOf(catalogue.date)]),
  ].join(' · ');
}

/**
 * Whether kubernetes.dev has a page for it: the contributor site makes one for these stages and statuses, out of the feed, which lacks KEPs that
 * lie in no community group's folder (`resources/keps/_content.gotmpl` there).
 */
export function hasContributorPage(kep: Kep): boolean {
  const pages = ['alpha', 'beta', 'stable', 'deprecated'].includes(kep.stage ?? '');
  return (pages || kep.status === 'implementable' || kep.status === 'implemented') && kep.directory.startsWith('sig-');
}

function doubleLine(kep: Kep, catalogue: KepCatalogue, texts: CardTexts): string {
  const others = catalogue.all(kep.number).filter((other) => other !== kep);
  if (others.length === 0) return '';
  return texts.alsoNumbered(
    others.map((other) => escapeMarkdown(other.title) + texts.aside(escapeMarkdown(other.status))).join(texts.comma),
  );
}

function unknownCard(number: number, catalogue: KepCatalogue, texts: CardTexts): readonly string[] {
  return [
    `**${texts.unknownTitle(number)}** — ${texts.unknown(catalogue.date)}`,
    link(`${texts.issue} #${number}`, `${repository}/issues/${number}`),
  ];
}

function pullCard(number: number, texts: CardTexts): string {
  const title = `**${texts.pullTitle(number)}** — ${texts.pull}`;
  return `${title}  \n${link(`${texts.pullLink} #${number}`, `${repository}/pull/${number}`)}`;
}
