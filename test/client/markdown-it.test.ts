import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { hugoSite, type SitePage } from '../../src/client/markdown-it/plugin.ts';
import { siteDocument } from '../../src/client/markdown-it/site-document.ts';

const english: SitePage = { locale: 'en', staticAddress: (path) => `/static${path}` };

function html(text: string, page: SitePage = english): string {
  return hugoSite(new MarkdownIt({ html: true }), () => page).render(text);
}

function includes(text: string, ...parts: readonly string[]): void {
  for (const part of parts) assert.ok(html(text).includes(part), `${part}\nexpected in\n${html(text)}`);
}

/** Elements are closed in the order in which they were opened. */
function assertBalanced(shown: string): void {
  const open: string[] = [];
  for (const [, close, name = ''] of shown.matchAll(/<(\/?)(div|p|figure|ul|li|blockquote|h2)\b[^>]*>/g)) {
    if (close === '') open.push(name);
    else assert.equal(open.pop(), name, shown);
  }
  assert.deepEqual(open, [], shown);
}

describe('shortcodes in VS Code’s own preview', () => {
  test('a note is a box with its label, its text is Markdown', () => {
    const shown = html('Before.\n\n{{< note >}}\nMind *this*.\n{{< /note >}}\n\nAfter.');
    assert.equal(
      shown,
      '<p>Before.</p>\n<div class="stargazer-box stargazer-note"><p class="stargazer-label">Note</p>\n<p>Mind <em>this</em>.</p>\n</div>\n<p>After.</p>\n',
    );
  });
  test('labels are in the language of the post', () => {
    const shown = html('{{< warning >}}\n小心。\n{{< /warning >}}', { ...english, locale: 'zh-cn' });
    assert.ok(shown.includes('>警告</p>'), shown);
  });
  test('alerts take their colour and title', () =>
    includes(
      '{{% alert title="Heads up" color="warning" %}}\n\nText.\n\n{{% /alert %}}',
      'stargazer-caution',
      '>Heads up<',
    ));
  test('a figure is a picture of the static folder with its caption', () =>
    includes(
      '{{< figure src="/images/a.png" alt="A" caption="The *first*" width="300px" >}}',
      '<figure><img src="/static/images/a.png" alt="A" width="300"><figcaption><p>The *first*</p></figcaption></figure>',
    ));
  test('pictures of Markdown too, others stay', () => {
    includes(
      '![a](/images/a.png) ![b](b.png) ![c](https://example.com/c.png) ![d](//example.com/d.png)',
      'src="/static/images/a.png"',
      'src="b.png"',
      'src="https://example.com/c.png"',
      'src="//example.com/d.png"',
    );
    assert.ok(html('![a](/a.png)', { locale: 'en', staticAddress: () => undefined }).includes('src="/a.png"'));
  });
  test('diagrams become fenced code, whatever fences they hold', () => {
    includes(
      '{{< mermaid >}}\ngraph LR;\na-->b\n{{< /mermaid >}}',
      '<pre><code class="language-mermaid">graph LR;\na--&gt;b\n</code></pre>',
    );
    includes('{{< highlight go >}}\n```\nx\n{{< /highlight >}}', '<code class="language-go">```\nx\n</code>');
  });
  test('tags inside a line', () =>
    includes(
      'See {{< glossary_tooltip text="Pods" term_id="pod" >}} and {{< unknown "a<b" >}}, {{</* note */>}}.',
      '<span class="stargazer-term" title="Glossary: pod">Pods</span>',
      '<code class="stargazer-shortcode">{{&lt; unknown &quot;a&lt;b&quot; &gt;}}</code>',
      '{{&lt; note &gt;}}',
    ));
  test('tags in code, HTML and addresses are shown as written', () =>
    includes(
      '`{{< x >}}` [a](/{{< param "v" >}}/)\n\n```\n{{< note >}}\n```\n\n<center>{{< y >}}</center>',
      '<code>{{&lt; x &gt;}}</code>',
      '<pre><code>{{&lt; note &gt;}}\n</code></pre>',
      '<center>{{&lt; y &gt;}}</center>',
    ));
  test('parameters never become HTML', () => {
    const shown = html(
      '{{< figure src="a.png" caption="<img src=x onerror=alert(1)>" >}}\n\n{{< youtube "<script>" >}}',
    );
    assert.ok(!shown.includes('<script'), shown);
    assert.ok(!shown.includes('<img src=x'), shown);
  });
  test('elements stay in order wherever tags open and close', () => {
    for (const text of [
      '- {{< note >}}\n- b\n\n{{< /note >}}',
      '{{< note >}}\n\n> {{< /note >}}\n',
      '> a\n> {{< note >}}\n> b\n> {{< /note >}}\n\nc',
      '{{< tabs name="t" >}}\n{{< tab name="a" >}}\nA\n{{< /tab >}}\n{{< tab name="b" >}}\nB\n{{< /tab >}}\n{{< /tabs >}}',
      '{{< note >}}',
      '{{< /note >}}',
      'a {{< note >}} b {{< /note >}} c',
      '## {{< note >}} x\n\n{{< /note >}}',
    ]) {
      assertBalanced(html(text));
    }
  });
  test('tags over several lines keep the lines of what follows', () => {
    const md = hugoSite(new MarkdownIt(), () => english);
    const tokens = md.parse('{{< figure\n  src="a.png"\n  alt="A" >}}\n\nText.', {});
    assert.deepEqual(tokens.find(({ content }) => content === 'Text.')?.map, [4, 5]);
  });
  test('a document that is no page of a site stays as it is', () => {
    const text = 'a {{< note >}} ![a](/a.png) {{< glossary_tooltip "x" >}}\n\n{{< note >}}\n\nb\n\n{{< /note >}}';
    const plain = new MarkdownIt({ html: true });
    assert.equal(hugoSite(new MarkdownIt({ html: true }), () => undefined).render(text), plain.render(text));
  });
});

test('a page of a site lies below content and its language', () => {
  assert.deepEqual(siteDocument('/w/content/en/blog/a.md'), { site: '/w', locale: 'en' });
  assert.deepEqual(siteDocument('/w/docs/content/zh-cn/a.md'), { site: '/w/docs', locale: 'zh-cn' });
  assert.equal(siteDocument('/w/README.md'), undefined);
  assert.equal(siteDocument('/w/content/a.md'), undefined);
});
