/** Function words that run into their neighbour when a blank is lost. Left out are those that real words begin or end with (in-, on-, by-, -to, -at, -is). */
const first = ['with', 'the', 'and', 'for', 'from', 'that', 'this', 'your', 'which', 'their', 'of'];
const last = ['in', 'of', 'the', 'and', 'with', 'for', 'from', 'that'];

/** Shorter words are too often a part of another one. */
const SHORTEST = 5;

/**
 * The two words that `word` is made of when a blank between them was lost: a function word before or behind one of `words`. `withdifferent` is `with
 * different`. In lower case; `undefined` when it is no such word.
 */
export function splitJoined(word: string, words: ReadonlySet<string>): string | undefined {
  for (const part of first) {
    const rest = word.slice(part.length);
    if (rest.length >= SHORTEST && word.startsWith(part) && words.has(rest)) return `${part} ${rest}`;
  }
  for (const part of last) {
    const rest = word.slice(0, -part.length);
    if (rest.length >= SHORTEST && word.endsWith(part) && words.has(rest)) return `${rest} ${part}`;
  }
  return undefined;
}
