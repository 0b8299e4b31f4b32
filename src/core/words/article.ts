/**
 * The indefinite article that a word is spoken with; `undefined` when that cannot be told from how it is written: names and abbreviations that some spell out and others read as a
 * word (`SIG`, `nginx`), and words that are said in two ways. @param word letters, digits and hyphens, as written
 */
export function articleOf(word: string): 'a' | 'an' | undefined {
  if (!/^[A-Za-z]./.test(word)) return undefined;
  // `UPDATE` is a word, `UID` is not.
  if (/^[A-Z][A-Z\d]/.test(word) && !/^U[A-Z]{4,}$/.test(word)) return ofAbbreviation(word.charAt(0));
  const lower = word.toLowerCase();
  if (/^[aeiou]/.test(lower)) {
    if (unsure.test(word)) return undefined;
    return consonantal.test(lower) ? 'a' : 'an';
  }
  if (silent.test(lower)) return 'an';
  return isWord(lower) && !perhapsSilent.test(lower) ? 'a' : undefined;
}

/** Whether it is spelt out or read, an abbreviation in capitals begins with the same sort of sound, unless its letter does with the other sort. */
function ofAbbreviation(first: string): 'a' | 'an' | undefined {
  if ('AEIO'.includes(first)) return 'an';
  return 'FHLMNRSX'.includes(first) ? undefined : 'a';
}

/** Words with a vowel in front that begin with the sound of `you` or `won`. */
const consonantal =
  /^(?:eu|ewe|one(?![a-z])|one(?:of|off|shot|self|way)|once|uni(?![dmn])|unanim|ubiq|us[aeu]|ut[aeio]|ura[nl]|uto|ufo|ukulele|(?:ui|url|uri|uid|udp|usb|utc|utf|uuid|ux)(?![a-z]))/;
/** Those of which one does not know: names with both sounds, and what begins with a letter by itself. */
const unsure = /^(?:u(?:int|name|bu|da|rn)|euler|us-|[a-z]_|u[^a-z])/i;
/** Words whose `h` is silent, and those where it is so for some. */
const silent = /^(?:hour|honou?r|honest|heir)/;
const perhapsSilent = /^(?:herb|homage|histor|hotel|hyster|habitu)/;

/** Whether it is read as a word: `nginx` and `ssh` begin with the names of their letters, which for these letters is a vowel. */
function isWord(lower: string): boolean {
  if (!/[aeiouy]/.test(lower) || !/^[a-z]{2}/.test(lower)) return false;
  if (!/^[fhlmnrsx]/.test(lower)) return true;
  return /^(?:[fhlmnrs][aeiouy]|f[lr]|rh|s[chklmnpqtw])/.test(lower) && !/\d/.test(lower);
}
