import assert from 'node:assert/strict';
import test from 'node:test';
import { anchorsWantedAt } from '../../../src/core/features/anchor-completion.ts';
import { completeAt } from '../../../src/core/features/complete.ts';
import type { Completion } from '../../../src/core/features/completion.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { exampleSite } from '../../../src/core/rules/example-site.ts';
import type { Facts } from '../../../src/core/rules/facts.ts';
import { siteOf } from '../site/site-of.ts';

const BUNDLE = 'content/en/blog/_posts/2026-01-15-example/index.md';
const ZH_BUNDLE = 'content/zh-cn/blog/_posts/2026-01-15-example/index.md';
const ZH = 'content/zh-cn/blog/_posts/2026-01-15-x.md';

const site = siteOf({
  ...exampleSite,
  'content/en/docs/_index.md': '---\ntitle: Documentation\n---\n',
  'content/en/docs/pods/_index.md': '---\ntitle: More about pods\n---\n',
  'content/en/docs/pods/life-cycle.md': '---\ntitle: From birth to death\ndescription: What happens to a pod.\n---\n',
  'content/en/blog/_posts/2025-05-05-old.md': '---\ntitle: Old\ndate: 2025-05-05\nslug: old\n---\n',
  [BUNDLE]: '---\ntitle: Example\ndate: 2026-01-15\nslug: example\n---\n',
  [ZH_BUNDLE]: '---\ntitle: 例子\ndate: 2026-01-15\nslug: example\n---\n',
  'content/zh-cn/blog/_posts/2026-01-15-example/zh.png': '',
  'content/zh-cn/docs/reference/glossary/pod.md': '---\ntitle: 容器组\nid: pod\n---\n',
  'layouts/shortcodes/figure.html': '{{ .Get "src" }} {{ .Get "alt" }} {{ .Get "zoom" }}',
  'layouts/shortcodes/glossary_tooltip.html': '{{ .Get "term_id" }} {{ .Get "text" }}',
  'layouts/shortcodes/boxed.html': '<b>{{ .Inner }}</b>',
  'static/images/blog/chart (1).png': '',
});
const facts: Facts = { site, today: '2026-01-22' };

/** The address of a page; of anything else its label. */
function wholeOf({ kind, label, detail }: Completion): string {
  return (kind === 'page' || kind === 'section' || kind === 'file' || kind === 'image' ? detail : label) ?? '';
}

function at(marked: string, path = BUNDLE, known: Facts = facts) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const post = parsePost(text, path);
  const { items, incomplete } = completeAt(post, offset, known, 'en');
  const take = (label: string) => {
    const item = items.find((candidate) => wholeOf(candidate) === label);
    assert.ok(item, `${label} is offered among ${items.map(wholeOf).join(', ')}`);
    assert.ok(item.span.start <= offset && offset <= item.span.end, 'the edit holds the caret');
    return text.slice(0, item.span.start) + item.text + text.slice(item.span.end);
  };
  const labels = items.map(wholeOf);
  const item = (label: string): Completion | undefined => items.find((one) => wholeOf(one) === label);
  return { labels, take, item, incomplete, wanted: anchorsWantedAt(post, offset, known)?.path };
}

test('what begins with the typed path comes first, the nearest first; newer posts before older ones', () => {
  assert.deepEqual(at('[a](/‸)').labels[0], '/docs/');
  assert.deepEqual(at('[a](/docs/p‸)').labels, ['/docs/pods/', '/docs/pods/life-cycle/']);
  assert.deepEqual(at('[a](/blog/‸)').labels.slice(0, 2), ['/blog/2025/05/05/old/', '/blog/2026/03/01/next/']);
  assert.equal(at('[a](/blog/‸)').item('/blog/2026/03/01/next/')?.note, 'Next · shown to readers from 2026-03-01');
  assert.equal(at('[a](/docs/dr‸)').item('/docs/draft/')?.note, 'Soon · draft: not shown to readers yet');
});

