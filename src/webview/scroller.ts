import { placeOf } from './heights.ts';

/** Moves the page and tells the person's scrolling from the program's. */
export interface Scroller {
  /** Height of the page at the upper edge of what is seen of the rows (below the head). */
  readonly top: number;
  /** Height of the page at the lower edge. */
  readonly bottom: number;
  /**
   * Brings that height to the upper edge; is not reported as scrolling. It is asked for again during the next frames, as what comes into sight gets
   * its real size, unless the person scrolls; undefined: stay.
   */
  moveTo(height: () => number | undefined): void;
  /** Whether some of it is in sight. */
  sees(element: HTMLElement): boolean;
  /** The person scrolled within the last moments: what comes from elsewhere should wait. */
  readonly busy: boolean;
}

/** `onScroll` is called at most once a frame, for what the person did only. */
export function createScroller(head: HTMLElement, onScroll: () => void): Scroller {
  // A scroll event at the expected place is the program's own; the expectation ends soon, because a movement that moved nothing has no event.
  let expected: { readonly y: number; readonly until: number } | undefined;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let _frame: number | undefined;
  // Counts movements; what the person does ends one.
  let movement = 0;
  const forget = () => {
    expected = undefined;
    movement++;
  };
  const scrollTo = (target: number) => {
    if (Math.abs(target - window.scrollY) < 1) return;
    window.scrollTo({ top: target, behavior: 'instant' });
    expected = { y: window.scrollY, until: performance.now() + EXPECTATION };
  };
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
    window.addEventListener(event, forget, { passive: true, capture: true });
  }
  window.addEventListener(
    'scroll',
    () => {
      const now = performance.now();
      if (expected !== undefined && now < expected.until && Math.abs(window.scrollY - expected.y) <= 2) return;
      forget();
      scrolledAt = now;
      if (document.hidden) return;
      _frame ??= requestAnimationFrame(() => {
        _frame = undefined;
        onScroll();
      });
    },
    { passive: true },
  );
  return {
    get top() {
      return window.scrollY + head.offsetHeight;
    },
    get bottom() {
      return window.scrollY + window.innerHeight;
    },
    sees(element) {
      const { top, height } = placeOf(element);
      return top < window.scrollY + window.innerHeight && top + height > window.scrollY + head.offsetHeight;
    },
    get busy() {
      return performance.now() - scrolledAt < BUSY;
    },
    moveTo(height) {
      forget();
      const mine = movement;
      const move = (frames: number) => {
        if (mine !== movement) return;
        const wanted = height();
        if (wanted !== undefined) scrollTo(Math.max(0, wanted - head.offsetHeight));
        if (frames > 0) requestAnimationFrame(() => move(frames - 1));
      };
      move(FRAMES);
    },
  };
}

/** Milliseconds. */
const BUSY = 200;
const EXPECTATION = 300;
/** Frames until a group that came into sight is laid out, and its neighbours. */
const FRAMES = 4;
