import type { Link, Nodes, Parents, Root, Text } from 'mdast';
import { MASK } from '../shortcodes/mask.ts';

/**
 * Cuts bare addresses where Goldmark ends them (its linkify extension takes ASCII only, site setting `linkify` is Hugo's default), so that Chinese text
 * behind an address is not part of it. Shortcodes in an address are kept: Goldmark sees a word of ASCII there. Changes the tree in place.
 */
export function cutLiteralLinks(tree: Root, text: string): Root {
  if (!mayHold.test(text)) return tree;
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!('children' in node)) continue;
    for (const child of node.children) pending.push(child);
    cutIn(node, text);
  }
  return tree;
}

/** A bare address with something behind its ASCII part. */
const mayHold = new RegExp(`(?:https?://|www\\.|@)[\\x21-\\x7e${MASK}]*[^\\x00-\\x7f${MASK}]`, 'i');
const foreign = new RegExp(`[^\\x00-\\x7f${MASK}]`);

function cutIn(parent: Parents, text: string): void {
  if (
    parent.type !== 'paragraph' &&
    parent.type !== 'heading' &&
    parent.type !== 'tableCell' &&
    parent.type !== 'emphasis' &&
    parent.type !== 'strong' &&
    parent.type !== 'delete'
  )
    return;
  for (let index = parent.children.length - 1; index >= 0; index--) {
    const child = parent.children[index];
    if (child?.type !== 'link') continue;
    const rest = cut(child, text);
    const next = parent.children[index + 1];
    if (rest === undefined) continue;
    if (next?.type === 'text') prepend(rest, next);
    else parent.children.splice(index + 1, 0, rest);
  }
}

/** Shortens the link and returns what is cut off. */
function cut(link: Link, text: string): Text | undefined {
  const { position } = link;
  const start = position?.start.offset;
  const [shown] = link.children;
  if (position === undefined || start === undefined || shown?.type !== 'text' || shown.position === undefined)
    return undefined;
  if (text.charAt(start) === '[' || text.charAt(start) === '<') return undefined;
  const found = shown.value.search(foreign);
  if (found < 0) return undefined;
  const kept = shown.value.slice(0, found).replace(/[?!.,:*_~'")]+$/, '');
  // Every node has points of its own: they may be moved later.
  const at = () => ({
    line: position.start.line,
    column: position.start.column + kept.length,
    offset: start + kept.length,
  });
  const rest: Text = {
    type: 'text',
    value: shown.value.slice(kept.length),
    position: { start: at(), end: position.end },
  };
  link.url = link.url.slice(0, link.url.length - (shown.value.length - kept.length));
  shown.value = kept;
  shown.position = { start: shown.position.start, end: at() };
  link.position = { start: position.start, end: at() };
  return rest;
}

function prepend(rest: Text, next: Text): void {
  next.value = rest.value + next.value;
  if (rest.position !== undefined && next.position !== undefined)
    next.position = { start: rest.position.start, end: next.position.end };
}
