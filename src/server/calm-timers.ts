/** Which versions of documents were left alone long enough for their held findings to be told. */
export interface CalmTimers {
  isReleased(uri: string, version: number): boolean;
  /** `released` is called when the document stays at this version for the time of calm. */
  start(uri: string, version: number): void;
  forget(uri: string): void;
}

/** @param calm milliseconds without a change after which a word counts as finished */
export function createCalmTimers(released: (uri: string) => void, calm: number): CalmTimers {
  const timers = new Map<string, { readonly version: number; readonly timer: ReturnType<typeof setTimeout> }>();
  const done = new Map<string, number>();
  const stop = (uri: string) => {
    clearTimeout(timers.get(uri)?.timer);
    timers.delete(uri);
  };
  return {
    isReleased: (uri, version) => done.get(uri) === version,
    start(uri, version) {
      if (timers.get(uri)?.version === version) return;
      stop(uri);
      const timer = setTimeout(() => {
        timers.delete(uri);
        done.set(uri, version);
        released(uri);
      }, calm);
      timers.set(uri, { version, timer });
    },
    forget(uri) {
      stop(uri);
      done.delete(uri);
    },
  };
}
