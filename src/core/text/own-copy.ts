/**
 * The same text with memory of its own. Engines let a slice share the memory of the text that it was cut from, so whoever keeps a few words of a file
 * would keep the file; what was joined and read they do not share.
 */
export function ownCopy(text: string): string {
  const joined = ` ${text}`;
  joined.charCodeAt(0);
  return joined.slice(1);
}
