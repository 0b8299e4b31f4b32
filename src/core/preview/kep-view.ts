import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { kepCard } from '../kep/card.ts';
import { historyOf } from '../kep/history.ts';
import { isGivenUp } from '../kep/standing.ts';
import type { Kep, KepCatalogue } from '../kep/types.ts';
import type { Language } from '../messages/types.ts';
import { minorOf } from '../release/minor.ts';
import { type SafeHtml, toSafeHtml } from './sanitise.ts';

/** What the page shows of a KEP: a word beside its links, and its hover card. */
export interface KepView {
  readonly number: number;
  /** The stage that the KEP reached by the post's release; without one that of today; the status of a KEP that was given up; '' when nothing is known. */
  readonly badge: string;
  readonly card: SafeHtml;
}

/** `release`: minor version of the release that the post is about. */
export function kepView(number: number, catalogue: KepCatalogue, language: Language, release?: number): KepView {
  const kep = catalogue.get(number);
  const badge = kep === undefined ? '' : isGivenUp(kep) ? kep.status : (stageBy(kep, release) ?? kep.stage ?? '');
  const tree = toHast(fromMarkdown(kepCard(number, catalogue, { language }) ?? ''));
  return { number, badge, card: toSafeHtml(tree.type === 'root' ? tree : { type: 'root', children: [] }) };
}

function stageBy(kep: Kep, release: number | undefined): string | undefined {
  if (release === undefined) return undefined;
  return historyOf(kep).findLast(({ milestone }) => (minorOf(milestone) ?? Number.POSITIVE_INFINITY) <= release)?.stage;
}