test('parts, parts of names and words of titles find a page, and the page says what it is', () => {
  assert.deepEqual(at('[a](/d/life‸)').labels, ['/docs/pods/life-cycle/']);
  assert.deepEqual(at('[a](/cycle‸)').labels, ['/docs/pods/life-cycle/']);
  assert.deepEqual(at('[a](/birth-death‸)').labels, ['/docs/pods/life-cycle/']);
  assert.deepEqual(at('[a](/docs/irth‸)').labels, [], 'not from the middle of a word');
  assert.deepEqual(at('[a](/nothing-of-it‸)').labels, []);
  const item = at('[a](/cycle‸)').item('/docs/pods/life-cycle/');
  assert.equal(item?.note, 'From birth to death');
  assert.equal(item?.label, '/docs/pods/life-cycle/');
  assert.equal(item?.documentation, '**From birth to death**\n\nWhat happens to a pod.\n\nen');
});

test('the whole path is replaced, what belongs to the link stays', () => {
  const wanted = '/docs/pods/life-cycle/';
  assert.equal(at('See [a](/cyc‸)!').take(wanted), `See [a](${wanted})!`);
  assert.equal(at('See [a](/docs/cyc‸le-of/nothing?x=1#y)!').take(wanted), `See [a](${wanted}?x=1#y)!`);
  assert.equal(at('See [a](/cyc‸ and more').take(wanted), `See [a](${wanted} and more`);
  assert.equal(at('See [a](</cyc‸>)').take(wanted), `See [a](<${wanted}>)`);
  assert.equal(at('[b][x]\n\n[x]: /cyc‸\n').take(wanted), `[b][x]\n\n[x]: ${wanted}\n`);
  assert.equal(at('[x]: /cyc‸\n').take(wanted), `[x]: ${wanted}\n`);
  assert.equal(at('<a href="/cyc‸">b</a>').take(wanted), `<a href="${wanted}">b</a>`);
  assert.equal(at('{{< figure link="/cyc‸" >}}').take(wanted), `{{< figure link="${wanted}" >}}`);
  assert.equal(at('| [a](/cyc‸) |\r\n|---|\r\n').take(wanted), `| [a](${wanted}) |\r\n|---|\r\n`);
});

test('nothing is offered where no address of the site is written', () => {
  for (const text of [
    '[a](‸)',
    '[a](https://example.org/‸)',
    '[a](//x‸)',
    'a/‸',
    '(/docs/‸)',
    '```\n[a](/docs/‸)\n```\n',
    '[a](/docs/) ‸',
  ])
    assert.deepEqual(at(text).labels, [], text);
  const unknown = at('[a](/docs/‸)', BUNDLE, { today: '2026-01-22' });
  assert.deepEqual([unknown.labels, unknown.incomplete], [[], true]);
});

test('in a translation the translated page comes first, and the original is named where there is none', () => {
  assert.deepEqual(at('[a](/docs/pods‸)', ZH).labels.slice(0, 2), ['/zh-cn/docs/pods/', '/docs/pods/']);
  assert.equal(at('[a](/docs/pods‸)', ZH).item('/docs/pods/')?.note, 'Pods · original');
  assert.deepEqual(at('[a](/zh-cn/docs/pods‸)', ZH).labels, ['/zh-cn/docs/pods/', '/docs/pods/life-cycle/']);
  assert.equal(at('[a](/zh-cn/docs/pods/l‸)', ZH).take('/docs/pods/life-cycle/'), '[a](/docs/pods/life-cycle/)');
  assert.match(at('[a](/zh-cn/docs/nod‸)', ZH).item('/docs/nodes/')?.note ?? '', /not translated/);
  assert.equal(at('[a](/zh‸)', ZH).labels[0], '/zh-cn/docs/pods/');
  assert.deepEqual(at('[a](/例子‸)', ZH).labels, ['/zh-cn/blog/2026/01/15/example/']);
  assert.deepEqual(at('[a](/docs/pods‸)').labels.includes('/zh-cn/docs/pods/'), false);
});

