import type { Shortcode } from '../types.ts';

/** Stands for a shortcode inside other text: neither blank nor punctuation, like the placeholder word that Hugo puts there for Goldmark. */
export const MASK = '\uE000';

/**
 * `text` with every shortcode tag replaced by as many neutral units. What stands alone on its line becomes blanks, so that it separates blocks;
 * what stands in other text becomes a word of private-use characters. A raw shortcode goes with its body. Line ends inside go too.
 */
export function maskShortcodes(text: string, shortcodes: readonly Shortcode[]): string {
  if (shortcodes.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const { span, rawBody, partner, standalone, kind } of shortcodes) {
    if (span.start < at) continue;
    const close = rawBody !== undefined && partner !== undefined ? shortcodes[partner] : undefined;
    const end = close?.span.end ?? span.end;
    // An escaped tag is shown as text, so it is a word wherever it stands.
    const unit = standalone && kind !== 'escaped' ? ' ' : MASK;
    masked += text.slice(at, span.start) + unit.repeat(end - span.start);
    at = end;
  }
  return masked + text.slice(at);
}
