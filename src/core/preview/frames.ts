import type { Shortcode } from '../post/types.ts';
import type { Span } from '../text/span.ts';
import type { Frame } from './shortcode-frame.ts';

/**
 * For each passage, in order of place, the paired shortcodes around it from outside in. A pair whose tags lie in the passage counts too, because the
 * tags stand at its edges. Raw pairs and single tags frame nothing. Linear in both lists, but for pairs inside pairs.
 */
export function framesOf(passages: readonly Span[], shortcodes: readonly Shortcode[]): readonly (readonly Frame[])[] {
  const pairs = shortcodes.flatMap((tag) => {
    const close = framingPartner(tag, shortcodes);
    return close === undefined ? [] : [{ tag, close }];
  });
  let open: typeof pairs = [];
  let next = 0;
  return passages.map((passage) => {
    open = open.filter((pair) => pair.close.span.end > passage.start);
    for (let pair = pairs[next]; pair !== undefined && pair.tag.span.start < passage.end; pair = pairs[++next]) {
      if (pair.close.span.end > passage.start) open.push(pair);
    }
    return open.slice(0, DEEPEST).map(({ tag, close }) => ({
      tag,
      starts: tag.span.start >= passage.start,
      ends: close.span.end <= passage.end,
    }));
  });
}

const DEEPEST = 8;

/** The closing tag of a pair that frames Markdown; undefined for every other tag. */
export function framingPartner(tag: Shortcode | undefined, shortcodes: readonly Shortcode[]): Shortcode | undefined {
  if (tag?.kind !== 'open' || tag.partner === undefined || tag.rawBody !== undefined) return undefined;
  return shortcodes[tag.partner];
}
