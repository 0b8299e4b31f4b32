import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { exampleSite } from '../../../src/core/rules/example-site.ts';
import { addressWord, addressWords, hasAnyWord } from '../../../src/core/site/address-words.ts';
import { aliasEdit } from '../../../src/core/site/alias-edit.ts';
import { mentionsIn, nearTo, wordsOf } from '../../../src/core/site/mentions.ts';
import { movedLinks } from '../../../src/core/site/moved-links.ts';
import { movesOf, type Rename } from '../../../src/core/site/moves.ts';
import { redirectEdits, redirectsFor } from '../../../src/core/site/redirect-edits.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { siteOf } from './site-of.ts';

const POST = 'content/en/blog/_posts/2026-01-15-example/index.md';
const files: Readonly<Record<string, string>> = {
  ...exampleSite,
  [POST]: '---\ntitle: Example\ndate: 2026-01-15\nslug: example\n---\n',
  'content/en/docs/tasks/run.md': '---\ntitle: Run\n---\n',
  'content/en/docs/tasks/_index.md': '---\ntitle: Tasks\n---\n',
  'content/en/docs/tasks/deep/walk.md': '---\ntitle: Walk\n---\n',
  'content/en/docs/tasks/deep/swim.md': '---\ntitle: Swim\n---\n',
};
const site = siteOf(files);

function moved(text: string, renames: readonly Rename[], path = POST): string | undefined {
  const moves = movesOf(site, renames);
  assert.ok(moves);
  return applyEdits(text, movedLinks(parsePost(text, path), moves));
}

const pods = [{ from: 'content/en/docs/pods.md', to: 'content/en/docs/concepts/capsules.md' }];

test('links follow a page, however they are written', () => {
  assert.equal(
    moved('[a](/docs/pods/) [b](/docs/pods#x) [c](https://example.com/docs/Pods/?y=1#z) [d](/docs/nodes/)\r\n', pods),
    '[a](/docs/concepts/capsules/) [b](/docs/concepts/capsules#x) [c](https://example.com/docs/concepts/capsules/?y=1#z) [d](/docs/nodes/)\r\n',
  );
  assert.equal(
    moved('[a][b] [c][b]\n\n[b]: /docs/pods/ "T"\n', pods),
    '[a][b] [c][b]\n\n[b]: /docs/concepts/capsules/ "T"\n',
  );
  assert.equal(moved('<a href="/docs/pods/">x</a>\n', pods), '<a href="/docs/concepts/capsules/">x</a>\n');
  assert.equal(
    moved('{{< figure src="chart.svg" link="/docs/pods/" >}}\n', pods),
    '{{< figure src="chart.svg" link="/docs/concepts/capsules/" >}}\n',
  );
  assert.equal(
    moved('[over a redirect](/docs/old/) [zh](/zh-cn/docs/pods/)\n', pods),
    '[over a redirect](/docs/old/) [zh](/zh-cn/docs/pods/)\n',
  );
  assert.equal(moved('[a](/docs/po\\ds/) `[b](/docs/pods/)`\n', pods), '[a](/docs/po\\ds/) `[b](/docs/pods/)`\n');
});

test('relative links of what moves, and to what moves, are put right only when they must be', () => {
  const deep = [{ from: 'content/en/docs/tasks', to: 'content/en/docs/runs/jobs' }];
  const text = '[a](../run/) [b](walk/) [c](../../pods/)\n';
  assert.equal(moved(text, deep, 'content/en/docs/tasks/deep/walk.md'), text);
  assert.equal(moved('[a](../tasks/run/)\n', deep, 'content/en/docs/nodes.md'), '[a](/docs/runs/jobs/run/)\n');
  assert.equal(
    moved(
      '[p](../pods/)\n',
      [{ from: 'content/en/docs/nodes.md', to: 'content/en/docs/a/nodes.md' }],
      'content/en/docs/nodes.md',
    ),
    '[p](/docs/pods/)\n',
  );
});

test('pictures: a bundle keeps its names, other files are followed', () => {
  const bundle = [
    { from: 'content/en/blog/_posts/2026-01-15-example', to: 'content/en/blog/_posts/2026-01-16-renamed' },
  ];
  const text = '![a](chart.svg) {{< figure src="chart" >}} ![l](/images/logo.svg)\n';
  assert.equal(moved(text, bundle), text);
  const logo = [{ from: 'static/images/logo.svg', to: 'static/images/brand (new).svg' }];
  assert.equal(moved(text, logo), text.replace('/images/logo.svg', '/images/brand%20%28new%29.svg'));
  const chart = [
    {
      from: 'content/en/blog/_posts/2026-01-15-example/chart.svg',
      to: 'content/en/blog/_posts/2026-01-15-example/img/graph.svg',
    },
  ];
  assert.equal(moved(text, chart), '![a](img/graph.svg) {{< figure src="img/graph.svg" >}} ![l](/images/logo.svg)\n');
});

test('a post keeps its address when its file is renamed; without a slug of its own it does not', () => {
  const moves = movesOf(site, [{ from: POST, to: 'content/en/blog/_posts/2026-01-15-other.md' }]);
  assert.deepEqual(moves?.pages, []);
  assert.equal(movesOf(site, [{ from: 'README.md', to: 'other.md' }]), undefined);
  const slug = movesOf(
    site,
    [],
    new Map([[POST, { title: 'Example', slug: 'better', dates: { date: '2026-01-15' } }]]),
  );
  assert.deepEqual(
    slug?.pages.map(({ from, to }) => [from, to]),
    [['/blog/2026/01/15/example/', '/blog/2026/01/15/better/']],
  );
  const toBundle = movesOf(site, [{ from: 'content/en/docs/pods.md', to: 'content/en/docs/pods/index.md' }]);
  assert.deepEqual(toBundle?.pages, []);
});

