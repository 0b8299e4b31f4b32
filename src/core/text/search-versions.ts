/** Names whose places are remembered. */
const MOST_KEPT = 500;

/**
 * Tells whether a text holds another, for versions of one text that differ little: what an edit left alone stands where it stood, or as much further on as the
 * text has grown, and is found there without a search. Which texts are asked about only changes how long it takes.
 */
export function searchingVersions(): (text: string, sought: string) => boolean {
  const places = new Map<string, { readonly at: number; readonly length: number }>();
  return (text, sought) => {
    const last = places.get(sought);
    if (last !== undefined) {
      const { at, length } = last;
      if (text.startsWith(sought, at) || text.startsWith(sought, at + text.length - length)) return true;
    }
    const at = text.indexOf(sought);
    if (at < 0) return false;
    if (places.size >= MOST_KEPT) places.clear();
    places.set(sought, { at, length: text.length });
    return true;
  };
}
