import type { UnknownReason, Verdict } from '../../core/external/verdict.ts';

/** Verdicts that are kept between runs, each until it expires. */
export interface Memory {
  get(url: string, now: number): Verdict | undefined;
  put(url: string, verdict: Verdict, now: number): void;
  /** What has not expired, as one text. */
  serialise(now: number): string;
}

const HOUR = 3_600_000;

/** Milliseconds. What is there stays there; what is broken may be mended soon; what is unknown is asked again as soon as that is polite. */
const kept: Readonly<Record<Verdict['kind'], number>> = {
  found: 7 * 24 * HOUR,
  moved: 7 * 24 * HOUR,
  broken: 24 * HOUR,
  unknown: HOUR,
};

/** Where a store keeps them. */
export const MEMORY = 'external/links.txt';

/** First line of the text; to be raised when verdicts change their meaning. */
const FORMAT = 'stargazer-external-1';

/** @param text what `serialise` gave; another text, or a broken line, is nothing */
export function createMemory(text: string | undefined): Memory {
  const entries = new Map<string, { readonly at: number; readonly verdict: Verdict }>();
  const [format, ...lines] = text?.split('\n') ?? [];
  if (format === FORMAT) for (const line of lines) restore(line, entries);
  const live = (at: number, verdict: Verdict, now: number) => now >= at && now < at + kept[verdict.kind];
  return {
    get(url, now) {
      const entry = entries.get(url);
      return entry !== undefined && live(entry.at, entry.verdict, now) ? entry.verdict : undefined;
    },
    put: (url, verdict, now) => void entries.set(url, { at: now, verdict }),
    serialise(now) {
      const lasting = [...entries].filter(([, { at, verdict }]) => live(at, verdict, now));
      return [FORMAT, ...lasting.map(([url, { at, verdict }]) => JSON.stringify([url, at, verdict]))].join('\n');
    },
  };
}

function restore(line: string, entries: Map<string, { readonly at: number; readonly verdict: Verdict }>): void {
  try {
    const value: unknown = JSON.parse(line);
    if (!Array.isArray(value)) return;
    const [url, at, given]: readonly unknown[] = value;
    const verdict = readVerdict(given);
    if (typeof url === 'string' && typeof at === 'number' && verdict !== undefined) entries.set(url, { at, verdict });
  } catch {
    // A line that cannot be read is asked for again.
  }
}

function readVerdict(value: unknown): Verdict | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, to, why, status } = value as Readonly<Record<string, unknown>>;
  if (kind === 'found') return { kind };
  if (kind === 'moved' && typeof to === 'string') return { kind, to };
  if (kind === 'broken' && why === 'loop') return { kind, why };
  if (kind === 'broken' && why === 'status' && typeof status === 'number') return { kind, why, status };
  if (kind !== 'unknown' || !reasons.some((reason) => reason === why)) return undefined;
  return { kind, why: why as UnknownReason, ...(typeof status === 'number' && { status }) };
}

const reasons: readonly UnknownReason[] = [
  'closed',
  'busy',
  'trouble',
  'time-out',
  'no-host',
  'certificate',
  'refused',
  'cut-off',
  'private',
];
