/** Moves the page and tells the person's scrolling from the program's. */
export interface Scroller {
  /** Height of the page at the upper edge of what is seen of the rows (below the head). */
  readonly top: number;
  /** Height of the page at the lower edge. */
  readonly bottom: number;
  /** Brings that height to the upper edge; is not reported as scrolling. */
  moveTo(height: number): void;
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
  const forget = () => {
    expected = undefined;
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
    sees: ({ offsetTop, offsetHeight }) =>
      offsetTop < window.scrollY + window.innerHeight && offsetTop + offsetHeight > window.scrollY + head.offsetHeight,
    get busy() {
      return performance.now() - scrolledAt < BUSY;
    },
    moveTo(height) {
      const target = Math.max(0, height - head.offsetHeight);
      if (Math.abs(target - window.scrollY) < 1) return;
      window.scrollTo({ top: target, behavior: 'instant' });
      expected = { y: window.scrollY, until: performance.now() + EXPECTATION };
    },
  };
}

/** Milliseconds. */
const BUSY = 200;
const EXPECTATION = 300;
