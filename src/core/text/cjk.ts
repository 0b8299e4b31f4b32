/** Classes of characters that Chinese typesetting tells apart. */

/** A Chinese character (Han script; also 〇 and 々). */
export function isHan(character: string): boolean {
  return han.test(character);
}

/** Whether the text holds a Chinese character. */
export function holdsHan(text: string): boolean {
  return anyHan.test(text);
}

/** A letter or digit of a script that is set with spaces, Latin above all. */
export function isLatin(character: string): boolean {
  return latin.test(character);
}

/** Full-width punctuation, which brings its own space. */
export function isFullWidthMark(character: string): boolean {
  return fullWidthMark.test(character);
}

const anyHan = /[\p{Script=Han}〇々]/u;
const han = /^[\p{Script=Han}〇々]$/u;
const latin = /^[\p{Script=Latin}\p{Script=Greek}\p{Nd}]$/u;
const fullWidthMark = /^[，。；：！？、（）「」『』【】《》〈〉…—～]$/u;
