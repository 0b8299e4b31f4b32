import { raw } from 'hast-util-raw';

/**
 * What a page says, in the order of reading: `{ kind, value }` with the kinds `h1` to `h6`, `text` (a run of text up to where a block begins or
 * ends), `code` (a block of it), `cell`, `link` and `image`. White space as a browser shows it. What neither side can have alike is left out: see `isOwn`.
 */
export function sequenceOf(html) {
  const found = [];
  const state = { run: '', kind: 'text', found };
  walk(raw({ type: 'root', children: [{ type: 'raw', value: html }] }), state);
  endRun(state);
  return found;
}

const HEADING = /^h[1-6]$/;
const BLOCK = new Set(
  'address article aside blockquote body center dd details div dl dt figcaption figure footer form header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
/** Neither prints text. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'video',
  'audio',
  'object',
  'svg',
  'math',
  'noscript',
]);

function walk(node, state) {
  for (const child of node.children ?? []) visit(child, state);
}

function visit(node, state) {
  if (node.type === 'text') {
    state.run += node.value;
    return;
  }
  const name = node.tagName;
  if (name === undefined || SILENT.has(name) || isOwn(node)) return;
  if (name === 'br') state.run += ' ';
  if (name === 'img') state.found.push({ kind: 'image', value: `${attribute(node, 'alt')} ${attribute(node, 'src')}` });
  if (isRemoteImage(node)) {
    const [label, address] = [attribute(node, 'ariaLabel'), attribute(node, 'dataRemoteSrc')];
    state.found.push({ kind: 'image', value: `${label === address ? '' : label} ${address}` });
    return;
  }
  if (name === 'a' && node.properties.href !== undefined && !isBare(node))
    state.found.push({ kind: 'link', value: attribute(node, 'href') });
  if (!BLOCK.has(name)) return walk(node, state);
  endRun(state);
  if (name === 'pre') {
    // Hugo's highlighter leaves blanks at the ends of lines, which nobody sees.
    const code = textOf(node)
      .replace(/[ \t]+$/gm, '')
      .replace(/^\n+|\n+$/g, '');
    if (code !== '') state.found.push({ kind: 'code', value: code });
    return;
  }
  const kind = state.kind;
  if (HEADING.test(name)) state.kind = name;
  else if (hasClass(node, 'sg-figure-title')) state.kind = 'h4';
  else if (name === 'td' || name === 'th') state.kind = 'cell';
  walk(node, state);
  endRun(state);
  state.kind = kind;
}

function endRun(state) {
  const value = state.run.replace(/[ \t\n\r\f]+/g, ' ').trim();
  if (value !== '') state.found.push({ kind: state.kind, value });
  state.run = '';
}

/** The preview's own words (labels of boxes, boxes that stand for a shortcode or an embedded page, the id beside a heading), and footnotes' marks and ways back, which go by number in Hugo and by label here. */
function isOwn(node) {
  return OWN.some((name) => hasClass(node, name));
}

const OWN = [
  'sg-box-label',
  'sg-stand-in',
  'sg-heading-id',
  'sg-footnote-mark',
  'sg-absent',
  'footnote-ref',
  'footnote-backref',
];

function isRemoteImage(node) {
  return node.tagName === 'span' && hasClass(node, 'sg-remote');
}

function hasClass(node, name) {
  return node.properties.className?.includes(name) === true;
}

/** An address that is its own text: GFM (what GitHub and the preview read) and Goldmark's linkify end them at other places, which `npm run compare:hugo` counts. */
function isBare(node) {
  const text = node.children.every(({ type }) => type === 'text') ? textOf(node).trim() : '';
  return text !== '' && (/^(?:https?:|www\.|mailto:)/.test(text) || attribute(node, 'href').endsWith(text));
}

function attribute(node, name) {
  return String(node.properties[name] ?? '');
}

function textOf(node) {
  if (node.type === 'text') return node.value;
  return (node.children ?? []).map(textOf).join('');
}
