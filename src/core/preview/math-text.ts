import type { ElementContent } from 'hast';
import { allMatches } from '../text/all-matches.ts';
import { mathTree } from './math-tree.ts';
import { classes, element, textNode } from './node.ts';

/**
 * A text with its formulas shown: between `\(` and `\)` within a line, `\[` and `\]` or two dollar signs by themselves, as the site's theme asks of
 * KaTeX's auto-render. In Markdown an author writes `\\(`. What is no formula stays as it is.
 */
export function withMath(text: string): readonly ElementContent[] {
  if (!text.includes('\\(') && !text.includes('\\[') && !text.includes('$$')) return [textNode(text)];
  const found: ElementContent[] = [];
  let at = 0;
  for (const match of allMatches(text, FORMULA)) {
    const [whole, line, block, dollars] = match;
    const math = mathTree(line ?? block ?? dollars ?? '', line === undefined);
    if (math === undefined) continue;
    if (match.index > at) found.push(textNode(text.slice(at, match.index)));
    found.push(math);
    at = match.index + whole.length;
  }
  return at < text.length ? [...found, textNode(text.slice(at))] : found;
}

const FORMULA = /\\\(([\s\S]{1,2000}?)\\\)|\\\[([\s\S]{1,2000}?)\\\]|\$\$([^$]{1,2000})\$\$/gu;

/** A block of code in the language `math`; undefined when it is no formula. */
export function mathBlock(tex: string): ElementContent | undefined {
  const math = mathTree(tex, true);
  return math && element('div', classes('sg-math'), math);
}
