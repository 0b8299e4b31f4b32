import type { Nodes } from 'mdast';
import { noLabels, parseMarkdown } from './from-markdown.ts';
import { isReadable } from './limits.ts';

/** Whether the Markdown text ends in a paragraph that a further line could continue; for the splitter's few doubts. */
export function endsInParagraph(text: string): boolean {
  if (!isReadable('paragraph', text)) return true;
  let node: Nodes | undefined = parseMarkdown(text, noLabels);
  while (node !== undefined && node.type !== 'paragraph') {
    node = 'children' in node ? node.children.at(-1) : undefined;
  }
  return node !== undefined;
}
