import type { Paragraph, PhrasingContent } from 'mdast';

/** Whether a paragraph has words to translate: pictures, linked ones too, are the same in all languages. */
export function hasWords({ children }: Paragraph, source: string): boolean {
  return /\p{L}/u.test(source) && !children.every(isSame);
}

function isSame(node: PhrasingContent): boolean {
  switch (node.type) {
    case 'image':
    case 'imageReference':
    case 'break':
    case 'html':
      return true;
    case 'text':
      return node.value.trim() === '';
    case 'link':
      return node.children.every(isSame);
    default:
      return false;
  }
}
