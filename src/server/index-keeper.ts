import { fingerprint } from '../core/preview/fingerprint.ts';
import type { SiteIndex } from '../site/index/site-index.ts';
import type { Store } from '../site/store.ts';

/** Keeps what was read of sites for the next start of the server. */
export interface IndexKeeper {
  /** What was kept of the site; `undefined` when there is nothing. Never rejects. */
  read(site: string): Promise<string | undefined>;
  /** The index may have changed: it is kept once it has been left alone for a while. */
  later(site: string, index: SiteIndex): void;
  /** Keeps what is waiting, now. Never rejects. */
  now(): Promise<void>;
}

/** Milliseconds without a change, so that a change of many files is written once. */
const QUIET = 5_000;

export function createIndexKeeper(store: Store | undefined, log: { info(message: string): void }): IndexKeeper {
  const waiting = new Map<string, { readonly index: SiteIndex; readonly timer: ReturnType<typeof setTimeout> }>();
  const written = new Map<string, string>();
  const keep = async (site: string) => {
    const entry = waiting.get(site);
    if (entry === undefined || store === undefined) return;
    clearTimeout(entry.timer);
    waiting.delete(site);
    try {
      const text = entry.index.serialise();
      const print = fingerprint(text);
      if (written.get(site) === print) return;
      await store.write(fileOf(site), text);
      written.set(site, print);
    } catch (error) {
      // It costs the next start some time, no more.
      log.info(`What was read of ${site} cannot be kept: ${String(error)}`);
    }
  };
  return {
    async read(site) {
      const text = await store?.read(fileOf(site));
      if (text !== undefined) written.set(site, fingerprint(text));
      return text;
    },
    later(site, index) {
      if (store === undefined) return;
      clearTimeout(waiting.get(site)?.timer);
      waiting.set(site, { index, timer: setTimeout(() => void keep(site), QUIET) });
    },
    async now() {
      await Promise.all([...waiting.keys()].map(keep));
    },
  };
}

function fileOf(site: string): string {
  return `sites/${fingerprint(site)}.txt`;
}
