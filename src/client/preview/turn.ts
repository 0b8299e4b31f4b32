/** Milliseconds after its last movement for which a scroller keeps the turn; others that move meanwhile only follow. */
const hold = 250;

/**
 * Who is scrolling now. Of several scrollers that follow each other, the one that moves first leads until it has rested; what the others report
 * in that time is an echo and must not lead anybody.
 */
export interface Turn {
  /** Takes or prolongs the turn; false when somebody else has it. */
  take(who: string): boolean;
  readonly holder: string | undefined;
}

export function createTurn(now: () => number = Date.now): Turn {
  let holder: string | undefined;
  let until = 0;
  const current = () => (now() < until ? holder : undefined);
  return {
    take(who) {
      const other = current();
      if (other !== undefined && other !== who) return false;
      holder = who;
      until = now() + hold;
      return true;
    },
    get holder() {
      return current();
    },
  };
}
