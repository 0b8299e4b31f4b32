import type { Verdict, Verdicts } from '../../core/external/verdict.ts';
import { askFor } from './ask.ts';
import type { Memory } from './memory.ts';
import { createPolite, type Manners, manners } from './polite.ts';
import type { Clock, Requests } from './requests.ts';

export interface CheckOptions {
  readonly requests: Requests;
  readonly memory: Memory;
  readonly clock?: Clock;
  readonly manners?: Manners;
  /** Ends the work; what is known by then is the result. */
  readonly signal?: AbortSignal | undefined;
  /** Addresses that have a verdict so far, and all of them. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Asks for every address that is not remembered, host by host side by side. Rejects for a bug only. */
export async function checkAddresses(urls: Iterable<string>, options: CheckOptions): Promise<Verdicts> {
  const { memory, clock = realClock, onProgress } = options;
  const rules = options.manners ?? manners;
  const signal = options.signal ?? new AbortController().signal;
  const polite = createPolite(options.requests, clock, rules);
  const all = [...new Set(urls)];
  const verdicts = new Map<string, Verdict>();
  const learn = (url: string, verdict: Verdict) => {
    verdicts.set(url, verdict);
    onProgress?.(verdicts.size, all.length);
  };
  const queues = new Map<string, string[]>();
  for (const url of all) {
    const known = memory.get(url, clock.now());
    if (known !== undefined) learn(url, known);
    else if (!URL.canParse(url)) learn(url, { kind: 'unknown', why: 'no-host' });
    else queues.set(hostOf(url), [...(queues.get(hostOf(url)) ?? []), url]);
  }
  const worker = async (queue: string[]) => {
    for (let url = queue.shift(); url !== undefined && !signal.aborted; url = queue.shift()) {
      try {
        const verdict = await askFor(url, polite, signal);
        memory.put(url, verdict, clock.now());
        learn(url, verdict);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
  };
  const workers = [...queues.values()].flatMap((queue) => Array.from({ length: rules.perHost }, () => worker(queue)));
  await Promise.all(workers);
  return verdicts;
}

function hostOf(url: string): string {
  return new URL(url).host;
}

export const realClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal.addEventListener('abort', stop, { once: true });
    }),
};
