/** The words with a capital at their beginning when `like` begins with one, else as they are. */
export function capitalisedLike(like: string, words: string): string {
  return /^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
