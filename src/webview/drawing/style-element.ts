import { HIDDEN_SHEET } from './hidden-style.ts';

/**
 * Stands in for `document.createElement` in everything that is bundled into the drawing file. A style element would break the page's policy; what is made instead is a description, which
 * becomes a style element in the picture (`as-image.ts`). While a diagram is measured the page is told by an adopted sheet, which the policy does not concern.
 */
export function createElementForDrawing(name: string): Element {
  if (name !== 'style') return Document.prototype.createElement.call(document, name);
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  element.setAttribute(HIDDEN_SHEET, '');
  Object.defineProperty(element, 'innerHTML', {
    set(css: string) {
      element.textContent = css;
      // What a sheet may not import it leaves out.
      sheet.replaceSync(css);
    },
  });
  return element;
}

/** Takes back what the last diagram said. */
export function clearDrawingStyle(): void {
  sheet.replaceSync('');
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
