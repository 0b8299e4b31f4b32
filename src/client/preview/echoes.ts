/** Knows which reports of scrollers come of their having been moved from here. Lines count from 0. */
export interface Echoes {
  /** To ask for the line that brings `line` to the top: further down by the room that is left above it, as far as that is known. */
  target(name: string, line: number): number;
  /** It was asked to bring that target to the top. */
  moved(name: string, target: number): void;
  /** Whether the report that this line is at the top now is an echo. */
  isEcho(name: string, top: number): boolean;
}

/** @param now milliseconds */
export function createEchoes(now: () => number = Date.now): Echoes {
  const moves = new Map<string, { readonly target: number; readonly at: number }>();
  // VS Code leaves room above the line for sticky scroll, however many lines stick; how much is seen from what came of the last movement.
  const room = new Map<string, number>();
  return {
    target: (name, line) => line + (room.get(name) ?? 0),
    moved: (name, target) => void moves.set(name, { target, at: now() }),
    isEcho(name, top) {
      const last = moves.get(name);
      if (last === undefined) return false;
      const above = last.target - top;
      // More than that is an editor that is still on its way, or at the end of its text.
      const near = above >= 0 && above <= MOST_ROOM;
      // On a busy machine the report comes late; of the very place that was meant it is an echo all the same.
      const arrived = near && above === (room.get(name) ?? above);
      if (now() - last.at > (arrived ? LATE : ECHO)) return false;
      if (near) room.set(name, above);
      return true;
    },
  };
}

/** Milliseconds in which an editor that was moved has reported it, smooth scrolling included. */
const ECHO = 500;
/** The same of a report that can be told by its place. */
const LATE = 5000;
const MOST_ROOM = 10;
