/**
 * The id that Hugo gives a heading without one of its own (`autoHeadingIDType = "blackfriday"`, site-conventions §3.2): letters and digits of any
 * script in small letters, a `-` for each run of anything else. `source` is the raw text, Markdown marks and addresses included. Second uses of an
 * id get a number, which only the whole page tells.
 */
export function headingId(source: string): string {
  const id = source
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return id === '' ? 'heading' : id;
}
