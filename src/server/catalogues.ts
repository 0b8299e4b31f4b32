import { judgeCatalogue } from '../core/kep/judge.ts';
import { mergeCatalogues } from '../core/kep/merge.ts';
import { parseCatalogue } from '../core/kep/parse.ts';
import { serialiseCatalogue } from '../core/kep/serialise.ts';
import type { KepCatalogue } from '../core/kep/types.ts';
import type { Language } from '../core/messages/types.ts';
import type { OfferCatalogueParams, OfferCatalogueResult } from '../protocol/index.ts';
import { loadCatalogue } from '../site/catalogue.ts';
import type { FilePort } from '../site/port.ts';
import { failureText, implausibleText, reasonText } from './catalogue-texts.ts';

/** The KEP facts in use: what the person named, else the last refresh laid over the bundle. */
export interface Catalogues {
  /** Undefined while nothing is loaded. */
  readonly current: KepCatalogue | undefined;
  /** Loads what came with the program and the last refresh. Never rejects. */
  loadBundled(bundle: string | undefined, refreshed: string | undefined): Promise<void>;
  /** Takes the person's own catalogue, or none (''). Never rejects. */
  use(uri: string): Promise<void>;
  offer(offered: OfferCatalogueParams, today: string): OfferCatalogueResult;
}

export interface CatalogueHost {
  readonly port: FilePort;
  readonly language: Language;
  /** Something the person must know. */
  trouble(message: string): void;
  /** Another catalogue is in use. */
  changed(): void;
}

export function createCatalogues(host: CatalogueHost): Catalogues {
  let bundled: KepCatalogue | undefined;
  let own: KepCatalogue | undefined;
  let ownUri = '';
  const load = async (uri: string) => {
    const loaded = await loadCatalogue(host.port, uri);
    if (loaded.ok) return loaded.catalogue;
    host.trouble(failureText(loaded.reason, uri, host.language));
    return undefined;
  };
  return {
    get current() {
      return own ?? bundled;
    },
    async loadBundled(bundle, refreshed) {
      const [base, fresh] = await Promise.all([bundle && load(bundle), refreshed && load(refreshed)]);
      bundled = base && fresh ? mergeCatalogues(base, fresh) : base || fresh || undefined;
      host.changed();
    },
    async use(uri) {
      if (uri === ownUri) return;
      ownUri = uri;
      const loaded = uri === '' ? undefined : await load(uri);
      // Another one was named while this one was read.
      if (uri !== ownUri) return;
      own = loaded;
      host.changed();
    },
    offer({ text, origin, date }, today) {
      const parsed = parseCatalogue(text, { date, origin });
      if (!parsed.ok) return { accepted: false, reason: reasonText(parsed.reason, host.language) };
      const doubt = judgeCatalogue(parsed, { today, ...(bundled && { bundle: bundled }) });
      if (doubt !== undefined) return { accepted: false, reason: implausibleText(doubt, host.language) };
      const merged = bundled === undefined ? parsed.catalogue : mergeCatalogues(bundled, parsed.catalogue);
      bundled = merged;
      host.changed();
      return { accepted: true, count: merged.count, date: merged.date, merged: serialiseCatalogue(merged) };
    },
  };
}
