import { HIDDEN_STYLE, hidden } from './hidden-style.ts';

/**
 * Does `work`; meanwhile what scripts write into the page as attributes and as HTML has its styles set by way of the object model, no handlers and no pictures. The page's policy
 * forbids style attributes and handlers, which is meant for texts of a post; mermaid sets styles of its own so, and a post's text may be among what it writes.
 */
export async function withGuardedDom<T>(work: () => Promise<T>): Promise<T> {
  const { setAttribute, setAttributeNS } = Element.prototype;
  const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  const write = inner?.set;
  Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
    if (name === 'style' && hasStyle(this)) this.style.cssText = value;
    else if (!isUnwanted(this, name)) setAttribute.call(this, name, value);
  };
  Element.prototype.setAttributeNS = function (this: Element, space: string | null, name: string, value: string) {
    if (!isUnwanted(this, name)) setAttributeNS.call(this, space, name, value);
  };
  if (inner !== undefined && write !== undefined)
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...inner,
      set(this: Element, html: string) {
        write.call(this, hidden(html));
        for (const element of this.querySelectorAll(`[${HIDDEN_STYLE}]`)) {
          if (hasStyle(element)) element.style.cssText = element.getAttribute(HIDDEN_STYLE) ?? '';
          element.removeAttribute(HIDDEN_STYLE);
        }
      },
    });
  try {
    return await work();
  } finally {
    Object.assign(Element.prototype, { setAttribute, setAttributeNS });
    if (inner !== undefined) Object.defineProperty(Element.prototype, 'innerHTML', inner);
  }
}

/** Whether an attribute makes a browser ask for something, or holds a program. */
function isUnwanted(element: Element, name: string): boolean {
  if (/^on/i.test(name)) return true;
  return PICTURES.has(element.localName) && /(?:^|:)(?:href|src|srcset)$/.test(name);
}

const PICTURES: ReadonlySet<string> = new Set(['image', 'img', 'feImage', 'script', 'iframe']);

function hasStyle(element: Element): element is SVGElement | HTMLElement {
  return element instanceof SVGElement || element instanceof HTMLElement;
}
