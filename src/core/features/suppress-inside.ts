import type { Nodes, Root } from 'mdast';
import { parsePost } from '../post/parse.ts';
import type { BlockContent } from '../post/types.ts';

/** A line to be put into a block, its line end included. */
export interface InsertedLine {
  /** Relative to the block. */
  readonly offset: number;
  readonly text: string;
}

/**
 * Where a comment can stand inside a block (a list, as a rule) above the paragraph or heading that holds `offset`, so that nothing but the comment
 * is added to the tree. The place is tried: the block is parsed with the comment in it. `undefined` when there is none.
 */
export function commentInsideBlock(
  content: BlockContent,
  offset: number,
  comment: string,
  eol: string,
): InsertedLine | undefined {
  const path = pathTo(content.tree, offset);
  const leaf = path.at(-1);
  if (path.length < 2 || (leaf?.type !== 'paragraph' && leaf?.type !== 'heading')) return undefined;
  const start = leaf.position?.start.offset ?? 0;
  const lineStart = startOfLine(content.source, start);
  if (lineStart === 0) return undefined;
  const indent = indentOf(path, content.source.slice(lineStart, start));
  if (indent === undefined) return undefined;
  const text = `${' '.repeat(indent)}${comment}${eol}`;
  const changed = content.source.slice(0, lineStart) + text + content.source.slice(lineStart);
  const reparsed = parsePost(changed, '').blocks;
  const only = reparsed[0];
  if (reparsed.length !== 1 || only === undefined) return undefined;
  return skeleton(only.content.tree, comment) === skeleton(content.tree, comment)
    ? { offset: lineStart, text }
    : undefined;
}

/** Containers and the leaf block that hold the offset, from outside in; the root is left out. */
function pathTo(tree: Root, offset: number): readonly Nodes[] {
  const path: Nodes[] = [];
  let within: readonly Nodes[] = tree.children;
  for (;;) {
    const next = within.find(
      ({ position }) =>
        position !== undefined && (position.start.offset ?? 0) <= offset && offset <= (position.end.offset ?? 0),
    );
    if (next === undefined) return path;
    path.push(next);
    if (next.type !== 'list' && next.type !== 'listItem') return path;
    within = next.children;
  }
}

/** The column at which the comment belongs to what stands above: the item before, else the item around. */
function indentOf(path: readonly Nodes[], lead: string): number | undefined {
  if (lead.trim() === '') return /^ *$/.test(lead) ? lead.length : undefined;
  for (let depth = path.length - 2; depth > 0; depth -= 2) {
    const item = path[depth];
    const list = path[depth - 1];
    const around = path[depth - 2];
    if (item?.type !== 'listItem' || list?.type !== 'list') return undefined;
    const before = list.children[list.children.indexOf(item) - 1];
    if (before !== undefined) return contentColumn(before);
    // `- - text`: the line is the outer item's too.
    if (around !== undefined && around.position?.start.line !== item.position?.start.line) return contentColumn(around);
  }
  return undefined;
}

function contentColumn(item: Nodes): number | undefined {
  if (item.type !== 'listItem') return undefined;
  const column = item.children[0]?.position?.start.column;
  return column === undefined ? undefined : column - 1;
}

function startOfLine(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}

/** The tree down to its leaf blocks, without the comment. */
function skeleton(node: Nodes, comment: string): string {
  if (node.type === 'html' && node.value.trim() === comment) return '';
  const loose = node.type === 'list' || node.type === 'listItem' ? String(node.spread ?? false) : '';
  if (node.type !== 'root' && node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote')
    return `${node.type};`;
  const inner = node.children.map((child) => skeleton(child, comment)).join('');
  return `${node.type}${loose}(${inner})`;
}
