/** Of bytes. In portions, because `String.fromCharCode` takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PORTION) text += String.fromCharCode(...bytes.subarray(at, at + PORTION));
  return btoa(text);
}

const PORTION = 8192;
