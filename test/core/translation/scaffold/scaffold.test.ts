import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePost } from '../../../../src/core/post/parse.ts';
import { rules } from '../../../../src/core/rules/index.ts';
import { readSettings } from '../../../../src/core/rules/settings.ts';
import { awaitingPassages } from '../../../../src/core/translation/awaiting.ts';
import { scaffold } from '../../../../src/core/translation/scaffold/scaffold.ts';
import { pages, read } from '../../../samples/site.ts';
import { siteOf } from '../../site/site-of.ts';
import { brokenPromises, translationAt } from './law.ts';

const settings = readSettings({}, rules).settings;
const today = '2026-06-01';
const head = '---\nlayout: blog\ntitle: "A: b"\ndate: 2026-01-15\nslug: a\nauthor: Jane Doe (Example)\n---\n';
const place = 'content/en/blog/_posts/2026-01-15-a.md';

function begin(text: string, locale = 'zh-cn', translator = 'Li Ming') {
  const original = parsePost(text, place);
  const made = scaffold(original, { locale, translator, site: undefined, today });
  assert.ok(made.ok);
  const translation = translationAt(original, made.text, locale);
  const world = { site: undefined, keps: undefined, today };
  assert.deepEqual(brokenPromises(original, translation, world, settings), []);
  return { original, translation, text: made.text, body: made.text.slice(translation.bodyStart) };
}

/** The body without the comment of the front matter. */
const bodyOf = (text: string) =>
  begin(head + text)
    .body.split('-->\n\n')
    .slice(1)
    .join('-->\n\n');

