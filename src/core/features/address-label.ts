/** Units of an address that a list has room for, beside a title. */
const ROOM = 36;

/** The end of the address, which tells it from others; lists cut what is too long at the wrong end. */
export function addressLabel(url: string): string {
  if (url.length <= ROOM) return url;
  const last = url.lastIndexOf('/', url.length - 2);
  const from = url.indexOf('/', url.length - ROOM);
  return `…${url.slice(from < 0 || from > last ? Math.max(last, 0) : from)}`;
}
