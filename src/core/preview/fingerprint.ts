/**
 * 64 bits of a text, as two numbers of 7 or fewer letters and digits: FNV-1a over pairs of UTF-16 units, and what it was on the way, turned and laid over one another.
 * One multiplication for two units: a site of forty megabytes is read so to find what has changed. Not for secrets.
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5 | 0;
  let b = text.length;
  for (let i = 0; i < text.length; i += 2) {
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    a = Math.imul(a ^ (text.charCodeAt(i) | (next << 16)), 0x01000193);
    b = ((b << 5) | (b >>> 27)) ^ a;
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
