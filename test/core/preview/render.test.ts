import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundlePath, cellsOf, htmlOf } from './preview-of.ts';

function includes(text: string, ...parts: readonly string[]): void {
  const html = htmlOf(text);
  for (const part of parts) assert.ok(html.includes(part), `${part}\nexpected in\n${html}`);
}

describe('Markdown', () => {
  test('headings show the id that the author gave', () =>
    includes(
      '## New *things* {#new-things}',
      '<h2 id="post-new-things">New <em>things</em> <span class="sg-heading-id">#new-things</span></h2>',
    ));
  test('blanks inside the braces of an id are none of it', () =>
    includes('## Why? { #why }', '<h2 id="post-why">Why? <span class="sg-heading-id">#why</span></h2>'));
  test('definition lists, which Hugo knows and CommonMark does not', () => {
    includes(
      'First\n`second`  \n: It *is*\n  long.\n: Or short.',
      '<dl>\n<dt>First</dt>\n<dt><code>second</code></dt>\n<dd>It <em>is</em>\nlong.</dd>\n<dd>Or short.</dd>\n</dl>',
    );
    includes('A line: with a colon\nand :another.', '<p>A line: with a colon\nand :another.</p>');
  });
  test('a target of links is no link', () => includes('<a id="here"></a>Text.', '<a id="post-here"></a>Text.'));
  test('other headings have the id that the site gives them', () => {
    includes("## What's `new`?", `<h2 id="post-what-s-new">`);
    includes('Title of\ntwo lines\n---', '<h2 id="post-title-of-two-lines">');
  });
  test('inline marks, links and code', () =>
    includes(
      'A **b** *c* ~~d~~ `e` [f](/docs/x/ "t").',
      '<strong>b</strong>',
      '<em>c</em>',
      '<del>d</del>',
      '<code>e</code>',
      '<a href="/docs/x/" title="t">f</a>',
    ));
  test('reference links find definitions in other blocks, whatever the case of their label', () =>
    includes(
      'See [the  Notes] and [x][n].\n\nText.\n\n[THE notes]: https://a.test/notes\n[n]: /n/',
      '<a href="https://a.test/notes">',
      '<a href="/n/">x</a>',
    ));
  test('a reference without definition is text', () => includes('See [nothing][here].', '[nothing][here]'));
  test('tables keep their alignment', () =>
    includes('| a | b |\n|---|--:|\n| 1 | 2 |', '<th>a</th>', '<td align="right">2</td>'));
  test('code is coloured by its language, its text stays', () => {
    const html = htmlOf('```yaml\nkind: Pod # <a>\n```');
    assert.ok(html.includes('<span class="sg-code-attr">kind:</span>'), html);
    assert.ok(
      html.includes('<span class="sg-code-comment"># &lt;a></span>') ||
        html.includes('<span class="sg-code-comment"># &lt;a&gt;</span>') ||
        html.includes('# &#x3C;a></span>'),
      html,
    );
    includes('```unknown\na: b\n```', '<code class="language-unknown">a: b\n</code>');
    includes('`a: b`', '<code>a: b</code>');
  });
  test('task lists', () =>
    includes(
      '- [x] done\n- [ ] open',
      '<input type="checkbox" checked disabled aria-label="Done"> done',
      '<input type="checkbox" disabled aria-label="Open"> open',
    ));
  test('footnotes go by their label', () =>
    includes(
      'Text[^a].\n\n[^a]: The **note**.',
      'Text<sup class="sg-footnote-mark">a</sup>',
      '<div class="sg-footnote">',
      'The <strong>note</strong>.',
    ));
  test('code keeps its language and its text', () =>
    includes(
      '```go\nx := "<b>"\n```',
      '<pre><code class="language-go">x := <span class="sg-code-string">"&#x3C;b>"</span>\n</code></pre>',
    ));
  test('comments are hidden', () => {
    const html = htmlOf('Before <!-- inline --> after.\n\n<!--\nblock\n-->\n\nEnd.');
    assert.doesNotMatch(html, /inline|block|<!--/);
    assert.match(html, /Before .*after\./);
  });
  test('quotes and thematic breaks', () => includes('> quoted\n\n---\n', '<blockquote>'));
});

