/** No word of the lists has more letters, and a line without a blank may have millions. */
const LONGEST = 16;

/** The one of `words` that `word` is but for two neighbours of its letters that changed places: `taht` is `that`; `undefined` when it is none, or one itself. */
export function unswapped(word: string, words: ReadonlySet<string>): string | undefined {
  if (word.length > LONGEST || words.has(word)) return undefined;
  for (let at = 0; at + 1 < word.length; at++) {
    const other = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (words.has(other)) return other;
  }
  return undefined;
}
