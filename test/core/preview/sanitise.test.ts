import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toSafeHtml } from '../../../src/core/preview/sanitise.ts';
import { hostile } from './hostile.ts';
import { htmlOf } from './preview-of.ts';

const root = join(import.meta.dirname, '../../..');

test('the corpus is large', () => assert.ok(hostile.length >= 300, `${hostile.length} texts`));

for (const [n, text] of hostile.entries()) {
  test(`hostile text ${n} is shown harmlessly: ${JSON.stringify(text.slice(0, 70))}`, () =>
    assertHarmless(htmlOf(text)));
  test(`hostile text ${n}, inside a list, a quote and a note`, () => {
    const indented = text.replaceAll('\n', '\n  ');
    assertHarmless(
      htmlOf(`- ${indented}\n\n> ${text.replaceAll('\n', '\n> ')}\n\n{{< note >}}\n${text}\n{{< /note >}}\n`),
    );
  });
}

test('HTML given straight to the sanitiser, without the steps before it', () => {
  for (const text of hostile) {
    const tree: Root = { type: 'root', children: [{ type: 'raw', value: text.slice(0, 2000) } as never] };
    const parsed = raw(tree);
    if (parsed.type === 'root') assertHarmless(toSafeHtml(parsed));
  }
});

test('elements and attributes that no parser would make', () => {
  const element = (tagName: string, properties: Element['properties']): Element => ({
    type: 'element',
    tagName,
    properties,
    children: [],
  });
  const odd: Root = {
    type: 'root',
    children: [
      element('img onerror=pwn()', {}),
      element('p><script', {}),
      element('p', {
        'x onclick': 'pwn()',
        onclick: 'pwn()',
        onClick: 'pwn()',
        style: 'x',
        srcDoc: 'x',
        className: ['"><script>', 'sg-ok'],
      }),
      element('img', { src: 'stargazer-site:a" onerror="pwn()' }),
      element('a', { href: ['javascript:pwn()'] as never }),
      { type: 'raw', value: '<script>pwn()</script>' } as never,
      { type: 'comment', value: '--><script>pwn()</script>' },
    ],
  };
  const html = toSafeHtml(odd);
  assertHarmless(html);
  assert.match(html, /class="sg-ok"/);
});

test('harmless things stay', () => {
  const html = htmlOf(
    '<details open><summary>More</summary><b>x</b> <kbd>Ctrl</kbd> H<sub>2</sub>O <a href="https://ok.test/?a=1&b=2" title="t">l</a></details>',
  );
  for (const part of [
    '<details open>',
    '<summary>More</summary>',
    '<kbd>Ctrl</kbd>',
    '<sub>2</sub>',
    'href="https://ok.test/?a=1&#x26;b=2"',
  ]) {
    assert.ok(html.includes(part), `${part} in ${html}`);
  }
});

test('one function makes HTML', () => {
  const files = globSync('src/core/**/*.ts', { cwd: root });
  assert.ok(files.length > 20);
  const makers = files
    .filter((file) => /hast-util-to-html|hast-util-sanitize'/.test(importsOf(file)))
    .map((file) => file.replaceAll('\\', '/'));
  assert.deepEqual(makers.sort(), ['src/core/preview/sanitise.ts']);
  const casts = files
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('as SafeHtml'))
    .map((file) => file.replaceAll('\\', '/'));
  assert.deepEqual(
    casts.sort(),
    ['src/core/preview/build.ts', 'src/core/preview/sanitise.ts'],
    'build.ts only joins safe parts',
  );
});

function importsOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('import') && !line.startsWith('import type'))
    .join('\n');
}

/** Written apart from the sanitiser's schema: what a page with our policy may hold. */
const ELEMENTS = new Set(
  (
    'a abbr aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 header hr i img ' +
    'input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  'align alt ariaLabel checked className colSpan dataRemoteSrc dateTime dir disabled height href id lang open reversed role rowSpan scope span src start title type value width'.split(
    ' ',
  ),
);

/** What of MathML may be there, only within `math`, and then nothing else with it. */
const MATH = new Set(
  'math mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  ),
);
const MATH_TEXT = new Set(['mi', 'mn', 'mo', 'mtext', 'mspace']);
const MATH_ATTRIBUTES = new Set(
  'accent accentunder columnalign depth display displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
);

/** Only MathML below a formula, only text where text belongs. */
function assertOnlyMath(element: Element, where: () => string): void {
  for (const child of element.children) {
    if (child.type === 'text') continue;
    assert.ok(child.type === 'element' && MATH.has(child.tagName) && child.tagName !== 'math', where());
    assert.ok(!MATH_TEXT.has(element.tagName), where());
    assertOnlyMath(child, where);
  }
}

function assertHarmless(html: string): void {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html } as never] });
  const open: (Root | Element)[] = tree.type === 'root' ? [tree] : [];
  assert.equal(open.length, 1);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'element') assertHarmlessElement(node, html);
    for (const child of node.children) {
      assert.notEqual(child.type, 'comment');
      assert.notEqual(child.type, 'doctype');
      if (child.type === 'element') open.push(child);
    }
  }
}

function assertHarmlessElement(element: Element, html: string): void {
  const { tagName, properties } = element;
  const where = () => `<${tagName}> in ${html.slice(0, 500)}`;
  if (tagName === 'math') assertOnlyMath(element, where);
  assert.ok(ELEMENTS.has(tagName) || MATH.has(tagName), where());
  for (const [name, value] of Object.entries(properties)) {
    assert.ok(ATTRIBUTES.has(name) || (MATH.has(tagName) && MATH_ATTRIBUTES.has(name)), `${name} of ${where()}`);
    if (name === 'href') assert.match(String(value), /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/, where());
    if (name === 'href')
      assert.doesNotMatch(String(value).replace(/[\s\p{Cc}]/gu, ''), /^(?:java|vb)script:|^data:/iu, where());
    if (name === 'src') assert.match(String(value), /^stargazer-site:(?!.*(?:^|[:|/])\.\.(?:\/|$))[^\s"<>]+$/, where());
    if (name === 'dataRemoteSrc') assert.match(String(value), /^https?:\/\//, where());
    if (name === 'id') assert.match(String(value), /^post-/, where());
    if (name === 'className')
      for (const one of [value].flat())
        assert.match(String(one), /^(?:sg-[a-z-]+|language-\S+|task-list-item|contains-task-list)$/, where());
    if (name === 'type' && tagName === 'input') assert.equal(value, 'checkbox', where());
  }
}
