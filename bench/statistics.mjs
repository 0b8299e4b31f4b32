/** Median, 95th percentile and spread (interquartile range over median) of durations in milliseconds. */
export function summarise(durations) {
  const sorted = [...durations].sort((a, b) => a - b);
  const median = atShare(sorted, 0.5);
  return { median, p95: atShare(sorted, 0.95), spread: (atShare(sorted, 0.75) - atShare(sorted, 0.25)) / median };
}

/** The middle of the numbers; `NaN` of none. */
export function median(numbers) {
  return atShare(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
}

/** The number below which nineteen of twenty lie. */
export function p95(numbers) {
  return atShare(
    [...numbers].sort((a, b) => a - b),
    0.95,
  );
}

/** The largest number, which of two rounds or a hundred is what the worst of them was. */
export function most(numbers) {
  return Math.max(...numbers);
}

function atShare(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * A figure that is worked out of rounds, `of(rounds)`, and between which values it would lie nine times in ten if other rounds like these had been
 * measured (bootstrap: rounds are drawn again and again from the measured ones, the same ones in each run of the program). What is measured in one
 * round stays together, so a busy moment that slowed both sides of a ratio counts for both. Of fewer than three rounds nobody knows where it would lie.
 */
export function estimate(rounds, of) {
  if (rounds.length < 3) return { value: of(rounds), low: Number.NaN, high: Number.NaN };
  const next = random(7);
  const drawn = Array.from({ length: 400 }, () => of(rounds.map(() => rounds[Math.floor(next() * rounds.length)])));
  const sorted = drawn.sort((a, b) => a - b);
  return { value: of(rounds), low: atShare(sorted, 0.05), high: atShare(sorted, 0.95) };
}

/** `estimate` of the ratio of two quantities of a round, each summed up by its median or what is named. */
export function ratio(rounds, own, other, { own: sumOwn = median, other: sumOther = median } = {}) {
  return estimate(rounds, (drawn) => sumOwn(drawn.map(own)) / sumOther(drawn.map(other)));
}

/** Rows as aligned columns. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  '),
    )
    .join('\n');
}

/** mulberry32: the same sequence of numbers in [0, 1) for the same seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
