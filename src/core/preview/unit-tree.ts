import type { ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHast } from 'mdast-util-to-hast';
import { MASK } from '../post/shortcodes/mask.ts';
import type { Block } from '../post/types.ts';
import { type Span, shift } from '../text/span.ts';
import type { Unit } from '../translation/unit.ts';
import { finish, placeView } from './finish.ts';
import { withinLimits } from './limits.ts';
import { classes, element } from './node.ts';
import { passageTree } from './passage.ts';
import type { RenderScope } from './scope.ts';
import { createTags, type TagPlace } from './tag-places.ts';

/** A unit's elements, not yet safe and without the frames around it. HTML of the post is read by HTML's own laws (parse5), as a browser will. */
export function unitTree(
  scope: RenderScope,
  unit: Unit,
  block: Block,
  places: readonly TagPlace[],
): { children: ElementContent[] } {
  const { content } = block;
  const span = shift(unit.span, -block.span.start);
  const context = { images: scope.images, labels: scope.labels, places };
  if (onlyTags(content.masked, span, places)) return { children: places.flatMap((place) => placeView(place, context)) };
  if (!withinLimits(content)) return asSource(content.source.slice(span.start, span.end), scope);
  const passage = passageTree(content.tree, span, {
    definition: scope.definition,
    tags: createTags(content.masked, places),
    masked: content.masked,
  });
  const tree = rootOf(toHast(passage, { allowDangerousHtml: true }));
  const shown = finish(content.masked.includes('<') ? rootOf(raw(tree)) : tree, context);
  const [before, after] = alone(content.masked, span, unit.kind === 'code' ? [] : places).map((list) =>
    list.flatMap((place) => placeView(place, context)),
  );
  return { children: [...(before ?? []), ...shown, ...(after ?? [])] };
}

function rootOf(node: { readonly type: string }): Root {
  return node.type === 'root' ? (node as Root) : { type: 'root', children: [] };
}

/** Nothing but shortcodes and blanks: shown without asking what Markdown makes of the neutral characters. */
function onlyTags(masked: string, span: Span, places: readonly TagPlace[]): boolean {
  let at = span.start;
  for (const place of places) {
    if (masked.slice(at, place.span.start).trim() !== '') return false;
    at = Math.max(at, place.span.end);
  }
  return places.length > 0 && masked.slice(at, span.end).trim() === '';
}

/** Tags alone on their line are not in the tree: those before the passage's text, and the others. Tags in code are shown there. */
function alone(
  masked: string,
  span: Span,
  places: readonly TagPlace[],
): readonly [readonly TagPlace[], readonly TagPlace[]] {
  const first = span.start + masked.slice(span.start, span.end).search(/\S/u);
  const blank = places.filter((place) => masked.charAt(place.span.start) !== MASK);
  return [blank.filter((place) => place.span.start < first), blank.filter((place) => place.span.start >= first)];
}

function asSource(source: string, scope: RenderScope): { children: ElementContent[] } {
  const shown = source.length > MOST_SOURCE ? `${source.slice(0, MOST_SOURCE)}…` : source;
  return {
    children: [element('p', classes('sg-absent'), scope.labels.cutOff), element('pre', {}, element('code', {}, shown))],
  };
}

const MOST_SOURCE = 20_000;
