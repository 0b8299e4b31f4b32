import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { kepCard } from '../kep/card.ts';
import { isGivenUp } from '../kep/standing.ts';
import type { KepCatalogue } from '../kep/types.ts';
import type { Language } from '../messages/types.ts';
import { type SafeHtml, toSafeHtml } from './sanitise.ts';

/** What the page shows of a KEP: a word beside its links, and its hover card. */
export interface KepView {
  readonly number: number;
  /** The stage of the metadata, the status of a KEP that was given up; '' when nothing is known. */
  readonly badge: string;
  readonly card: SafeHtml;
}

export function kepView(number: number, catalogue: KepCatalogue, language: Language): KepView {
  const kep = catalogue.get(number);
  const badge = kep === undefined ? '' : isGivenUp(kep) ? kep.status : (kep.stage ?? '');
  const tree = toHast(fromMarkdown(kepCard(number, catalogue, { language }) ?? ''));
  return { number, badge, card: toSafeHtml(tree.type === 'root' ? tree : { type: 'root', children: [] }) };
}
