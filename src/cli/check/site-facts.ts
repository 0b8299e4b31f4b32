import type { Post } from '../../core/post/types.ts';
import { rules } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Settings } from '../../core/rules/settings.ts';
import type { SiteFacts } from '../../core/site/types.ts';
import { wantedAnchors } from '../../core/site/wants.ts';
import type { SiteIndexes } from '../site-indexes.ts';
import type { SitePath } from '../sites.ts';

/** The site as rules see it, with the anchors that the post's links ask for; `undefined` when the site cannot be read. */
export async function siteFactsFor(
  post: Post,
  { root }: SitePath,
  indexes: SiteIndexes,
): Promise<SiteFacts | undefined> {
  const index = await indexes.of(root);
  if (index === undefined) return undefined;
  const wanted = wantedAnchors(post, index.facts());
  if (wanted.length > 0) await index.loadAnchors(wanted);
  return index.facts();
}

/** Whether some rule that is on asks for the site. */
export function needsSite(settings: Settings): boolean {
  let needed = kept.get(settings);
  if (needed === undefined) {
    needed = asking.some((id) => (settings.rules.get(id)?.level ?? 'off') !== 'off');
    kept.set(settings, needed);
  }
  return needed;
}

const all: readonly Rule[] = rules;
const asking = all.filter(({ needs, uses }) => needs.includes('site') || uses?.includes('site')).map(({ id }) => id);
const kept = new WeakMap<Settings, boolean>();
