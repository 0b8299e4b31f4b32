import type { Block } from '../post/types.ts';
import type { Unit } from '../translation/unit.ts';
import { fingerprint } from './fingerprint.ts';
import { frontMatterView } from './front-matter-view.ts';
import { type SafeHtml, toSafeHtml } from './sanitise.ts';
import type { RenderScope } from './scope.ts';
import { type Frame, framed } from './shortcode-frame.ts';
import { placesIn, type TagPlace } from './tag-places.ts';
import { unitTree } from './unit-tree.ts';

/** A unit as HTML, with a fingerprint of that HTML. */
export interface UnitView {
  readonly html: SafeHtml;
  readonly fingerprint: string;
}

/** Shows one unit of a post. The same object comes back for the same unit of the same block content, so an edit renders one block anew. */
export function renderUnit(scope: RenderScope, unit: Unit, frames: readonly Frame[]): UnitView {
  const { block } = unit;
  const { post } = scope;
  if (block === undefined) {
    return view(toSafeHtml(post.frontMatter === undefined ? NOTHING : frontMatterView(post.frontMatter, scope.labels)));
  }
  const places = placesIn(post, unit.span, block.span.start);
  const views = viewsOf(block);
  const key = keyOf(scope, unit, block, frames, places);
  let known = views.get(key);
  if (known === undefined) {
    const tree = unitTree(scope, unit, block, places);
    const children = frames.reduceRight((inner, frame) => [framed(frame, scope.labels, inner)], tree.children);
    known = view(toSafeHtml({ type: 'root', children }));
    views.set(key, known);
  }
  return known;
}

const NOTHING = { type: 'root' as const, children: [] };

function view(html: SafeHtml): UnitView {
  return { html, fingerprint: fingerprint(html) };
}

const cache = new WeakMap<Block['content'], Map<string, UnitView>>();

function viewsOf(block: Block): Map<string, UnitView> {
  const known = cache.get(block.content);
  if (known !== undefined && known.size < MOST_VIEWS) return known;
  const views = new Map<string, UnitView>();
  cache.set(block.content, views);
  return views;
}

/** A long list has that many units; beyond, old surroundings are forgotten. */
const MOST_VIEWS = 20_000;

/** Everything outside the block's own text that its view depends on. */
function keyOf(
  scope: RenderScope,
  unit: Unit,
  block: Block,
  frames: readonly Frame[],
  places: readonly TagPlace[],
): string {
  const { text } = scope.post;
  const around = frames.map(
    (frame) => `${text.slice(frame.tag.span.start, frame.tag.span.end)} ${frame.starts} ${frame.ends}`,
  );
  const tags = places.map((place) => `${place.span.start} ${place.frames} ${place.body !== undefined}`);
  const definitions = block.content.masked.includes(']') ? scope.definitionsKey : '';
  const start = unit.span.start - block.span.start;
  return [scope.key, start, unit.span.end - block.span.start, definitions, ...around, ...tags].join('\n');
}
