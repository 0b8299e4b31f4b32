import type { Heading as HeadingNode } from 'mdast';
import { type Span, span } from '../../text/span.ts';
import type { Heading, InlineLeaf } from '../types.ts';
import { placeOf } from './source.ts';

/** A heading and what is left of its leaves when the `{#id}` is cut off. */
export function readHeading(
  node: HeadingNode,
  source: string,
  leaves: readonly InlineLeaf[],
): { readonly heading: Heading; readonly leaves: readonly InlineLeaf[] } {
  const whole = placeOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  const setext = source.charAt(whole.start) !== '#';
  const start = first === undefined ? Math.min(whole.start + node.depth, whole.end) : placeOf(first).start;
  const written = span(start, last === undefined ? start : Math.max(start, placeOf(last).end));
  const attributes = attributesAt(source, written);
  const textSpan = trimmed(source, span(written.start, attributes?.start ?? written.end));
  const kept = attributes === undefined ? leaves : clip(leaves, textSpan.end);
  const text = kept
    .map((leaf) => (leaf.kind === 'text' || leaf.kind === 'code' ? leaf.value : leaf.kind === 'break' ? ' ' : ''))
    .join('');
  const heading: Heading = {
    level: node.depth,
    span: whole,
    textSpan,
    text: text.replace(/\s+/g, ' ').trim(),
    id: attributes?.id === undefined ? undefined : source.slice(attributes.id.start, attributes.id.end),
    idSpan: attributes?.id,
    setext,
  };
  return { heading, leaves: kept };
}

/** The attribute block `{#id .class name=value}` at the end of a heading (Goldmark's `parser.attribute`, on in Hugo by default). */
function attributesAt(
  source: string,
  written: Span,
): { readonly start: number; readonly id: Span | undefined } | undefined {
  const { end } = trimmed(source, written);
  if (source.charAt(end - 1) !== '}') return undefined;
  const open = source.lastIndexOf('{', end - 1);
  if (open < written.start || source.charAt(open - 1) === '\\') return undefined;
  const inside = source.slice(open + 1, end - 1);
  if (!/^\s*(?:[#.][^\s{}#.]|[A-Za-z][\w-]*=)/.test(inside)) return undefined;
  const id = /(?:^|\s)#([^\s{}]+)/.exec(inside);
  const idEnd = id === null ? 0 : open + 1 + id.index + id[0].length;
  return { start: open, id: id === null ? undefined : span(idEnd - (id[1]?.length ?? 0), idEnd) };
}

function trimmed(source: string, range: Span): Span {
  let { start, end } = range;
  while (end > start && ' \t\r\n'.includes(source.charAt(end - 1))) end--;
  while (start < end && ' \t'.includes(source.charAt(start))) start++;
  return span(start, end);
}

/** The leaves up to `end`. The attribute block is plain text, so what is cut from a text's source is cut from its value. */
function clip(leaves: readonly InlineLeaf[], end: number): readonly InlineLeaf[] {
  const kept: InlineLeaf[] = [];
  for (const leaf of leaves) {
    if (leaf.span.start >= end) break;
    if (leaf.span.end <= end || leaf.kind !== 'text') kept.push(leaf);
    else {
      const brace = leaf.value.lastIndexOf('{');
      const value = (brace < 0 ? leaf.value : leaf.value.slice(0, brace)).trimEnd();
      kept.push({ ...leaf, span: span(leaf.span.start, end), value });
    }
  }
  return kept;
}
