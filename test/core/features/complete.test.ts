import assert from 'node:assert/strict';
import test from 'node:test';
import { completeAt } from '../../../src/core/features/complete.ts';
import { createCatalogue } from '../../../src/core/kep/catalogue.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import type { Facts } from '../../../src/core/rules/facts.ts';
import { madeUpKep as kep } from '../kep/bundle.ts';

const EN = 'content/en/blog/_posts/2026-01-15-harbour-lights.md';
const ZH = 'content/zh-cn/blog/_posts/2026-01-15-harbour-lights.md';

const keps = createCatalogue({ date: '2026-01-01', origin: 'test' }, [
  kep(12, 'Dynamic lighting'),
  kep(128, 'Harbour chain', { milestones: { stable: 'v1.36' } }),
  kep(1287, 'In-place resize', { milestones: { alpha: 'v1.27', stable: 'v1.35' } }),
]);
const facts: Facts = { keps, today: '2026-01-22' };

/** What completion offers at `‸`, and the line of the caret after taking the item with that label. */
function at(marked: string, options: { readonly path?: string; readonly facts?: Facts } = {}) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { items, incomplete } = completeAt(parsePost(text, options.path ?? EN), offset, options.facts ?? facts, 'en');
  const labels = items.map(({ label }) => label);
  const take = (label: string) => {
    const item = items.find((candidate) => candidate.label === label || candidate.label.startsWith(`${label} `));
    assert.ok(item, `${label} is offered among ${labels.join(', ')}`);
    assert.ok(item.span.start <= offset && offset <= item.span.end, 'the edit holds the caret');
    assert.ok(!/[\r\n]/.test(text.slice(item.span.start, item.span.end)), 'the edit lies in one line');
    return text.slice(0, item.span.start) + item.text + text.slice(item.span.end);
  };
  return { labels, take, incomplete };
}

test('KEPs by number, in every way to name one', () => {
  const link = '[KEP #1287](https://kep.k8s.io/1287)';
  assert.equal(at('See KEP-128‸').take('KEP-1287'), `See ${link}`);
  assert.equal(at('See KEP #12‸87 now').take('KEP-1287'), `See ${link} now`);
  assert.equal(at('See [KEP‸').take('KEP-1287'), `See ${link}`);
  assert.equal(at('See [KEP #1‸]').take('KEP-1287'), `See ${link}`);
  assert.equal(at('See [KEP \\#1‸]').take('KEP-1287'), `See ${link}`);
  assert.equal(at('See [KEP-1‸](https://x.y/1)').take('KEP-1287'), 'See [KEP #1287](https://x.y/1)');
  assert.equal(at('See [x](https://kep.k8s.io/1‸)').take('KEP-1287'), 'See [x](https://kep.k8s.io/1287)');
  assert.equal(
    at('https://github.com/kubernetes/enhancements/issues/‸').take('KEP-12'),
    'https://github.com/kubernetes/enhancements/issues/12',
  );
  assert.deepEqual(at('KEP-128‸').labels, ['KEP-128 Harbour chain', 'KEP-1287 In-place resize']);
  assert.equal(at('KEP-128‸').incomplete, true);
});

test('KEPs by words of their titles', () => {
  assert.equal(at('See KEP-place res‸').take('KEP-1287'), 'See [KEP #1287](https://kep.k8s.io/1287)');
  assert.deepEqual(at('[KEP harb‸]').labels, ['KEP-128 Harbour chain']);
  assert.deepEqual(at('KEP-zzz‸').labels, []);
});

test('those of the announced release come first', () => {
  const text = '---\ntitle: "v1.36"\nauthor: "[Kubernetes v1.36 Release Team](https://example.com)"\n---\n\nKEP-1‸\n';
  assert.equal(at(text).labels[0], 'KEP-128 Harbour chain');
});

const release = '---\ntitle: "v1.36"\nauthor: "[Kubernetes v1.36 Release Team](https://example.com)"\n---\n\n';
const many: Facts = {
  ...facts,
  keps: createCatalogue({ date: '2026-01-01', origin: 'test' }, [
    kep(10, 'Anchor *lines*', { milestones: { stable: 'v1.36' } }),
    kep(20, 'Boat hooks', { milestones: { stable: 'v1.36' } }),
    kep(30, 'Chain lockers', { milestones: { beta: 'v1.36' }, stage: 'beta' }),
    kep(40, 'Deck lights'),
  ]),
};

