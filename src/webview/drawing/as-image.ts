import type { Drawn } from '../diagrams/drawing.ts';
import { HIDDEN_SHEET, HIDDEN_STYLE, hidden, shown } from './hidden-style.ts';

/**
 * What mermaid drew as a picture that stands alone. As the content of an `img` nothing of an SVG document runs, is loaded or can be followed; what could elsewhere is taken out all the
 * same, because the picture is also written into files. Throws when it is no SVG. `card`: white below it, for colours that were chosen for the white page of a site.
 */
export function asImage(drawn: string, card: boolean): Drawn {
  const svg = new DOMParser().parseFromString(hidden(drawn), 'text/html').querySelector('svg');
  if (svg === null) throw new Error('No SVG.');
  for (const element of [svg, ...svg.querySelectorAll('*')]) clean(element);
  const title = svg.querySelector(':scope > title')?.textContent?.trim() ?? '';
  const margin = card ? MARGIN : 0;
  const [left, top, wide, high] = boxOf(svg);
  const [x, y, width, height] = [
    left - margin,
    top - margin,
    Math.ceil(wide + 2 * margin),
    Math.ceil(high + 2 * margin),
  ];
  if (card) svg.prepend(cardOf({ x, y, width, height, rx: CORNER, fill: '#ffffff' }));
  svg.removeAttribute(HIDDEN_STYLE);
  setAll(svg, { xmlns: SVG, viewBox: `${x} ${y} ${width} ${height}`, width, height });
  return { kind: 'drawn', svg: written(svg), width, height, title };
}

/** With styles by their own names. In XML, what stands for a style element may have its text as it is. */
function written(svg: SVGElement): string {
  const sheet = new RegExp(`<desc ${HIDDEN_SHEET}="">([^<]*)</desc>`, 'g');
  return shown(new XMLSerializer().serializeToString(svg).replace(sheet, '<style>$1</style>'));
}

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of white around a diagram on its card. */
const MARGIN = 12;
const CORNER = 4;

function clean(element: Element): void {
  if (!isHarmless(element)) {
    element.remove();
    return;
  }
  for (const { name, value } of [...element.attributes]) {
    const leads = /(?:^|:)(?:href|src)$/.test(name) && !value.startsWith('#');
    if (name.startsWith('on') || leads) element.removeAttribute(name);
  }
  const own = element.getAttribute(HIDDEN_STYLE);
  if (own !== null) element.setAttribute(HIDDEN_STYLE, withoutAddresses(own));
  if (element.hasAttribute(HIDDEN_SHEET)) element.textContent = withoutAddresses(element.textContent ?? '');
}

/** Elements of shapes, texts and what they refer to within the picture. */
function isHarmless(element: Element): boolean {
  return element.namespaceURI === SVG && HARMLESS.has(element.localName);
}

const HARMLESS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'a', 'switch', 'clipPath', 'mask', 'marker'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'textPath', 'pattern'],
  ...['linearGradient', 'radialGradient', 'stop', 'filter', 'feDropShadow', 'feGaussianBlur', 'feOffset', 'feFlood'],
  ...['feComposite', 'feMerge', 'feMergeNode', 'feBlend', 'feColorMatrix'],
]);

/** Addresses that lead within the picture stay. */
function withoutAddresses(css: string): string {
  return css.replace(/@import[^;]*;?/gi, '').replace(/url\(\s*(?!\s*["']?#)[^)]*\)/gi, 'none');
}

function boxOf(svg: SVGElement): readonly [number, number, number, number] {
  const [x, y, width, height] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const sizes = [x, y, width, height].every((one) => one !== undefined && Number.isFinite(one));
  if (!sizes || x === undefined || y === undefined || !width || !height) throw new Error('An SVG without a size.');
  return [x, y, width, height];
}

function cardOf(attributes: Readonly<Record<string, string | number>>): SVGElement {
  const card = document.createElementNS(SVG, 'rect');
  setAll(card, attributes);
  return card;
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
