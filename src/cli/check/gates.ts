import { pathToFileURL } from 'node:url';
import type { GateFacts } from '../../core/kep/gates.ts';
import type { KepCatalogue } from '../../core/kep/types.ts';
import type { Post } from '../../core/post/types.ts';
import { isKnown, wantedGates } from '../../core/release/wanted-gates.ts';
import { loadGates } from '../../site/gates.ts';
import { createWaitingPort } from '../../site/node-port.ts';
import type { SitePath } from '../sites.ts';

/** What the site says of the gates that an announcement is about; `undefined` for other posts, and when a page cannot be read. */
export async function gatesFor(post: Post, { root }: SitePath, keps: KepCatalogue): Promise<GateFacts | undefined> {
  if (post.kind !== 'announcement') return undefined;
  const names = wantedGates(post, keps);
  try {
    const found = await loadGates(createWaitingPort(), pathToFileURL(root).href, names);
    return isKnown(names, found) ? found : undefined;
  } catch {
    return undefined; // unknown is neither right nor wrong
  }
}
