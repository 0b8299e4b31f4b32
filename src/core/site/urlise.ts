/**
 * A title, slug or file name as a part of an address, as Hugo makes it (`UnicodeSanitize` and `MakePathSanitized` of its path helpers): letters,
 * marks and digits of any script and `. / \ _ # + ~ -` stay, runs of blanks become one hyphen, all else goes.
 */
export function urlise(
  text: string,
  options: { readonly keepCase: boolean; readonly removeAccents?: boolean },
): string {
  const source = options.removeAccents
    ? text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC')
    : text;
  let made = '';
  let blank = false;
  let hyphen = false;
  for (const character of source) {
    if (kept.test(character)) {
      hyphen = character === '-';
      if (blank && !hyphen) made += '-';
      blank = false;
      made += character;
    } else if (made !== '' && !hyphen && /\s/.test(character)) {
      blank = true;
    }
  }
  return options.keepCase ? made : made.toLowerCase();
}

const kept = /[\p{L}\p{M}\p{Nd}./\\_#+~-]/u;
