import type { Element, ElementContent, Root, RootContent } from 'hast';
import { MATH_GROUPS, MATH_TEXTS } from './math-tree.ts';

/**
 * The tree without any `math` that holds something else than MathML: browsers read HTML within it, and MathML around it, by laws of their own, by which a
 * text that was safe may become another. Within the elements for text there is text only.
 */
export function onlyMath(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap((child) => (keeps(child) ? [within(child)] : [])) };
}

function within<T extends RootContent | ElementContent>(node: T): T {
  if (node.type !== 'element' || node.children.length === 0) return node;
  return { ...node, children: node.children.flatMap((child) => (keeps(child) ? [within(child)] : [])) };
}

function keeps(node: RootContent | ElementContent): boolean {
  return node.type !== 'element' || node.tagName !== 'math' || node.children.every(isMath);
}

function isMath(node: Element['children'][number]): boolean {
  if (node.type !== 'element') return node.type === 'text' && node.value.trim() === '';
  if (TEXTS.has(node.tagName)) return node.children.every(({ type }) => type === 'text');
  return GROUPS.has(node.tagName) && node.children.every(isMath);
}

const TEXTS: ReadonlySet<string> = new Set(MATH_TEXTS);
const GROUPS: ReadonlySet<string> = new Set(MATH_GROUPS);
