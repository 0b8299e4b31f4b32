import type { Element } from 'hast';
import { classes, element } from './node.ts';

/** The language of diagrams, in fences and as a shortcode. */
export const DIAGRAM_LANGUAGE = 'mermaid';

/** A diagram as its source with a label: all that there is without a page that draws it. Such a page knows it by its class, and draws the text of its `code`. */
export function diagramView(source: string): Element {
  const code = element('code', { className: [`language-${DIAGRAM_LANGUAGE}`] }, source);
  return element(
    'div',
    classes('sg-code', 'sg-diagram'),
    element('p', classes('sg-box-label'), DIAGRAM_LANGUAGE),
    element('pre', {}, code),
  );
}
