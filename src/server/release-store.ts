import type { ReleaseFact, ReleaseFacts } from '../core/release/release-facts.ts';
import type { SiteFacts } from '../core/site/types.ts';
import type { FilePort } from '../site/port.ts';
import { loadRelease } from '../site/releases.ts';

/** What sites say about releases; each release is looked up once, and again when the index of its site became known. */
export interface ReleaseStore {
  /** Never rejects: a file that cannot be read says nothing. */
  load(root: string, minor: number, site: SiteFacts | undefined): Promise<ReleaseFacts>;
  /** Files changed. */
  reset(): void;
}

export function createReleaseStore(port: FilePort): ReleaseStore {
  const known = new Map<string, ReleaseFact>();
  return {
    async load(root, minor, site) {
      const key = `${site === undefined} ${minor} ${root}`;
      const before = known.get(key);
      if (before !== undefined) return new Map([[minor, before]]);
      const fact = await loadRelease(port, root, minor, site).catch(() => undefined);
      if (fact === undefined) return new Map();
      known.set(key, fact);
      return new Map([[minor, fact]]);
    },
    reset: () => known.clear(),
  };
}
