/** Classes of characters that Chinese typesetting tells apart. */

/** A Chinese character (Han script; also 〇 and 々). */
export function isHan(character: string): boolean {
  return (classOf(character) & HAN) !== 0;
}

/** Whether the text holds a Chinese character. */
export function holdsHan(text: string): boolean {
  return anyHan.test(text);
}

/** A letter or digit of a script that is set with spaces, Latin above all. */
export function isLatin(character: string): boolean {
  return (classOf(character) & LATIN) !== 0;
}

/** Full-width punctuation, which brings its own space. */
export function isFullWidthMark(character: string): boolean {
  return (classOf(character) & FULL_WIDTH_MARK) !== 0;
}

/** The classes of a character, as bits. Asked for every character of a text, so those of each unit are found once. */
function classOf(character: string): number {
  if (character.length !== 1) return readClass(character);
  const unit = character.charCodeAt(0);
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = readClass(character);
  classes[unit] = found;
  return found;
}

function readClass(character: string): number {
  const isOf = (test: RegExp, bit: number) => (test.test(character) ? bit : 0);
  return READ | isOf(han, HAN) | isOf(latin, LATIN) | isOf(fullWidthMark, FULL_WIDTH_MARK);
}

const classes = new Uint8Array(0x10000);
const READ = 1;
const HAN = 2;
const LATIN = 4;
const FULL_WIDTH_MARK = 8;

const anyHan = /[\p{Script=Han}〇々]/u;
const han = /^[\p{Script=Han}〇々]$/u;
const latin = /^[\p{Script=Latin}\p{Script=Greek}\p{Nd}]$/u;
const fullWidthMark = /^[，。；：！？、（）「」『』【】《》〈〉…—～]$/u;
