import assert from 'node:assert/strict';
import test from 'node:test';
import { documentLinks } from '../../../src/core/features/document-links.ts';
import { pageShownAt, siteHoverAt } from '../../../src/core/features/site-hover.ts';
import { definitionAt, pageWantedAt } from '../../../src/core/features/site-target.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { exampleSite } from '../../../src/core/rules/example-site.ts';
import { siteOf } from '../site/site-of.ts';

const EN = 'content/en/blog/_posts/2026-01-15-example/index.md';
const ZH = 'content/zh-cn/blog/_posts/2026-01-15-example/index.md';
const PODS = 'content/en/docs/pods.md';
const pods = `---
title: Pods & *stars*
description: All about pods.
---
{{< note >}}
Read this first.
{{< /note >}}

A **pod** is a group of [containers](/docs/).

## Phases of a pod

They come one after the other.
`;
const files = {
  ...exampleSite,
  'hugo.toml': exampleSite['hugo.toml']?.replace('[languages.zh-cn]', '[languages.zh-cn]\nlanguageName = "中文"') ?? '',
  [PODS]: pods,
  [EN]: '---\ntitle: Example\ndate: 2026-01-15\n---\n',
  [ZH]: '---\ntitle: 例子\ndate: 2026-01-15\n---\n',
  'content/en/docs/chart.png': '',
};
const site = siteOf(files);

function read(marked: string, path = EN) {
  const offset = marked.indexOf('‸');
  const post = parsePost(marked.replace('‸', ''), path);
  const definition = definitionAt(post, offset, site);
  const facts = { site, today: '2026-01-22' };
  const page = pageShownAt(post, offset, facts);
  const shown = page && parsePost(files[page.path as keyof typeof files] ?? '', page.path);
  const hover = siteHoverAt(post, offset, facts, 'en', shown);
  const marks = definition && post.text.slice(definition.from.start, definition.from.end);
  return {
    definition: definition && `${definition.path}:${definition.line}`,
    marks,
    hover: hover?.markdown,
    picture: hover?.picture,
  };
}

test('a link leads to its page, and with a fragment to the heading', () => {
  assert.equal(read('See [the pods](/docs/p‸ods/).').definition, `${PODS}:0`);
  assert.equal(read('See [the‸ pods](/docs/pods/).').marks, '[the pods](/docs/pods/)');
  assert.equal(read('[a](/docs/pods/#phases-of-a-pod‸)').definition, `${PODS}:10`);
  assert.equal(read('[a](/docs/pods/#phases-of%2Da-p‸od)').definition, `${PODS}:10`);
  assert.equal(read('[a](/docs/old/‸)').definition, `${PODS}:0`, 'through a redirect');
  assert.equal(read('[a][b]\n\n[b]: /docs/p‸ods/\n').marks, '/docs/pods/');
  assert.equal(read('<a href="/docs/p‸ods">a</a>').marks, '/docs/pods');
  assert.equal(read('## Here\n\n[a](#he‸re)').definition, `${EN}:0`);
  assert.equal(read('[a](/images/logo‸.svg)').definition, 'static/images/logo.svg:0');
  assert.equal(read('[a](/docs/none‸/)').definition, undefined);
  assert.equal(read('[a](https://example.org/docs/pods‸/)').definition, undefined);
});

test('pictures, terms, gates and shortcodes lead to their files', () => {
  assert.equal(read('![a](ch‸art.svg)').definition, 'content/en/blog/_posts/2026-01-15-example/chart.svg:0');
  assert.equal(read('{{< figure src="ch‸art" >}}').definition, 'content/en/blog/_posts/2026-01-15-example/chart.svg:0');
  assert.equal(read('![a](chart‸.svg)', ZH).definition, 'content/en/blog/_posts/2026-01-15-example/chart.svg:0');
  assert.equal(
    read('{{< glossary_tooltip text="P" term_id="P‸od" >}}').definition,
    'content/en/docs/reference/glossary/pod.md:0',
  );
  assert.equal(
    read('{{< feature-state feature_gate_name="Fast‸Start" >}}').definition,
    'content/en/docs/reference/feature-gates/FastStart.md:0',
  );
  assert.equal(read('{{< ba‸dge text="a" >}}').definition, 'layouts/shortcodes/badge.html:0');
  assert.equal(read('---\ntitle: [a](/docs/p‸ods/)\n---\n').definition, undefined);
});

test('the card of a page: title, what it is about, address, language, where else it is', () => {
  assert.equal(
    read('[a](/docs/p‸ods/)').hover,
    [
      '**Pods \\& \\*stars\\***',
      'A pod is a group of containers.',
      '`/docs/pods/` · en',
      'In other languages: 中文 `/zh-cn/docs/pods/`',
    ].join('\n\n'),
  );
  const heading = read('[a](/docs/pods/#phases-of-a‸-pod)').hover ?? '';
  assert.match(heading, /^\*\*Pods .*\*\* › Phases of a pod\n\nThey come one after the other\.\n/);
  assert.match(read('[a](/docs/old‸/)').hover ?? '', /\n\nRedirected to `\/docs\/pods\/`\n\n/);
  assert.match(read('[a](/docs/nodes‸/)', ZH).hover ?? '', /中文: not translated$/);
  assert.match(read('[a](/docs/draft‸/)').hover ?? '', /· draft: not shown to readers yet/);
  assert.match(read('[a](/blog/2026/03/01/next‸/)').hover ?? '', /· shown to readers from 2026-03-01/);
  assert.equal(read('[a](/docs/none‸/)').hover, undefined);
});

test('the card of a picture names its file', () => {
  const { hover, picture } = read('![a](ch‸art.svg)');
  assert.equal(picture, 'content/en/blog/_posts/2026-01-15-example/chart.svg');
  assert.equal(hover, `\`${picture}\``);
  assert.equal(read('![a](no‸ne.svg)').hover, undefined);
});

test('document links lead to files, at the line of the fragment when it is known', () => {
  const text =
    '[a](/docs/pods/#phases-of-a-pod) [b](https://x.org) KEP-12 ![c](chart.svg) [d][e] [f][e]\n\n[e]: /docs/nodes/\n';
  const links = documentLinks(parsePost(text, EN), site);
  assert.deepEqual(
    links.map((link) => [
      text.slice(link.span.start, link.span.end),
      link.kind === 'kep' ? link.url : `${link.path}:${link.line}`,
    ]),
    [
      ['/docs/pods/#phases-of-a-pod', `${PODS}:10`],
      ['KEP-12', 'https://kep.k8s.io/12'],
      ['chart.svg', 'content/en/blog/_posts/2026-01-15-example/chart.svg:0'],
      ['/docs/nodes/', 'content/en/docs/nodes.md:0'],
    ],
  );
  assert.equal(documentLinks(parsePost(text, EN), undefined).length, 1);
});

test('ids that are not known yet are named, so that a host can read them', () => {
  const unread = { ...site, anchors: () => undefined };
  const post = parsePost('[a](/docs/pods/#x) [b](/docs/pods/) [c](#y)', EN);
  assert.equal(pageWantedAt(post, 8, unread)?.path, PODS);
  assert.equal(pageWantedAt(post, 24, unread), undefined);
  assert.equal(pageWantedAt(post, 41, unread), undefined);
});