test('ids of the own page and of other ones, with what they mark', () => {
  const own = '## First things\n\n[a](#‸)\n\n<a id="box"></a>\n\n### 最后 {#last}\n';
  assert.deepEqual(at(own).labels, ['first-things', 'box', 'last']);
  assert.equal(at(own).item('last')?.note, '最后');
  assert.equal(at('[a](/docs/pods/#ph‸x)').take('phases-of-a-pod'), '[a](/docs/pods/#phases-of-a-pod)');
  assert.deepEqual(at('[a](/docs/old/#‸)').labels, ['phases-of-a-pod', 'deep-dive']);
  assert.deepEqual(at('[a](/docs/none/#‸)').labels, []);
  const unread: Facts = { ...facts, site: { ...site, anchors: () => undefined } };
  assert.equal(at('[a](/docs/pods/#‸)', BUNDLE, unread).wanted, 'content/en/docs/pods.md');
  assert.equal(at('[a](#‸)', BUNDLE, unread).wanted, undefined);
});

test('pictures of the bundle by name, then those of the site', () => {
  assert.deepEqual(at('![a](‸)').labels, ['chart.svg']);
  assert.deepEqual(at('![a](ch‸)').labels, ['chart.svg', '/images/blog/chart (1).png']);
  assert.equal(at('![a](/ch‸)').take('/images/blog/chart (1).png'), '![a](/images/blog/chart%20%281%29.png)');
  assert.deepEqual(at('![a](/images/l‸)').labels, ['/images/logo.svg', '/images/blog/chart (1).png']);
  assert.equal(at('![a](ch‸').item('chart.svg')?.picture, 'content/en/blog/_posts/2026-01-15-example/chart.svg');
  assert.deepEqual(at('![a](‸)', ZH_BUNDLE).labels, ['chart.svg', 'zh.png']);
  assert.equal(at('{{< figure src="‸" >}}').take('chart.svg'), '{{< figure src="chart.svg" >}}');
  assert.equal(at('{{< figure src=ch‸ >}}').take('chart.svg'), '{{< figure src="chart.svg" >}}');
});

test('shortcodes and parameters as the site has them', () => {
  const names = at('{{< ‸').labels;
  assert.equal(names[0], 'figure');
  assert.ok(names.includes('badge') && names.includes('note') && names.includes('youtube'));
  assert.ok(!names.includes('mermaid'), 'the site has none');
  assert.equal(at('{{< boxed‸').take('boxed'), '{{< boxed >}}\n$0\n{{< /boxed >}}');
  assert.equal(at('{{< badge‸>}}').take('badge'), '{{< badge >}}$0');
  assert.equal(at('{{< bad‸ >}}').take('badge'), '{{< badge >}}');
  assert.equal(at('{{< badge‸>}').take('badge'), '{{< badge >}}$0');
  assert.equal(at('{{< badge‸}}').take('badge'), '{{< badge >}}$0');
  assert.equal(at('{{< badge‸').take('badge'), '{{< badge >}}$0');
  assert.deepEqual(at('{{< badge ‸ >}}').labels, ['text', 'color']);
  assert.deepEqual(at('{{< figure ‸ >}}').labels, ['src', 'alt', 'zoom']);
});

test('terms of the glossary and feature gates', () => {
  const term = '{{< glossary_tooltip term_id="‸nodes" >}}';
  assert.deepEqual(at(term).labels, ['pod']);
  assert.equal(at(term).take('pod'), '{{< glossary_tooltip term_id="pod" >}}');
  assert.equal(at(term, ZH).item('pod')?.note, '容器组');
  assert.deepEqual(at('{{< feature-state feature_gate_name="‸" >}}').labels, ['FastStart']);
  assert.equal(
    at('{{< feature-state feature_gate_name=‸ >}}').take('FastStart'),
    '{{< feature-state feature_gate_name="FastStart" >}}',
  );
});
