import type { Element, ElementContent, Root, RootContent } from 'hast';
import { readKepAddress } from '../kep/address.ts';
import { DIAGRAM_LANGUAGE, diagramView } from './diagram.ts';
import { highlighted, plainCode } from './highlight.ts';
import { type ImageScope, imageSource } from './image-source.ts';
import type { SiteLabels } from './labels.ts';
import { mathBlock, withMath } from './math-text.ts';
import { classes, element } from './node.ts';
import { CLASS } from './schema.ts';
import { shortcodeView } from './shortcode-view.ts';
import { PLACEHOLDER, type TagPlace } from './tag-places.ts';

/** What the page shows in place of tags, images and things that load from elsewhere. */
export interface FinishContext {
  readonly images: ImageScope;
  readonly labels: SiteLabels;
  readonly places: readonly TagPlace[];
}

/** The tree with shortcodes shown, images addressed, links in their plainest form and players replaced by a label. Not yet safe: `toSafeHtml` follows. */
export function finish(tree: Root, context: FinishContext): ElementContent[] {
  return tree.children.flatMap((child) => finishNode(child, context));
}

type AnyContent = RootContent & (ElementContent | RootContent);

function finishNode(node: AnyContent, context: FinishContext): readonly ElementContent[] {
  if (node.type === 'text') return withMath(node.value);
  if (node.type !== 'element') return [];
  if (node.tagName === PLACEHOLDER) return placed(node, context);
  // Formulas come of TeX only (`math-text.ts`).
  if (node.tagName === 'math') return [];
  if (node.tagName === 'pre') return preformatted(node, context);
  if (VERBATIM.has(node.tagName))
    return [{ ...node, properties: withoutForeignClasses(node), children: verbatim(node, context) }];
  if (node.tagName === 'img') return [image(node, context)];
  if (node.tagName === 'input') return [checkbox(node, context.labels)];
  if (EMBEDDED.has(node.tagName)) return [embedded(node, context.labels)];
  const children = node.children.flatMap((child) => finishNode(child, context));
  if (node.tagName === 'p' && children.some(isBlock))
    return children.every(isBlockOrBlank) ? children : [{ ...node, tagName: 'div', children }];
  return [{ ...node, properties: node.tagName === 'a' ? link(node) : withoutForeignClasses(node), children }];
}

/** Code is shown as it is written, but for its colours and for tags in it. */
const VERBATIM: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var']);

function verbatim(node: Element, context: FinishContext): ElementContent[] {
  const code = node.tagName === 'code' ? plainCode(node) : undefined;
  if (code !== undefined) return [...highlighted(code.code, code.language)];
  return node.children.flatMap((child) => (child.type === 'text' ? [child] : finishNode(child, context)));
}

/** A block of code, of mathematics, or a diagram. */
function preformatted(node: Element, context: FinishContext): readonly ElementContent[] {
  const [only] = node.children;
  const code = only?.type === 'element' && only.tagName === 'code' ? plainCode(only) : undefined;
  if (code?.language === DIAGRAM_LANGUAGE) return [diagramView(code.code.replace(/\n$/u, ''))];
  const math = code?.language === 'math' ? mathBlock(code.code) : undefined;
  return [math ?? { ...node, properties: withoutForeignClasses(node), children: verbatim(node, context) }];
}

function placed(node: Element, context: FinishContext): readonly ElementContent[] {
  const place = context.places[Number(node.properties.n)];
  return place === undefined ? [] : placeView(place, context);
}

/** What is shown in a tag's place, its images addressed; nothing for a tag that is shown as a frame. */
export function placeView(place: TagPlace, context: FinishContext): readonly ElementContent[] {
  if (place.frames) return [];
  return finishNode(shortcodeView(place.tag, place.source, place.body, context.labels), { ...context, places: [] });
}

const EMBEDDED: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'object', 'embed']);

function embedded(node: Element, labels: SiteLabels): ElementContent {
  const address = String(node.properties.src ?? node.properties.data ?? '');
  const text = address === '' ? [] : [element('p', {}, address)];
  return element(
    'div',
    classes('sg-box', 'sg-stand-in', 'sg-unknown', 'sg-starts', 'sg-ends'),
    element('p', classes('sg-box-label'), `${labels.embedded}: ${node.tagName}`),
    ...text,
  );
}

function image(node: Element, context: FinishContext): ElementContent {
  const alt = String(node.properties.alt ?? '');
  const source = imageSource(String(node.properties.src ?? ''), context.images);
  if (source.kind === 'site') {
    const { width, height, title } = node.properties;
    return element('img', { src: source.src, alt, width, height, title });
  }
  const url = source.kind === 'remote' ? source.url : '';
  const shown = alt === '' ? url : alt;
  return element(
    'span',
    { ...classes('sg-remote'), role: 'img', ariaLabel: shown, dataRemoteSrc: url === '' ? undefined : url },
    shown,
  );
}

/** Of a task list; who does not see it hears what it says. */
function checkbox(node: Element, labels: SiteLabels): ElementContent {
  const checked = node.properties.checked === true;
  return element('input', {
    type: 'checkbox',
    checked,
    disabled: true,
    ariaLabel: checked ? labels.done : labels.open,
  });
}

/** The sanitiser removes names one by one and would leave an empty list. */
function withoutForeignClasses(node: Element): Element['properties'] {
  const { className, ...rest } = node.properties;
  const own = Array.isArray(className) ? className.filter((name) => CLASS.test(String(name))) : [];
  return own.length === 0 ? rest : { ...rest, className: own };
}

/** Schemes are written in small letters, as the allow-list has them. */
function link(node: Element): Element['properties'] {
  // A target of links (`<a id>`, `<a name>`) leads nowhere itself.
  if (node.properties.href === undefined) return withoutForeignClasses(node);
  const href = String(node.properties.href).trim();
  const kep = readKepAddress(href)?.number;
  const scheme = /^[a-z]{1,10}:/iu.exec(href)?.[0];
  return {
    ...withoutForeignClasses(node),
    ...(kep !== undefined && { dataKep: String(kep) }),
    href: scheme === undefined ? href : scheme.toLowerCase() + href.slice(scheme.length),
  };
}

const BLOCKS: ReadonlySet<string> = new Set(['div', 'figure', 'pre']);

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

function isBlockOrBlank(node: ElementContent): boolean {
  return isBlock(node) || (node.type === 'text' && node.value.trim() === '');
}