test('of the KEPs of the release those that are not in the list yet come first; the list decides how they are named', () => {
  const list = (items: string) => at(`${release}## Graduations to stable\n\n${items}`, { facts: many });
  const numbered = list('* [KEP #20](https://kep.k8s.io/20)\n* [KEP #40](https://kep.k8s.io/40)\n* [KEP‸]\n');
  assert.deepEqual(
    numbered.labels.map((label) => label.slice(0, 6)),
    ['KEP-10', 'KEP-30', 'KEP-20', 'KEP-40'],
  );
  assert.match(numbered.take('KEP-10'), /\* \[KEP #10\]\(https:\/\/kep\.k8s\.io\/10\)\n/);
  const titled = list('* [Boat hooks](https://kep.k8s.io/20)\n* [Deck lights](https://kep.k8s.io/40)\n* [KEP‸]\n');
  assert.ok(titled.take('KEP-10').endsWith('* [Anchor \\*lines\\*](https://kep.k8s.io/10)\n'));
  const both = list(
    '* [KEP-20: Boat hooks](https://kep.k8s.io/20)\n* [KEP-40: Lights](https://kep.k8s.io/40)\n* KEP-1‸\n',
  );
  assert.ok(both.take('KEP-10').endsWith('* [KEP-10: Anchor \\*lines\\*](https://kep.k8s.io/10)\n'));
  const section = at(`${release}## New features in Beta\n\nSee [KEP #20](https://kep.k8s.io/20).\n\nSee [KEP‸]\n`, {
    facts: many,
  });
  assert.deepEqual(
    section.labels.map((label) => label.slice(0, 6)),
    ['KEP-30', 'KEP-10', 'KEP-20', 'KEP-40'],
  );
});

test('a post that names a release in its title is about it', () => {
  const text = '---\ntitle: "Kubernetes v1.36: Chains"\n---\n\nKEP-‸\n';
  assert.equal(at(text).labels[0], 'KEP-128 Harbour chain');
});

test('half-typed links become whole ones, and brackets stay in pairs', () => {
  const link = '[KEP #1287](https://kep.k8s.io/1287)';
  assert.equal(at('See ([KEP #1‸]) now').take('KEP-1287'), `See (${link}) now`);
  assert.equal(at('See [KEP #1‸]()').take('KEP-1287'), `See ${link}`);
  assert.equal(at('See [KEP #1‸](').take('KEP-1287'), `See ${link}`);
  assert.equal(at('See [KEP #1‸](https://kep.k8s.io/).').take('KEP-1287'), `See ${link}.`);
  assert.equal(at('See ([KEP #1‸](https://kep.k8s.io/)).').take('KEP-1287'), `See (${link}).`);
  assert.equal(at('See [KEP #12‸8](https://kep.k8s.io/128) now').take('KEP-1287'), `See ${link} now`, 'copied');
  assert.equal(
    at('See [KEP #1‸](https://github.com/kubernetes/enhancements/issues/12).').take('KEP-1287'),
    `See ${link}.`,
  );
  assert.equal(at('See [see KEP-1‸]').take('KEP-1287'), 'See [see KEP #1287]', 'no link in a link');
  assert.equal(at('See [KEP #1‸ and more](/x)').take('KEP-1287'), 'See [KEP #1287 and more](/x)');
  assert.equal(at('See [KEP #1‸][kep]').take('KEP-1287'), 'See [KEP #1287][kep]');
  assert.equal(at('See [x] and KEP-1‸').take('KEP-1287'), `See [x] and ${link}`);
});

test('the address of a link whose text names the KEP', () => {
  assert.deepEqual(at('See [KEP #1287](‸)').labels, ['https://kep.k8s.io/1287']);
  assert.equal(at('See [KEP #1287](ht‸)').take('https://kep.k8s.io/1287'), 'See [KEP #1287](https://kep.k8s.io/1287)');
  assert.deepEqual(at('See [KEP #1287](https://kep.k8s.io/‸)').labels, ['KEP-1287 In-place resize']);
  assert.deepEqual(at('See [KEP-12](/docs/KEP-1‸)').labels, [], 'another address');
  assert.deepEqual(at('See [x](/docs/x-KEP-1‸)').labels, [], 'another address');
});

test('nothing in code, in prose, or while the catalogue is unknown', () => {
  assert.deepEqual(at('```\nKEP-1‸\n```\n').labels, []);
  assert.deepEqual(at('A KEP is‸').labels, []);
  assert.deepEqual(at('SKEP-1‸').labels, []);
  assert.deepEqual(at('KEP-1‸', { facts: {} }).labels, []);
});

test('shortcodes after their opening, with what the editor closed by itself taken over', () => {
  assert.equal(at('{{<‸').take('note'), '{{< note >}}\n$0\n{{< /note >}}');
  assert.equal(at('{{< fig‸}}').take('figure'), '{{< figure src="$1" alt="$2" >}}$0');
  assert.equal(at('{{< fig‸ >}}').take('figure'), '{{< figure >}}');
  assert.equal(at('{{% al‸}}').take('alert'), '{{% alert title="$1" %}}\n$0\n{{% /alert %}}');
  assert.ok(!at('{{% ‸').labels.includes('figure'), 'the delimiter decides');
  assert.deepEqual(at('{{ ‸').labels, []);
  assert.deepEqual(at('{{</* ‸').labels, []);
});

test('closing tags that are waited for', () => {
  const text = '{{< note >}}\na\n{{< /note >}}\n{{< tabs name="x" >}}\n{{< /‸\n';
  assert.deepEqual(at(text).labels, ['/tabs']);
  assert.match(at(text).take('/tabs'), /\{\{< \/tabs >\}\}\n$/);
});

test('parameters that are not there yet, and values', () => {
  const figure = at('{{< figure src="/a.png" ‸ >}}');
  assert.ok(figure.labels.includes('alt') && !figure.labels.includes('src'));
  assert.equal(figure.take('alt'), '{{< figure src="/a.png" alt="$1" >}}');
  assert.equal(at('{{< feature-state state="b‸" >}}').take('beta'), '{{< feature-state state="beta" >}}');
  assert.equal(at('{{< feature-state state=‸ >}}').take('beta'), '{{< feature-state state="beta" >}}');
  assert.deepEqual(at('{{< figure alt="a ‸" >}}').labels, [], 'inside a value');
  assert.deepEqual(at('{{< figure src="/a.png" >}} ‸').labels, [], 'behind the tag');
});

test('front matter: keys that are missing, with a value where one is known', () => {
  const english = at('---\ntitle: "X"\n‸\n---\n');
  assert.ok(!english.labels.includes('title') && !english.labels.includes('translator'));
  assert.equal(english.take('layout'), '---\ntitle: "X"\nlayout: blog\n---\n');
  assert.equal(english.take('slug'), '---\ntitle: "X"\nslug: harbour-lights\n---\n');
  assert.equal(english.take('date'), '---\ntitle: "X"\ndate: 2026-01-15\n---\n');
  const undated = at('---\n‸\n---\n', { path: 'content/en/blog/_posts/harbour-lights.md' });
  assert.equal(undated.take('date'), '---\ndate: 2026-01-22\n---\n');
  assert.equal(at('---\nsl‸ug: x\n---\n').take('slug'), '---\nslug: x\n---\n');
  assert.ok(at('---\n‸\n---\n', { path: ZH }).labels.includes('translator'));
  assert.deepEqual(at('---\ntitle: X ‸\n---\n').labels, []);
  assert.deepEqual(at('---\na: b\n---‸\n').labels, []);
});

test('front matter: values, those of the original first', () => {
  assert.equal(at('---\ndraft: ‸\n---\n').take('false'), '---\ndraft: false\n---\n');
  assert.equal(at('---\nlayout:‸\n---\n').take('blog'), '---\nlayout: blog\n---\n');
  const original = parsePost('---\ndate: 2025-12-31\nslug: old-lights\n---\n', EN);
  const translated = { path: ZH, facts: { ...facts, original } };
  assert.deepEqual(at('---\ndate: ‸\n---\n', translated).labels, ['2025-12-31', '2026-01-15', '2026-01-22']);
  assert.equal(at('---\nslug: old-‸\n---\n', translated).take('old-lights'), '---\nslug: old-lights\n---\n');
});

test('completion is total: any offset of any of these texts', () => {
  for (const text of [
    '',
    '---',
    '---\n',
    '{{<',
    '{{< /',
    '[KEP',
    '\uFEFF---\na: b\n---\n{{% x',
    'KEP-\r\n\r{{< a b="',
  ]) {
    for (let offset = 0; offset <= text.length; offset++) completeAt(parsePost(text, EN), offset, facts, 'zh-cn');
  }
});
