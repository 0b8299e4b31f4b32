/** Whether a text holds ASCII only: then a class of a dozen letters says what one of Unicode says, in a fraction of its time. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
