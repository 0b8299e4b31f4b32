import { shift } from '../text/span.ts';
import type { Piece, PieceKind } from './split/split.ts';
import type { Shortcode } from './types.ts';

/** Where a block stands, and which shortcodes (`from` up to `to`) lie in it. */
export interface Place {
  readonly kind: PieceKind | 'shortcode';
  readonly sure: boolean;
  readonly deep: boolean;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of Markdown and, between them, the shortcodes that lie in none; both in order. A raw shortcode with its body is one place. */
export function placesOf(pieces: readonly Piece[], shortcodes: readonly Shortcode[]): readonly Place[] {
  const places: Place[] = [];
  let next = 0;
  const shortcodesBefore = (end: number) => {
    for (let tag = shortcodes[next]; tag !== undefined && tag.span.start < end; tag = shortcodes[next]) {
      const close = tag.rawBody === undefined || tag.partner === undefined ? next : tag.partner;
      const last = shortcodes[close] ?? tag;
      places.push({
        kind: 'shortcode',
        sure: true,
        deep: false,
        start: tag.span.start,
        end: last.span.end,
        from: next,
        to: close + 1,
      });
      next = close + 1;
    }
  };
  for (const { kind, sure, deep, start, end } of pieces) {
    shortcodesBefore(start);
    const from = next;
    while (next < shortcodes.length && (shortcodes[next]?.span.start ?? end) < end) next++;
    places.push({ kind, sure, deep, start, end, from, to: next });
  }
  shortcodesBefore(Number.POSITIVE_INFINITY);
  return places;
}

/** The shortcodes `from` up to `to` as a block that begins at `start` sees them. */
export function localShortcodes(
  shortcodes: readonly Shortcode[],
  from: number,
  to: number,
  start: number,
): readonly Shortcode[] {
  return shortcodes.slice(from, to).map((tag) => ({
    ...tag,
    span: shift(tag.span, -start),
    nameSpan: shift(tag.nameSpan, -start),
    rawBody: tag.rawBody === undefined ? undefined : shift(tag.rawBody, -start),
    partner: tag.partner !== undefined && tag.partner >= from && tag.partner < to ? tag.partner - from : undefined,
    parameters: tag.parameters.map((parameter) => ({
      ...parameter,
      nameSpan: parameter.nameSpan === undefined ? undefined : shift(parameter.nameSpan, -start),
      valueSpan: shift(parameter.valueSpan, -start),
    })),
  }));
}
