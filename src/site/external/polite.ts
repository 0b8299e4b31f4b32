import type { Answer, Clock, HeadRequest, Requests } from './requests.ts';

/** How a host is treated. */
export interface Manners {
  /** Requests to one host at one time. */
  readonly perHost: number;
  /** Milliseconds between the beginnings of two requests to one host. */
  readonly gap: number;
  /** Requests to all hosts at one time. */
  readonly all: number;
  /** Milliseconds that a host may ask to wait (Retry-After); one that wants longer is asked no more. */
  readonly longestWait: number;
  /** Milliseconds for a host that wants fewer questions and does not say how long to wait. */
  readonly defaultWait: number;
}

export const manners: Manners = { perHost: 2, gap: 250, all: 16, longestWait: 60_000, defaultWait: 10_000 };

/** Failures without an answer in between after which a host is taken to be away. */
const GIVEN_UP = 4;

/** Times that one request is made again after a host asked to wait. */
const PATIENCE = 2;

/**
 * The requests, made slowly enough for every host: few at a time, with a pause between them, and not before the time a host asked for with Retry-After
 * (RFC 9110, 10.2.3). A host that wants too long a pause, or gives no answer time after time, is asked nothing more; its answers are its
 * last one.
 */
export function createPolite(requests: Requests, clock: Clock, rules: Manners = manners): Requests {
  const hosts = new Map<string, Host>();
  const everywhere = createSlots(rules.all);
  return {
    async send(request, signal) {
      const name = new URL(request.url).host;
      const host = hosts.get(name) ?? { slots: createSlots(rules.perHost), next: 0, failures: 0, refused: undefined };
      hosts.set(name, host);
      for (let attempt = 0; ; attempt++) {
        const answer = await host.slots.use(signal, () => turn(host, request, signal));
        const wait = askedToWait(answer, clock.now(), rules.defaultWait);
        if (wait === undefined) return answer;
        if (wait > rules.longestWait || attempt === PATIENCE) {
          host.refused ??= answer;
          return answer;
        }
        host.next = Math.max(host.next, clock.now() + wait);
      }
    },
  };

  async function turn(host: Host, request: HeadRequest, signal: AbortSignal): Promise<Answer> {
    for (;;) {
      if (host.refused !== undefined) return host.refused;
      const wait = host.next - clock.now();
      if (wait <= 0) break;
      await clock.sleep(wait, signal);
    }
    host.next = clock.now() + rules.gap;
    const answer = await everywhere.use(signal, () => requests.send(request, signal));
    host.failures = answer.kind === 'status' ? 0 : host.failures + 1;
    if (host.failures >= GIVEN_UP) host.refused ??= answer;
    return answer;
  }
}

interface Host {
  readonly slots: Slots;
  /** No request begins before this time. */
  next: number;
  /** Since its last answer. */
  failures: number;
  /** The answer with which it wanted to be left alone. */
  refused: Answer | undefined;
}

/** Milliseconds; `undefined` when the host did not ask. */
function askedToWait(answer: Answer, now: number, otherwise: number): number | undefined {
  if (answer.kind !== 'status' || (answer.status !== 429 && answer.status !== 503)) return undefined;
  const { retryAfter, status } = answer;
  if (retryAfter === undefined) return status === 429 ? otherwise : undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? otherwise : Math.max(0, date - now);
}

interface Slots {
  /** Does the work when there is room. Rejects when `signal` is aborted before that. */
  use<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

function createSlots(most: number): Slots {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    async use(signal, work) {
      if (taken >= most) await new Promise<void>((resolve) => waiting.push(resolve));
      else taken++;
      try {
        signal.throwIfAborted();
        return await work();
      } finally {
        const next = waiting.shift();
        // The place goes to the next one as it is.
        if (next === undefined) taken--;
        else next();
      }
    },
  };
}
