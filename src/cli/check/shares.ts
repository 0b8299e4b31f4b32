/** Deals things out to several takers, a few at a time, until there are none left. */
export interface Shares<T> {
  /** The next ones for the taker with this number; none when all are taken. */
  take(taker: number): readonly T[];
  /** What nobody has taken, in order. */
  left(): readonly T[];
}

/**
 * Each taker begins with a part of its own, so that it stays with things that stand side by side; whoever comes to the end of its part helps where most is left. Every
 * second part is gone through from its end: what one taker leaves for last is what its neighbour comes to last.
 */
export function dealOut<T>(things: readonly T[], takers: number, atATime: number): Shares<T> {
  const border = (part: number) => Math.round((things.length * part) / takers);
  const parts = Array.from({ length: takers }, (_, at) => ({ from: border(at), to: border(at + 1) }));
  const size = ({ from, to }: Part) => to - from;
  const cut = (part: Part, atEnd: boolean) => {
    const count = Math.min(atATime, size(part));
    if (!atEnd) {
      part.from += count;
      return things.slice(part.from - count, part.from);
    }
    part.to -= count;
    return things.slice(part.to, part.to + count).reverse();
  };
  return {
    take(taker) {
      const own = parts[taker];
      if (own !== undefined && size(own) > 0) return cut(own, taker % 2 === 1);
      const most = parts.reduce((found, part) => (size(part) > size(found) ? part : found));
      return cut(most, parts.indexOf(most) % 2 === 0);
    },
    left: () => parts.flatMap(({ from, to }) => things.slice(from, to)),
  };
}

interface Part {
  from: number;
  to: number;
}
