import { canBeAsked, externalLinks } from '../core/external/links.ts';
import type { Verdict, Verdicts } from '../core/external/verdict.ts';
import type { Language } from '../core/messages/types.ts';
import type { Post } from '../core/post/types.ts';
import { ownHost } from '../core/site/resolve.ts';
import type { SiteFacts } from '../core/site/types.ts';
import type { CheckExternalResult } from '../protocol/index.ts';
import type { Store } from '../site/store.ts';
import { externalReport, type LinkPlace } from './external-report.ts';
import { say } from './texts.ts';

/** Asks other hosts; what is known when `signal` is aborted is the answer. */
export type AskHosts = (urls: ReadonlySet<string>, how: AskingHosts) => Promise<Verdicts>;

export interface AskingHosts {
  /** Where answers are kept; absent: nowhere. */
  readonly store: Store | undefined;
  /** As the editor is set up; absent: as the environment says. */
  readonly proxy: string | undefined;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
  /** Answers could not be kept, which costs time only. */
  trouble(message: string): void;
}

/** A text whose links are to be asked for. */
export interface AskedPage {
  readonly uri: string;
  readonly path: string;
  /** `undefined` when it cannot be read. */
  read(): Promise<Post | undefined>;
}

export interface ExternalRun {
  readonly pages: readonly AskedPage[];
  readonly site: SiteFacts | undefined;
  readonly proxy: string | undefined;
  readonly today: string;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** What other sites answered, when the person asked for it. */
export interface ExternalChecks {
  /** Of all checks so far; `undefined` while there was none. A new value after each. */
  readonly verdicts: Verdicts | undefined;
  check(run: ExternalRun): Promise<CheckExternalResult>;
}

export interface ExternalHost {
  /** Absent where other hosts cannot be asked. */
  readonly ask: AskHosts | undefined;
  readonly store: Store | undefined;
  readonly language: Language;
  /** Lets others have their turn. */
  pause(): Promise<void>;
  /** `verdicts` is new. */
  changed(): void;
  readonly log: { info(message: string): void };
}

export function createExternalChecks({ ask, store, language, pause, changed, log }: ExternalHost): ExternalChecks {
  let verdicts: Verdicts | undefined;
  return {
    get verdicts() {
      return verdicts;
    },
    async check({ pages, site, proxy, today, signal, onProgress }) {
      if (ask === undefined) return { kind: 'unavailable', reason: say(language, 'externalUnavailable') };
      const places = new Map<string, LinkPlace[]>();
      for (const page of pages) {
        if (signal.aborted) break;
        const post = await page.read();
        if (post !== undefined) collect(post, page, site, places);
        await pause();
      }
      const trouble = (message: string) => log.info(message);
      const answers = await ask(new Set(places.keys()), { store, proxy, signal, onProgress, trouble });
      verdicts = new Map<string, Verdict>([...(verdicts ?? []), ...answers]);
      changed();
      const counts = { addresses: places.size, found: 0, moved: 0, broken: 0, unknown: 0 };
      for (const { kind } of answers.values()) counts[kind]++;
      return { kind: 'done', ...counts, report: externalReport(answers, places, today, language) };
    },
  };
}

function collect(
  post: Post,
  { uri, path }: AskedPage,
  site: SiteFacts | undefined,
  places: Map<string, LinkPlace[]>,
): void {
  const host = site && ownHost(site.config);
  for (const { key, urlSpan } of externalLinks(post)) {
    if (!canBeAsked(key, host)) continue;
    const place = { uri, path, line: post.lines.positionAt(urlSpan.start).line };
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  }
}