test('redirects: their targets follow, new ones are added once, a folder is one rule', () => {
  const moves = movesOf(site, pods);
  assert.ok(moves);
  const text = '/docs/old/ /docs/pods/ 301\r\n/x/*  /docs/pods/#y  302\r\n# end';
  const { followed, added } = redirectEdits(text, moves, redirectsFor(moves.pages));
  assert.equal(
    applyEdits(text, [...followed, ...(added === undefined ? [] : [added])]),
    '/docs/old/ /docs/concepts/capsules/ 301\r\n/x/*  /docs/concepts/capsules/#y  302\r\n# end\r\n/docs/pods/ /docs/concepts/capsules/ 301\r\n',
  );
  const back = '/docs/concepts/capsules/ /docs/pods/ 301\n/docs/old/ /docs/pods/ 301\n';
  assert.equal(applyEdits(back, redirectEdits(back, moves, []).followed), '/docs/old/ /docs/concepts/capsules/ 301\n');
  const folder = movesOf(site, [{ from: 'content/en/docs/tasks', to: 'content/en/docs/jobs' }]);
  assert.deepEqual(redirectsFor((folder?.pages ?? []).map(({ from, to }) => ({ from, to }))), [
    { from: '/docs/tasks/', to: '/docs/jobs/' },
    { from: '/docs/tasks/*', to: '/docs/jobs/:splat' },
  ]);
});

test('aliases in every way front matter writes them', () => {
  const add = (text: string) => {
    const edit = aliasEdit(parsePost(text, POST), '/old/');
    return edit && applyEdits(text, [edit]);
  };
  assert.equal(add('---\r\ntitle: A\r\n---\r\n'), '---\r\ntitle: A\r\naliases: [/old/]\r\n---\r\n');
  assert.equal(add('---\naliases: [/a/]\ntitle: A\n---\n'), '---\naliases: [/a/, /old/]\ntitle: A\n---\n');
  assert.equal(add('---\naliases: []\ntitle: A\n---\n'), '---\naliases: [/old/]\ntitle: A\n---\n');
  assert.equal(
    add('---\naliases:\n  - /a/\n  - /b/\ntitle: A\n---\n'),
    '---\naliases:\n  - /a/\n  - /b/\n  - /old/\ntitle: A\n---\n',
  );
  assert.equal(add('---\naliases: /a/\ntitle: A\n---\n'), '---\naliases: [/a/, /old/]\ntitle: A\n---\n');
  assert.equal(add('no front matter\n'), undefined);
});

test('mentions: addresses, places in a page, pictures, terms, shortcodes', () => {
  const text =
    '[a](/docs/pods/) [b](/docs/old/#deep-dive) [c][r] [d][r] ![e](chart.svg) {{< badge text="x" >}}\n\n{{< glossary_tooltip term_id="Pod" >}}\n\n[r]: /docs/pods\n';
  const post = parsePost(text, POST);
  const marks = (wanted: Parameters<typeof mentionsIn>[1]) =>
    mentionsIn(post, wanted, site).map(({ start, end }) => text.slice(start, end));
  const path = 'content/en/docs/pods.md';
  assert.deepEqual(marks({ kind: 'page', path, id: undefined }), ['/docs/pods/', '/docs/old/#deep-dive', '/docs/pods']);
  assert.deepEqual(marks({ kind: 'page', path, id: 'deep-dive' }), ['deep-dive']);
  assert.deepEqual(marks({ kind: 'file', path: 'content/en/blog/_posts/2026-01-15-example/chart.svg' }), ['chart.svg']);
  assert.deepEqual(marks({ kind: 'term', name: 'pod', path: '' }), ['Pod']);
  assert.deepEqual(marks({ kind: 'shortcode', name: 'badge', path: '' }), ['badge']);
});

test('a text that mentions something holds one of its words', () => {
  const path = 'content/en/docs/pods.md';
  const words = wordsOf([{ kind: 'page', path, id: undefined }], site) ?? new Set();
  for (const text of [
    '[a](/docs/Pods/#x)',
    '[a](pods)',
    '[r]: ../pods/',
    'href="/docs/%70ods"',
    '[a](/docs/old/)',

    '(/docs/po\\ds/)',
  ])
    assert.ok(hasAnyWord(addressWords(text), words), text);
  for (const text of ['pods', '[pods](/docs/nodes/)', '/docs/podsy/'])
    assert.ok(!hasAnyWord(addressWords(text), words), text);
  assert.ok(hasAnyWord(addressWords('{{% badge %}}'), [addressWord('badge')]));
  const tasks = { kind: 'page', path: 'content/en/docs/tasks/_index.md', id: undefined } as const;
  const up = wordsOf([tasks], site) ?? new Set();
  for (const text of ['[a](..)', '[a](../#x)', '<a href="./">', '[a]: ../../\n'])
    assert.ok(hasAnyWord(addressWords(text), up), text);
  for (const text of ['from . to ..', '[a](../nodes/)']) assert.ok(!hasAnyWord(addressWords(text), up), text);
  const chart = { kind: 'file', path: 'content/en/blog/_posts/2026-01-15-example/chart.svg' } as const;
  assert.deepEqual([...nearTo([chart], site)], [POST]);
  assert.equal(
    wordsOf(
      [{ kind: 'page', path: 'content/en/_index.md', id: undefined }],
      siteOf({ ...files, 'content/en/_index.md': '---\ntitle: x\n---\n' }),
    ),
    undefined,
  );
});
