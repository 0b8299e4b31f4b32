import { type Span, span } from '../../text/span.ts';
import { MASK } from '../shortcodes/mask.ts';
import type { Shortcode } from '../types.ts';

/** The stretches that are masked: tags, and raw shortcodes with their bodies, in order. */
export function maskedSpans(shortcodes: readonly Shortcode[]): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { span: tag, rawBody, partner } of shortcodes) {
    if (tag.start < end) continue;
    const close = rawBody === undefined || partner === undefined ? undefined : shortcodes[partner];
    end = close?.span.end ?? tag.end;
    spans.push(span(tag.start, end));
  }
  return spans;
}

/** `value`, read from the masked text at `place`, with the shortcodes put back as written. */
export function unmask(value: string, place: Span, masks: readonly Span[], source: string): string {
  if (!value.includes(MASK)) return value;
  let result = '';
  let at = 0;
  for (const mask of masks) {
    if (mask.start < place.start || mask.end > place.end) continue;
    const found = value.indexOf(MASK, at);
    if (found < 0) break;
    result += value.slice(at, found) + source.slice(mask.start, mask.end);
    at = found + (mask.end - mask.start);
  }
  return result + value.slice(at);
}

/** `value` without masks: what is left for a reader when shortcodes show nothing. */
export function withoutMasks(value: string): string {
  return value.includes(MASK) ? value.replaceAll(MASK, '') : value;
}
