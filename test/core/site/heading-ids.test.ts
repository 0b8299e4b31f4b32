import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { anchorsOf, headingIdsOf } from '../../../src/core/site/anchors.ts';
import { headingId } from '../../../src/core/site/heading-ids.ts';

const none = new Map<string, string>();

function ids(text: string, texts = none): readonly string[] {
  return headingIdsOf(parsePost(text, 'content/en/docs/a.md'), 'blackfriday', texts).map(({ id }) => id);
}

test('the raw source makes the id', () => {
  assert.deepEqual(
    ids(
      "## What's next?\n### `.kuberc` file for `kubectl`\n## v1.35\n## A [link](https://example.org/a)\n## 甲 乙 ##\n",
    ),
    ['what-s-next', 'kuberc-file-for-kubectl', 'v1-35', 'a-link-https-example-org-a', '甲-乙'],
  );
});

test('equal ids are numbered, typed ones are kept, and an empty one is called heading', () => {
  assert.deepEqual(ids('## A\n## A\n## A-1\n## B {#a-2}\n## A\n## ?\n## !\n'), [
    'a',
    'a-1',
    'a-1-1',
    'a-2',
    'a-3',
    'heading',
    'heading-1',
  ]);
});

test('ten thousand equal headings cost no more than each one', () => {
  const started = performance.now();
  assert.equal(ids('## A\n\n'.repeat(10_000)).at(-1), 'a-9999');
  assert.ok(performance.now() - started < 60_000);
});

test('the kinds of GitHub keep underscores and double hyphens', () => {
  assert.equal(headingId("What's a_b - c?", 'github'), 'whats-a_b---c');
  assert.equal(headingId('Élan 甲', 'github'), 'élan-甲');
  assert.equal(headingId('Élan 甲', 'github-ascii'), 'elan-');
});

test('of an underlined heading over several lines the last line makes the id', () => {
  assert.deepEqual(ids('One line\nand another\n---\n\nAlone\n===\n'), ['and-another', 'alone']);
  assert.deepEqual(ids('One line\r\nand another\r\n---\r\n'), ['and-another']);
});

test('the heading shortcode is put in, where its texts are known', () => {
  assert.deepEqual(ids('## {{% heading "whatsnext" %}}\n', new Map([['whatsnext', "What's next"]])), ['what-s-next']);
  const page = parsePost('## {{% heading "whatsnext" %}}\n', 'content/en/docs/a.md');
  assert.equal(anchorsOf(page, 'blackfriday', none).open, true);
});

test('HTML and footnotes make ids too; comments make none', () => {
  const page = parsePost(
    '<a name="old"></a>\n\n<div id=\'box\'>\n\n<!-- <a id="hidden"> -->\n\n[^1]: Note.\n',
    'content/en/docs/a.md',
  );
  const { ids: found, open } = anchorsOf(page, 'blackfriday', none);
  assert.deepEqual([...found].sort(), ['box', 'fn:1', 'old']);
  assert.equal(open, false);
});

test('a shortcode that may make ids, or a layout of its own, leaves the page open', () => {
  const open = (text: string) => anchorsOf(parsePost(text, 'content/en/docs/a.md'), 'blackfriday', none).open;
  assert.equal(open('{{< tabs name="a" >}}\n{{< /tabs >}}\n'), true);
  assert.equal(open('{{< note >}}\nA.\n{{< /note >}}\n'), false);
  assert.equal(open('<!-- {{< tabs name="a" >}} -->\n'), false);
  assert.equal(open('---\nlayout: glossary\n---\n'), true);
});
