import type { GateFacts, GateHistory } from '../core/kep/gates.ts';
import { loadGates } from '../site/gates.ts';
import type { FilePort } from '../site/port.ts';

/** What the pages of a site say of feature gates; each page is read once. */
export interface GateStore {
  /** The gates named, as far as the site has pages for them. Never rejects: a page that cannot be read says nothing. */
  load(site: string, names: readonly string[]): Promise<GateFacts>;
  /** Pages changed. */
  reset(): void;
}

export function createGateStore(port: FilePort): GateStore {
  const sites = new Map<string, Map<string, GateHistory | null>>();
  return {
    async load(site, names) {
      const known = sites.get(site) ?? new Map<string, GateHistory | null>();
      sites.set(site, known);
      const missing = names.filter((name) => !known.has(name));
      if (missing.length > 0) {
        const found = await loadGates(port, site, missing).catch(() => undefined);
        for (const name of found === undefined ? [] : missing) known.set(name, found?.get(name) ?? null);
      }
      return new Map(names.flatMap((name) => (known.get(name) ? [[name, known.get(name) as GateHistory]] : [])));
    },
    reset: () => sites.clear(),
  };
}
