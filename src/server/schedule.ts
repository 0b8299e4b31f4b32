/** Runs work for keys, each time the newest demand only, as soon as the loop is free. */
export interface Scheduler {
  /** Asks for the work of that key; a demand that is waiting already is replaced. */
  demand(key: string): void;
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
 * milliseconds. There is no fixed delay.
 */
export function createScheduler(loop: Loop, work: (key: string) => void, patience = 50): Scheduler {
  const waiting = new Map<string, { fresh: boolean; readonly since: number }>();
  const turn = (key: string) => {
    const entry = waiting.get(key);
    if (entry === undefined) return;
    if (entry.fresh && loop.now() - entry.since < patience) {
      entry.fresh = false;
      loop.soon(() => turn(key));
      return;
    }
    waiting.delete(key);
    work(key);
  };
  return {
    demand(key) {
      const entry = waiting.get(key);
      if (entry !== undefined) {
        entry.fresh = true;
        return;
      }
      waiting.set(key, { fresh: true, since: loop.now() });
      loop.soon(() => turn(key));
    },
    drop: (key) => void waiting.delete(key),
  };
}

/** The real loop: behind pending input on node; a worker has no such turn, so the shortest timer. */
export function realLoop(): Loop {
  const soon = typeof setImmediate === 'function' ? setImmediate : setTimeout;
  return { soon: (work) => void soon(work), now: () => performance.now() };
}
