import type { ElementContent } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';

/** A one-line value (an author, a caption) the way Hugo's `markdownify` shows it: inline, HTML in it left out. */
export function inlineMarkdown(text: string): readonly ElementContent[] {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const tree = toHast(fromMarkdown(cut.replace(/\s+/gu, ' ').trim()));
  const children = tree.type === 'root' ? tree.children : [];
  return children.flatMap((child): readonly ElementContent[] => {
    if (child.type === 'element') return child.tagName === 'p' ? child.children : [child];
    return child.type === 'text' ? [child] : [];
  });
}

const LONGEST = 2000;
