import type { RowView } from './row-view.ts';

/** Gives the rows of a long post their contents: those in sight at once, the others little by little, so that the page answers meanwhile. */
export interface RowFiller {
  /** `from`: the row that is seen first. */
  start(rows: readonly RowView[], from: number): void;
}

/** `onFilled` is called when rows that may be in sight have their contents, and when all have. */
export function createRowFiller(container: HTMLElement, onFilled: () => void): RowFiller {
  let all: readonly RowView[] = [];
  let left: readonly RowView[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = () => {
    const until = performance.now() + SLICE;
    let done = 0;
    for (; done < left.length && performance.now() < until; done++) left[done]?.fill();
    left = left.slice(done);
    timer = left.length === 0 ? undefined : setTimeout(work, PAUSE);
    if (timer === undefined) onFilled();
  };
  // A group comes into sight before its turn.
  container.addEventListener('contentvisibilityautostatechange', (event) => {
    if (timer === undefined || (event as ContentVisibilityAutoStateChangeEvent).skipped) return;
    for (const row of all) if (row.element.parentElement === event.target) row.fill();
    onFilled();
  });
  return {
    start(rows, from) {
      clearTimeout(timer);
      all = rows;
      const first = Math.max(0, Math.min(from, rows.length) - BEFORE);
      for (const row of rows.slice(first, first + FIRST)) row.fill();
      left = [...rows.slice(first + FIRST), ...rows.slice(0, first)];
      timer = left.length === 0 ? undefined : setTimeout(work, PAUSE);
    },
  };
}

/** Rows filled at once, and how many of them above the one that is seen first. */
const FIRST = 120;
const BEFORE = 30;
/** Milliseconds of work, and between two pieces of it. */
const SLICE = 8;
const PAUSE = 4;
