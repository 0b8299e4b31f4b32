import type { Element, ElementContent } from 'hast';
import temml, { type Options } from 'temml';
import { element, textNode } from './node.ts';

/**
 * A formula in TeX as MathML, which browsers show without fonts, styles or scripts of ours; undefined when it is none that the site's own renderer
 * would show, or too long. The library is asked for its tree, and of that only what MATHML names is taken.
 */
export function mathTree(tex: string, display: boolean): Element | undefined {
  if (tex.trim() === '' || tex.length > LONGEST) return undefined;
  try {
    const tree: unknown = temml.__renderToMathMLTree(tex, { ...OPTIONS, displayMode: display });
    const [math] = isNode(tree) ? contentOf(tree) : [];
    if (math?.type !== 'element' || math.tagName !== 'math') return undefined;
    return { ...math, properties: display ? { display: 'block' } : {} };
  } catch {
    // Not TeX, or nested too deeply: it is shown as it is written.
    return undefined;
  }
}

const LONGEST = 5000;
const OPTIONS: Options = {
  throwOnError: true,
  trust: false,
  maxExpand: 200,
  maxSize: [20, 20],
  strict: false,
  annotate: false,
};

/** What the library makes: elements with a type and attributes, texts, and lists of both. */
interface MathNode {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attributes?: unknown;
  readonly children?: unknown;
}

const isNode = (value: unknown): value is MathNode => typeof value === 'object' && value !== null;

function contentOf(node: MathNode): readonly ElementContent[] {
  if (typeof node.text === 'string') return [textNode(node.text)];
  const children = Array.isArray(node.children) ? node.children.filter(isNode).flatMap(contentOf) : [];
  if (typeof node.type !== 'string' || !MATHML.has(node.type)) return children;
  return [element(node.type, attributesOf(node.attributes), ...children)];
}

function attributesOf(attributes: unknown): Element['properties'] {
  if (!isNode(attributes)) return {};
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      MATH_ATTRIBUTES.has(name) && (typeof value === 'string' || typeof value === 'number')
        ? [[name, String(value)]]
        : [],
    ),
  );
}

/** Elements whose only content is text. */
export const MATH_TEXTS: readonly string[] = ['mi', 'mn', 'mo', 'mtext', 'mspace'];
/** Elements that hold others. */
export const MATH_GROUPS: readonly string[] = [
  ...['mrow', 'mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts'],
  ...['mtable', 'mtr', 'mtd', 'mstyle', 'mpadded', 'mphantom'],
];
const MATHML: ReadonlySet<string> = new Set(['math', ...MATH_GROUPS, ...MATH_TEXTS]);

/** None of them is an address, a style or a script. */
export const MATH_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'accent',
    'accentunder',
    'depth',
    'display',
    'displaystyle',
    'fence',
    'form',
    'height',
    'largeop',
    'linethickness',
  ],
  ...['lspace', 'mathvariant', 'maxsize', 'minsize', 'movablelimits', 'rspace', 'scriptlevel', 'separator', 'stretchy'],
  ...['symmetric', 'voffset', 'width', 'columnalign'],
]);