describe('lists, item by item', () => {
  test('numbers go on from item to item', () => {
    const cells = cellsOf('3. three\n4. four\n5. five');
    assert.equal(cells.length, 3);
    assert.match(cells[0] ?? '', /<ol start="3">\s*<li>three<\/li>\s*<\/ol>/);
    assert.match(cells[2] ?? '', /<ol start="5">\s*<li>five<\/li>/);
  });
  test('a nested item is as deep as in its list, without a second marker of its parent', () => {
    const cells = cellsOf('- outer\n  - inner\n    1. deep\n- next');
    assert.equal(cells.length, 4);
    assert.match(cells[1] ?? '', /^<ul>\s*<li class="sg-continued">\s*<ul>\s*<li>inner<\/li>/);
    assert.match(cells[2] ?? '', /<ol>\s*<li>deep<\/li>/);
    assert.equal((cells[2] ?? '').split('sg-continued').length, 3);
  });
});

describe('shortcodes', () => {
  test('figure: picture of the bundle, alt text, caption as Markdown', () =>
    includes(
      '{{< figure src="logo.png" alt="A logo" title="Logo" caption="By [us](https://a.test)" width="300" link="/x/" >}}',
      '<figure class="sg-figure"><a href="/x/"><img src="stargazer-site:content/en/blog/_posts/2022-05-03-release/logo.png" alt="A logo" width="300"></a>',
      '<p class="sg-figure-title">Logo</p><p>By <a href="https://a.test">us</a></p>',
    ));
  test('figure without alt text has its caption as such', () =>
    includes('{{< figure src="/a.png" caption="A *b*" >}}', 'alt="A *b*"'));
  for (const [name, label] of [
    ['note', 'Note'],
    ['caution', 'Caution'],
    ['warning', 'Warning'],
  ] as const) {
    test(`${name}: a labelled box around the rows between its tags`, () => {
      const html = htmlOf(`{{< ${name} >}}\nOne **two**.\n\nThree.\n{{< /${name} >}}\n\nOutside.`);
      assert.match(html, new RegExp(`<div class="sg-box sg-${name} sg-starts"><p class="sg-box-label">${label}</p>`));
      assert.match(html, new RegExp(`<div class="sg-box sg-${name}( sg-ends)?"><p>Three.</p></div>`));
      assert.match(html, /\n<p>Outside.<\/p>/);
    });
  }
  test('a box whose tags stand in its paragraph', () =>
    includes(
      '{{< note >}} Short. {{< /note >}}',
      '<div class="sg-box sg-note sg-starts sg-ends"><p class="sg-box-label">Note</p><p> Short. </p></div>',
    ));
  test('labels are in the language of the post', () =>
    assert.match(
      htmlOf('{{< note >}}\n好。\n{{< /note >}}', bundlePath.replace('/en/', '/zh-cn/')),
      /<p class="sg-box-label">说明<\/p>/,
    ));
  test('alert and pageinfo', () => {
    includes(
      '{{% alert title="Poll closed" color="warning" %}}\nIt is over.\n{{% /alert %}}',
      'sg-caution',
      'Poll closed',
      'It is over.',
    );
    includes('{{% pageinfo color="primary" %}}\nOld.\n{{% /pageinfo %}}', 'sg-note', 'Old.');
  });
  test('details, tabs and table', () => {
    includes('{{< details summary="Why?" >}}\nBecause.\n{{< /details >}}', 'Why?', 'Because.');
    includes(
      '{{< tabs name="os" >}}\n{{< tab name="Linux" >}}\nA.\n{{< /tab >}}\n{{< /tabs >}}',
      '>os<',
      '>Linux<',
      'A.',
    );
    includes('{{< table caption="Stages" >}}\n| a |\n|---|\n| 1 |\n{{< /table >}}', 'Stages', '<td>1</td>');
  });
  test('a diagram is its source, marked for a page that can draw it; a shortcode and a fence are the same', () => {
    const marked =
      '<div class="sg-code sg-diagram"><p class="sg-box-label">mermaid</p><pre><code class="language-mermaid">graph TD\n  a --> b</code></pre></div>';
    includes('{{< mermaid >}}\ngraph TD\n  a --> b\n{{< /mermaid >}}', marked);
    includes('```mermaid\ngraph TD\n  a --> b\n```', marked);
    includes('- item\n\n  ```mermaid\n  graph TD\n    a --> b\n  ```', marked);
    assert.doesNotMatch(htmlOf('{{< mermaid >}}\ngraph TD\n  a --> b'), /sg-diagram/);
  });
  test('highlight shows its code', () => {
    includes(
      '{{< highlight go >}}\nx := 1\n{{< /highlight >}}',
      '<code class="language-go">x := <span class="sg-code-number">1</span></code>',
    );
  });
  test('youtube is a labelled box and asks nobody', () => {
    const html = htmlOf('{{< youtube id="abc123" title="A talk" >}}');
    assert.match(html, /sg-video/);
    assert.match(html, /A talk/);
    assert.doesNotMatch(html, /youtube\.com|<iframe/);
  });
  test('glossary terms are text', () =>
    includes(
      'A {{< glossary_tooltip text="pod" term_id="pod" >}}.',
      '<p>A <span title="Glossary: pod" class="sg-term">pod</span>.</p>',
    ));
  test('feature state', () =>
    includes('{{< feature-state for_k8s_version="v1.24" state="beta" >}}', 'Kubernetes v1.24 [beta]'));
  test('unknown ones: a box when alone, their source within text', () => {
    includes('{{< mystery a="b" >}}', 'sg-unknown', '>mystery<', 'a="b"');
    includes('Text {{< mystery >}} text.', '<code class="sg-shortcode">{{&#x3C; mystery >}}</code>');
  });
  test('escaped ones are shown as Hugo prints them', () =>
    includes('Write {{</* note */>}} here.', '{{&#x3C; note >}}'));
  test('in code they stay as written', () =>
    includes('`{{< x >}}`\n\n```\n{{< y >}}\n```', '<code>{{&#x3C; x >}}</code>', '{{&#x3C; y >}}\n</code>'));
  test('inside HTML', () =>
    includes('<center>{{<figure width="600" src="/a.png">}}</center>', '<center><figure', 'static/a.png'));
  test('inside a list item', () =>
    includes('1. Look:\n\n   {{< figure src="/a.png" alt="x" >}}\n\n2. Next', 'static/a.png', '<ol start="2">'));
});

