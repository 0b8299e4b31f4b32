import type { Schema } from 'hast-util-sanitize';
import { MATH_ATTRIBUTES, MATH_GROUPS, MATH_TEXTS } from './math-tree.ts';

/** Scheme of images that lie in the site; the host of the page replaces such addresses by ones it can serve. */
export const SITE_SCHEME = 'stargazer-site';

/** Put before every id of a post, so that none of them shadows a name of the page. */
export const ID_PREFIX = 'post-';

/** Our own class names, those of task lists, and the language of a code block. */
export const CLASS = /^(?:sg-[a-z_-]{1,40}|task-list-item|contains-task-list|language-[\w+#.-]{1,30})$/;

// A whole-value pattern, not a list of schemes: an address without a scheme (`//host/x`) would load from elsewhere too.
const SITE_SOURCE = new RegExp(`^${SITE_SCHEME}:(?!(?:.*[|/])?\\.\\.(?:[|/]|$))[\\w%./|~!*'()-]+$`);
const LENGTH = /^\d{1,5}%?$/;

/**
 * What may appear in the preview. No `svg`, `style` or other element whose content browsers read by other laws: with those absent, what a browser makes
 * of the serialised text has no elements but these, however oddly a post nests its tags. Of `math` only what holds nothing but MathML (`only-math.ts`).
 */
export const schema: Schema = {
  tagNames: [
    ...[
      'a',
      'abbr',
      'b',
      'bdi',
      'bdo',
      'br',
      'cite',
      'code',
      'del',
      'dfn',
      'em',
      'i',
      'img',
      'input',
      'ins',
      'kbd',
      'mark',
      'q',
      'rp',
      'rt',
    ],
    ...['ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
    ...[
      'aside',
      'blockquote',
      'center',
      'dd',
      'details',
      'div',
      'dl',
      'dt',
      'figcaption',
      'figure',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'header',
    ],
    ...['hr', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'ul'],
    ...['caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
    ...['math', ...MATH_GROUPS, ...MATH_TEXTS],
  ],
  attributes: {
    a: ['href', ['dataKep', /^\d{1,6}$/]],
    bdo: ['dir'],
    code: [['className', CLASS]],
    col: ['span'],
    colgroup: ['span'],
    details: ['open'],
    img: [['src', SITE_SOURCE], 'alt', ['width', LENGTH], ['height', LENGTH]],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
    li: ['value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    span: [['dataRemoteSrc', /^https?:\/\//], ['role', 'img'], 'ariaLabel'],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
    th: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right'], ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    time: ['dateTime'],
    ...Object.fromEntries(['math', ...MATH_GROUPS, ...MATH_TEXTS].map((name) => [name, [...MATH_ATTRIBUTES]])),
    '*': ['id', 'title', 'lang', ['dir', 'ltr', 'rtl', 'auto'], ['className', CLASS]],
  },
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    ...Object.fromEntries([...MATH_GROUPS, ...MATH_TEXTS].map((name) => [name, ['math']])),
  },
  clobber: ['id'],
  clobberPrefix: ID_PREFIX,
  protocols: { href: ['http', 'https', 'mailto'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: [
    ...[
      'script',
      'style',
      'template',
      'noscript',
      'noembed',
      'noframes',
      'iframe',
      'object',
      'embed',
      'applet',
      'svg',
      'title',
      'head',
    ],
    ...[
      'textarea',
      'select',
      'button',
      'xmp',
      'plaintext',
      'audio',
      'video',
      'canvas',
      'frameset',
      'portal',
      'fencedframe',
    ],
  ],
  allowComments: false,
  allowDoctypes: false,
};
