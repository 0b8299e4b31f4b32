import { type Analysis, analyse } from '../../core/analyse.ts';
import type { Verdicts } from '../../core/external/verdict.ts';
import type { KepCatalogue } from '../../core/kep/types.ts';
import type { Post } from '../../core/post/types.ts';
import type { Facts } from '../../core/rules/facts.ts';
import type { Settings } from '../../core/rules/settings.ts';
import { isTranslationPath } from '../../core/site/locale-path.ts';
import { parseOriginal } from '../../core/translation/record-post.ts';
import { readFileText } from '../files/text.ts';
import type { SiteIndexes } from '../site-indexes.ts';
import type { SitePath, Sites } from '../sites.ts';
import { reasonOf, type Troubles } from '../trouble.ts';
import { gatesFor } from './gates.ts';
import { needsSite, siteFactsFor } from './site-facts.ts';

/** What all files of one run share. */
export interface World {
  readonly today: string;
  readonly keps: KepCatalogue | undefined;
  readonly sites: Sites;
  readonly indexes: SiteIndexes;
  /** What other sites answered; `undefined`: nobody asked. */
  readonly external: Verdicts | undefined;
}

/** The facts for one file. A translation's original is read; one that cannot be read is unknown. */
export async function factsFor(
  place: SitePath | undefined,
  post: Post,
  settings: Settings,
  { today, keps, sites, indexes, external }: World,
): Promise<Facts> {
  const original = place === undefined ? undefined : await originalOf(place, sites);
  const gates = place && keps && (await gatesFor(post, place, keps));
  const site = place && needsSite(settings) ? await siteFactsFor(post, place, indexes) : undefined;
  return {
    today,
    ...(keps && { keps }),
    ...(gates && { gates }),
    ...(original !== undefined && { original }),
    ...(site && { site }),
    ...(external && { external }),
  };
}

/** What the rules find in a post. A rule that throws is an internal error; the others speak. */
export function examine(post: Post, facts: Facts, settings: Settings, troubles: Troubles): Analysis {
  const analysis = analyse(post, facts, settings);
  const { failures } = analysis;
  for (const { rule, error } of failures) {
    troubles.report(`internal error: rule ${rule} failed on ${post.path}: ${reasonOf(error)}`);
  }
  return analysis;
}

/** `null` when there is none, `undefined` when it cannot be read. */
export async function originalOf(place: SitePath, sites: Sites): Promise<Post | null | undefined> {
  if (!isTranslationPath(place.path)) return null;
  try {
    const original = await sites.original(place);
    if (original === undefined) return null;
    const { text } = await readFileText(original.file);
    return parseOriginal(text, original.path);
  } catch {
    return undefined;
  }
}
