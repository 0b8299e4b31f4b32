import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagramSources, placeDiagrams } from '../../src/client/preview/export/diagrams.ts';
import { placeLinks } from '../../src/client/preview/export/links.ts';
import { exportPage } from '../../src/client/preview/export/page.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import { buildPreview } from '../../src/core/preview/build.ts';
import type { PreviewModel, WebviewStrings } from '../../src/protocol/index.ts';

const strings = new Proxy({}, { get: (_, name) => `<${String(name)}>` }) as WebviewStrings;
const english = { uri: 'file:///a.md', version: 1, language: 'en', title: 'A & "B"' };
const model: PreviewModel = {
  original: english,
  translation: { ...english, language: 'zh-CN', title: '甲' },
  sequence: 1,
  rows: [
    {
      id: 'a',
      kind: 'paired',
      original: { html: '<p>One</p>', firstLine: 0, lastLine: 0 },
      translation: { html: '<p>一</p>', firstLine: 0, lastLine: 0 },
      mark: {
        kind: 'changed',
        recorded: true,
        noted: false,
        differences: [
          [
            { kind: 'same', text: 'a < ' },
            { kind: 'removed', text: 'b' },
            { kind: 'added', text: '<script>' },
          ],
        ],
      },
    },
    {
      id: 'b',
      kind: 'original-only',
      original: { html: '<p>Two</p>', firstLine: 1, lastLine: 1 },
      translation: null,
      mark: { kind: 'missing', recorded: false, noted: false, differences: [] },
    },
  ],
};
const parts = { model, strings, style: '.cell{}', title: 'T', language: 'en', made: 'Now' };

describe('the preview as one file', () => {
  test('rows with both languages, their marks and what changed', () => {
    const html = exportPage(parts);
    for (const part of [
      '<article class="cell" data-side="original" lang="en"><p>One</p></article>',
      '<article class="cell" data-side="translation" lang="zh-CN"><p>一</p></article>',
      'a &lt; <del title="&lt;removed&gt;">b</del><ins title="&lt;added&gt;">&lt;script&gt;</ins>',
      '<article class="cell absent" data-side="translation"><p class="absent-note">&lt;notTranslated&gt;</p></article>',
      'aria-label="&lt;changed&gt;"',
      'A &amp; &quot;B&quot;',
    ])
      assert.ok(html.includes(part), `${part}\nin\n${html}`);
  });
  test('one language alone has one column and no marks', () => {
    const html = exportPage({ ...parts, model: { ...model, translation: null } });
    assert.ok(html.includes('data-columns="original"'));
    assert.ok(!html.includes('data-side="translation"'));
    assert.ok(!html.includes('class="sign"'));
  });
  test('nothing runs and nothing is loaded', () => {
    const html = exportPage(parts);
    assert.match(html, /default-src 'none'/);
    assert.ok(!/<script|<link|https?:/.test(html.replace(/<ins.*?<\/ins>/g, '')), html);
  });
});

describe('diagrams of the file', () => {
  const source = 'graph\n a["<b&"]';
  // As the core makes it, so that the two cannot come apart.
  const post = parsePost(`a\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`, 'content/en/blog/_posts/x/index.md');
  const html = buildPreview(post, null)
    .rows.map(({ original }) => original?.html ?? '')
    .join('');
  const picture = { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', width: 20, height: 10, title: 'A "title"' };
  test('are found by their sources, each once', () => {
    assert.deepEqual(diagramSources([html, '<p>x</p>', html]), [source]);
  });
  test('become pictures for light and dark, with their source', () => {
    const drawn = new Map([[source, { light: picture, dark: picture }]]);
    const shown = placeDiagrams(html, drawn, strings);
    const address = `data:image/svg+xml;base64,${btoa(picture.svg)}`;
    for (const part of [
      `<source media="screen and (prefers-color-scheme: dark)" srcset="${address}">`,
      `<img role="img" alt="A &quot;title&quot;" width="20" height="10" src="${address}">`,
      '<pre><code>graph\n a["&#x3C;b&#x26;"]</code></pre>',
    ])
      assert.ok(shown.includes(part), shown);
  });
  test('stay as they are without a picture', () => assert.equal(placeDiagrams(html, new Map(), strings), html));
});

describe('links of the file', () => {
  test('to places of the page, of the site, elsewhere', () => {
    assert.equal(placeLinks('<a href="#x">a</a>', undefined), '<a href="#post-x">a</a>');
    assert.equal(
      placeLinks('<a title="a>b" href="/docs/">a</a>', 'https://s.io'),
      '<a title="a>b" href="https://s.io/docs/">a</a>',
    );
    assert.equal(placeLinks('<a href="/docs/">a</a>', undefined), '<a href="/docs/">a</a>');
    assert.equal(
      placeLinks('<a href="//h/x">a</a><a href="https://e.com">b</a>', 'https://s.io'),
      '<a href="//h/x">a</a><a href="https://e.com">b</a>',
    );
  });
});
