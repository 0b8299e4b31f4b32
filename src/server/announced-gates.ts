import type { GateFacts } from '../core/kep/gates.ts';
import type { KepCatalogue } from '../core/kep/types.ts';
import type { Post } from '../core/post/types.ts';
import { isKnown, wantedGates } from '../core/release/wanted-gates.ts';
import type { GateStore } from './gate-store.ts';
import type { Place } from './places.ts';

/** The fact `gates` of open announcements. */
export interface AnnouncedGates {
  /** The same map as long as nothing changes. `undefined`: unknown, or not known yet; then `changed` follows. */
  of(place: Place, post: Post, keps: KepCatalogue | undefined): GateFacts | undefined;
  /** Pages changed. */
  reset(): void;
  forget(uri: string): void;
}

export function createAnnouncedGates(store: GateStore, changed: (uri: string) => void): AnnouncedGates {
  const known = new Map<string, Entry>();
  return {
    of({ uri, site }, post, keps) {
      if (site === null || keps === undefined || post.kind !== 'announcement') return undefined;
      const names = wantedGates(post, keps);
      const key = [site, ...names].join('\n');
      const before = known.get(uri);
      if (before?.key === key) return before.gates;
      // While a new name is looked up the others are still known.
      const entry: Entry = { key, gates: before?.gates };
      known.set(uri, entry);
      void store.load(site, names).then((gates) => {
        if (known.get(uri) !== entry) return;
        entry.gates = isKnown(names, gates) ? gates : undefined;
        changed(uri);
      });
      return entry.gates;
    },
    reset: () => known.clear(),
    forget: (uri) => void known.delete(uri),
  };
}

interface Entry {
  readonly key: string;
  gates: GateFacts | undefined;
}
