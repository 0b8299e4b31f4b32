import type { Nodes } from 'mdast';
import { perBlock } from '../post/per-block.ts';
import type { BlockContent } from '../post/types.ts';

/** Whether a block may be rendered as a tree: the steps that follow recurse, and a post must not be able to exhaust them. */
export const withinLimits: (content: BlockContent) => boolean = perBlock(
  ({ source, tree, unread }) =>
    !unread && source.length <= LONGEST && depthOf(tree) <= DEEPEST && tagDepth(source) <= DEEPEST,
);

/** Above every real block (the longest of the site has about 100,000 units). */
const LONGEST = 120_000;
const DEEPEST = 150;

function depthOf(tree: Nodes): number {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  let deepest = 0;
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    deepest = Math.max(deepest, item.depth);
    if (deepest > DEEPEST) return deepest;
    if ('children' in item.node)
      for (const child of item.node.children) open.push({ node: child, depth: item.depth + 1 });
  }
  return deepest;
}

/** An upper bound for how deep HTML tags in the text nest, whatever their names; those that HTML closes by itself are not counted. */
function tagDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    const name = NAME.exec(source.slice(at + 1, at + 16))?.[0].toLowerCase();
    if (name === undefined || SELF_CLOSING.has(name)) continue;
    depth = Math.max(0, depth + (name.startsWith('/') ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const NAME = /^\/?[a-z][a-z0-9]*/iu;
const SELF_CLOSING: ReadonlySet<string> = new Set(
  [
    'br',
    'hr',
    'img',
    'input',
    'wbr',
    'p',
    'li',
    'td',
    'th',
    'tr',
    'dt',
    'dd',
    'option',
    'source',
    'col',
    'meta',
    'link',
  ].flatMap((name) => [name, `/${name}`]),
);
