/** Of shorter ones too many are something else: an abbreviation, a unit, the name of a tool. */
const SHORTEST = 4;
const LONGEST = 5;

/**
 * The frequent short word that `word` is but for two neighbours of its letters that changed places: `taht` is `that`. In lower case; `undefined` when it is no such
 * word. Longer words are for `createNearMiss`.
 */
export function unswapped(word: string, frequent: ReadonlySet<string>): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  for (let at = 0; at + 1 < word.length; at++) {
    const other = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (other !== word && frequent.has(other)) return other;
  }
  return undefined;
}