describe('pictures', () => {
  const of = (markdown: string, path?: string) =>
    /src="stargazer-site:([^"]*)"/.exec(htmlOf(markdown, path))?.[1]?.split('|').map(decodeURIComponent);
  test('relative ones are of the bundle; translations share the English files', () => {
    assert.deepEqual(of('![x](./a%20b.png)'), ['content/en/blog/_posts/2022-05-03-release/a b.png']);
    assert.deepEqual(of('![x](a.png)', bundlePath.replace('/en/', '/zh-cn/')), [
      'content/zh-cn/blog/_posts/2022-05-03-release/a.png',
      'content/en/blog/_posts/2022-05-03-release/a.png',
    ]);
  });
  test('rooted ones are static, or beside pages', () =>
    assert.deepEqual(of('![x](/images/a.png?x#y)'), ['static/images/a.png', 'content/en/images/a.png']));
  test("the post's own address leads to its bundle", () => {
    const head = '---\ndate: 2022-05-03\nslug: Release\n---\n';
    assert.equal(
      of(`${head}![x](/blog/2022/05/03/release/a.png)`)?.[0],
      'content/en/blog/_posts/2022-05-03-release/a.png',
    );
    assert.equal(
      of(`${head}![x](/zh-cn/blog/2022/05/03/release/a.png)`, bundlePath.replace('/en/', '/zh-cn/'))?.[0],
      'content/zh-cn/blog/_posts/2022-05-03-release/a.png',
    );
  });
  test('none leads out of the site', () => {
    assert.equal(of('![x](/../../etc/passwd)'), undefined);
    assert.equal(of('![x](../../../../../../etc/passwd)'), undefined);
  });
  test('remote ones are a label with their address', () =>
    includes(
      '![A chart](https://pics.test/a.png)',
      '<span class="sg-remote" role="img" aria-label="A chart" data-remote-src="https://pics.test/a.png">A chart</span>',
    ));
  test('those of HTML too', () =>
    includes(
      '<img src="/a.png" alt="x" width=50% onload=y>',
      '<img src="stargazer-site:static/a.png|content/en/a.png" alt="x" width="50%">',
    ));
});

describe('front matter', () => {
  test('title, date, authors as Markdown, translator, draft', () =>
    includes(
      '---\ntitle: "A & B"\ndate: 2022-05-03T10:30:00-08:00\ndraft: true\nauthor: >\n  [Jane](https://a.test) (Org),\n  Joe\ntranslator: Li\n---\nText.',
      '<h1>A &#x26; B</h1>',
      '<time class="sg-date">2022-05-03</time>',
      '<span class="sg-author">By <a href="https://a.test">Jane</a> (Org), Joe</span>',
      '<span class="sg-translator">Translated by Li</span>',
      '<span class="sg-badge">Draft</span>',
    ));
  test('a missing title is said', () =>
    includes('---\ndate: 2022-05-03\n---\n', '<h1 class="sg-absent">No title</h1>'));
});

test('a block beyond the limits is shown as source and said', () => {
  includes(`${'> '.repeat(400)}deep`, 'sg-absent', 'deep');
  const long = htmlOf(`x ${'word '.repeat(60_000)}`);
  assert.ok(long.length < 30_000);
  assert.match(long, /too large/);
});