describe('a new translation', () => {
  it('empties what readers read of the front matter, signs behind the author, and keeps the original in a comment', () => {
    const text = `---\nlayout: blog\ntitle: "A: b"\nreviewers:\n- ann\n- bo\ndate: 2026-01-15\nauthor: >\n  Jane Doe\ndescription: What\n  it says\naliases: [/old]\nurl: /blog/a\nevergreen: true\n---\nText.\n`;
    assert.equal(
      begin(text).text,
      '---\nlayout: blog\ntitle: ""\ndate: 2026-01-15\nauthor: >\n  Jane Doe\ntranslator: >\n  Li Ming\ndescription: ""\nurl: /zh-cn/blog/a\nevergreen: true\n---\n' +
        '<!--\nlayout: blog\ntitle: "A: b"\ndate: 2026-01-15\nauthor: >\n  Jane Doe\ndescription: What\n  it says\naliases: [/old]\nurl: /blog/a\nevergreen: true\n-->\n' +
        '\n<!--\nText.\n-->\n\n',
    );
    assert.doesNotMatch(begin(text, 'zh-cn', '').text, /translator/);
  });

  it('puts every passage in a comment with room below, and headings with the id of the English one', () => {
    assert.equal(
      bodyOf('One\nline.\n\n## Why *this*?\n\nTwo.\n\n## Why *this*?\n\nSetext\n------\n'),
      '<!--\nOne\nline.\n-->\n\n\n<!--\n## Why *this*?\n-->\n##    {#why-this}\n\n<!--\nTwo.\n-->\n\n\n' +
        '<!--\n## Why *this*?\n-->\n##    {#why-this-1}\n\n<!--\nSetext\n------\n-->\n##    {#setext}\n',
    );
  });

  it('numbers lists, and keeps what stands in items in them', () => {
    assert.equal(
      bodyOf('1. One\n1. Two\n\n   ```shell\n   ls\n   ```\n\n   More.\n1. Three\n   - deep\n     lazy\n'),
      '<!--\n1. One\n-->\n1.\n\n<!--\n1. Two\n-->\n2.\n   ```shell\n   ls\n   ```\n\n   <!--\n   More.\n   -->\n\n\n' +
        '<!--\n1. Three\n-->\n3.\n   <!--\n   - deep\n     lazy\n   -->\n   -\n',
    );
  });

  it('moves what stands in an item whose number became longer', () => {
    const items = Array.from({ length: 10 }, (_, i) => `1. Item ${i}\n`).join('');
    assert.match(bodyOf(`${items}   \`\`\`\n   x\n   \`\`\`\n`), /\n10\.\n {4}```\n {4}x\n {4}```\n$/);
  });

  it('keeps code, tables, pictures, HTML, definitions and comments as they are, once', () => {
    const kept =
      '```go\n// --> here\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n![A b](/a.png)\n\n<details>\n<summary>More</summary>\n</details>\n\n<!-- overview -->\n\n[a]: https://example.com/\n\n---\n';
    assert.equal(bodyOf(kept), kept);
  });

  it('takes quotes and footnotes whole', () => {
    assert.equal(
      bodyOf('> Said\n> so.\n\nA note[^1] here.\n\n[^1]: The note.\n'),
      '<!--\n> Said\n> so.\n-->\n>\n\n<!--\nA note[^1] here.\n-->\n\n\n<!--\n[^1]: The note.\n-->\n[^1]:\n',
    );
  });

  it('leaves shortcodes around passages outside of comments, those within a sentence in it', () => {
    assert.equal(
      bodyOf(
        '{{< note >}}\nMind the {{< glossary_tooltip term_id="pod" >}}.\n{{< /note >}}\n\n{{< note >}} One line. {{< /note >}}\n',
      ),
      '{{< note >}}\n<!--\nMind the {{< glossary_tooltip term_id="pod" >}}.\n-->\n\n\n{{< /note >}}\n\n{{< note >}}\n<!--\nOne line.\n-->\n\n\n{{< /note >}}\n',
    );
  });

  it('escapes what would end a comment', () => {
    assert.equal(bodyOf('From `A --> B` on.\n'), '<!--\nFrom `A --\\> B` on.\n-->\n\n');
    assert.equal(bodyOf('Words <!-- a note --> follow.\n'), '<!--\nWords <!-- a note --\\> follow.\n-->\n\n');
  });

  it('translates the label of a byline in the body', () => {
    const { body } = begin(
      '---\ntitle: A\n---\n**Authors:** Jane Doe (Example), [Bo](https://example.com/)\n\nText.\n',
    );
    assert.match(
      body,
      /\n-->\n\*\*作者\*\*：Jane Doe \(Example\), \[Bo\]\(https:\/\/example\.com\/\)\n\n\*\*译者\*\*：Li Ming\n\n<!--\nText\./,
    );
    assert.match(begin('---\ntitle: A\n---\n**Author**: Jane Doe\n\nText.\n', 'ja').body, /\n-->\n\n\n<!--\nText\./);
  });

  it('has the line ends of the original, and no byte order mark', () => {
    const { text } = begin(`\uFEFF${head}One.\n\n- two\n`.replaceAll('\n', '\r\n'));
    assert.ok(text.startsWith('---\r\nlayout'));
    assert.doesNotMatch(text, /[^\r]\n/);
  });

  it('leads kept links to translated pages that are published, and leaves the others', () => {
    const page = (title: string) => `---\ntitle: ${title}\n---\n## Phases {#phases}\n`;
    const text = `${head}See [a], [b] and [c].\n\n[a]: /docs/pods/#phases\n[b]: /docs/nodes/\n[c]: /docs/pods/#gone\n`;
    const site = siteOf({
      'content/en/docs/pods.md': page('Pods'),
      'content/zh-cn/docs/pods.md': page('甲'),
      'content/en/docs/nodes.md': page('Nodes'),
      'content/zh-cn/docs/nodes.md': '---\ntitle: 乙\ndraft: true\n---\n',
      [place]: text,
    });
    const made = scaffold(parsePost(text, place), { locale: 'zh-cn', translator: '', site, today });
    assert.ok(made.ok);
    assert.match(
      made.text,
      /\[a\]: \/zh-cn\/docs\/pods\/#phases\n\[b\]: \/docs\/nodes\/\n\[c\]: \/zh-cn\/docs\/pods\/\n$/,
    );
  });

  it('is refused for a text that is empty, has no end of its front matter, or a comment without one', () => {
    const codeOf = (text: string) => {
      const made = scaffold(parsePost(text, place), { locale: 'zh-cn', translator: '', site: undefined, today });
      return made.ok ? undefined : made.trouble.code;
    };
    assert.equal(codeOf(head), 'empty');
    assert.equal(codeOf(''), 'empty');
    assert.equal(codeOf('---\ntitle: A\n\nText.\n'), 'front-matter');
    assert.equal(codeOf(`${head}One.\n\n<!-- two\n\nThree.\n`), 'unclosed-comment');
  });

  it('keeps its promises for the sample posts', () => {
    const files = Object.fromEntries(pages.map((path) => [path, read(path)]));
    for (const path of pages.filter((path) => path.startsWith('content/en/blog/_posts/'))) {
      const original = parsePost(read(path), path);
      const site = siteOf({ ...files, 'hugo.toml': read('hugo.toml') });
      const made = scaffold(original, { locale: 'zh-cn', translator: 'Li Ming', site, today });
      assert.ok(made.ok);
      const translation = translationAt(original, made.text);
      const after = siteOf({ ...files, 'hugo.toml': read('hugo.toml'), [translation.path]: made.text });
      assert.deepEqual(
        brokenPromises(original, translation, { site: after, keps: undefined, today }, settings),
        [],
        path,
      );
    }
  });
});

describe('passages that await their words', () => {
  const place = (text: string) => {
    const [first] = awaitingPassages(parsePost(text, 'content/zh-cn/blog/_posts/a.md'));
    return first && `${text.slice(0, first.place.start)}|${text.slice(first.place.end)}`;
  };

  it('are known by the empty line or the bare mark below their comment', () => {
    assert.equal(
      place('<!--\nOne.\n-->\n\n\n<!--\nTwo.\n-->\n二。\n'),
      '<!--\nOne.\n-->\n|\n\n<!--\nTwo.\n-->\n二。\n',
    );
    assert.equal(place('<!--\n## One\n-->\n##    {#one}\n'), '<!--\n## One\n-->\n## |   {#one}\n');
    assert.equal(place('<!--\n1. One\n-->\n1.\n'), '<!--\n1. One\n-->\n1.|\n');
    assert.equal(place('<!--\nOne.\n-->\n\n'), '<!--\nOne.\n-->\n|\n');
  });

  it('are none where words follow, and for notes', () => {
    assert.equal(place('<!--\nOne.\n-->\n一。\n'), undefined);
    assert.equal(place('<!--\nOne.\n-->\n\n一。\n'), undefined);
    assert.equal(place('<!--\nOne.\n-->\n\n<!--\nTwo.\n-->\n一。\n\n二。\n'), undefined);
    assert.equal(place('<!-- overview -->\n\n\n一。\n'), undefined);
    assert.equal(place('<!--\n译注\n-->\n\n\n一。\n'), undefined);
  });
});
