/** Runs work for keys, each time the newest demand only, as soon as the loop is free. */
export interface Scheduler {
  /** Asks for the work of that key; a demand that is waiting already is replaced. What somebody waits for is `urgent`: it comes before what is not. */
  demand(key: string, urgent?: 'urgent'): void;
  /** Forgets what is waiting for that key. */
  drop(key: string): void;
}

/** The host's clock and loop; tests pass their own. */
export interface Loop {
  /** Calls back once what is waiting now (messages, timers) had its turn. */
  soon(work: () => void): void;
  /** Milliseconds. */
  now(): number;
}

/**
 * A burst of messages is drained first: while demands keep coming between two turns of the loop the work waits, though never longer than `patience`
 * milliseconds. There is no fixed delay. One turn does the work of one key, so whoever types is heard between the works of many.
 */
export function createScheduler(loop: Loop, work: (key: string) => void, patience = 50): Scheduler {
  const waiting = new Map<string, Waiting>();
  let turning = false;
  const turnSoon = () => {
    if (turning || waiting.size === 0) return;
    turning = true;
    loop.soon(turn);
  };
  const turn = () => {
    turning = false;
    const key = firstOf(waiting, loop.now() - patience);
    try {
      if (key === undefined) return;
      waiting.delete(key);
      work(key);
    } finally {
      turnSoon();
    }
  };
  return {
    demand(key, urgent) {
      const entry = waiting.get(key);
      if (entry === undefined) {
        waiting.set(key, { fresh: true, urgent: urgent !== undefined, since: loop.now() });
      } else {
        entry.fresh = true;
        entry.urgent ||= urgent !== undefined;
      }
      turnSoon();
    },
    drop: (key) => void waiting.delete(key),
  };
}

interface Waiting {
  /** Demanded since the last turn. */
  fresh: boolean;
  urgent: boolean;
  readonly since: number;
}

/** Whose turn it is: of those that were left alone since the last turn, or have waited since `late`, the first urgent one, else the first. */
function firstOf(waiting: ReadonlyMap<string, Waiting>, late: number): string | undefined {
  let first: string | undefined;
  let urgent = false;
  for (const [key, entry] of waiting) {
    const ready = !entry.fresh || entry.since <= late;
    entry.fresh = false;
    if (!ready || urgent || (first !== undefined && !entry.urgent)) continue;
    first = key;
    urgent = entry.urgent;
  }
  return first;
}

/** The real loop: behind pending input on node; a worker has no such turn, so the shortest timer. */
export function realLoop(): Loop {
  const soon = typeof setImmediate === 'function' ? setImmediate : setTimeout;
  return { soon: (work) => void soon(work), now: () => performance.now() };
}
