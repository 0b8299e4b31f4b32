import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { analyse } from '../../src/core/analyse.ts';
import { safeEdits } from '../../src/core/features/fixes.ts';
import { parseCatalogue } from '../../src/core/kep/parse.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readSettings } from '../../src/core/rules/settings.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { loadSite } from '../../src/site/index/load.ts';
import { createNodePort } from '../../src/site/node-port.ts';
import { mistakes, pages, read, samples } from './site.ts';

const catalogue = parseCatalogue(readFileSync(new URL('../../data/keps.json', import.meta.url), 'utf8'));
assert.ok(catalogue.ok);
const keps = catalogue.catalogue;
const site = (await loadSite(createNodePort(), pathToFileURL(samples).href)).facts();
const { settings } = readSettings({}, rules);

const kept = new Map<string, ReturnType<typeof analysed>>();

/** The same text is looked at once. */
function findingsOf(path: string, text: string) {
  const key = `${path}\n${text}`;
  const found = kept.get(key) ?? analysed(path, text);
  kept.set(key, found);
  return found;
}

const originals = new Map<string, ReturnType<typeof parsePost>>();

function originalOf(path: string) {
  const english = path.replace(/^content\/[^/]+/, 'content/en');
  if (english === path || !existsSync(samples + english)) return null;
  const post = originals.get(english) ?? parsePost(read(english), english);
  originals.set(english, post);
  return post;
}

function analysed(path: string, text: string) {
  const post = parsePost(text, path);
  const { findings, failures } = analyse(
    post,
    { today: '2026-11-21', keps, original: originalOf(path), site },
    settings,
  );
  assert.deepEqual(failures, []);
  return findings.map((finding) => ({ ...finding, line: post.lines.lineAt(finding.span.start) + 1 }));
}

/** What the author meant, after each fix that is offered: text of the line, by rule and line. No fix is offered where only the author can know. */
const meant: Readonly<Record<string, readonly string[]>> = {
  'release-count-sum en 20': [],
  'doubled-word en 129': ['how often the mount of an image volume'],
  'kep-link-number en 131': ['[KEP #4639](https://kep.k8s.io/4639) led by SIG Node'],
  // The introduction says 14 too: an item is missing, and KEPs are offered for the list.
  'release-count-list en 294': [],
  'link-syntax en 328': ['the [list of supported node images](/docs/reference/node-images/) tells'],
  'link-absolute en 368': ['the [setup guide](/docs/setup/)'],
  'zh-punctuation zh-cn 937': ['见习成员，下一次'],
  'zh-spacing zh-cn 954': ['Tidewheel 收到了'],
  'translation-metadata zh-cn 5': ['slug: pressure-metrics-tour'],
  'heading-space zh-cn 57': ['## 后续步骤   {#what-comes-next}'],
  'front-matter-date en 4': [],
  'front-matter-key en 7': ['author: >'],
  'shortcode-unclosed en 23': ['{{< /note >}}'],
  'placeholder en 34': [],
  'release-count-sum zh-cn 46': [],
  'kep-link-number zh-cn 280': ['[KEP #4639](https://kep.k8s.io/4639)'],
  'release-count-list zh-cn 714': [],
};

for (const { path, rule, line } of mistakes) {
  const name = `${rule} ${path.split('/')[1]} ${line}`;
  test(`${name}: each fix says what the author meant, and nothing else is wrong then`, () => {
    const text = read(path);
    const before = findingsOf(path, text);
    const finding = before.find((candidate) => candidate.rule === rule && candidate.line === line);
    assert.ok(finding);
    const fixes = finding.fixes ?? [];
    const expected = meant[name];
    assert.ok(expected, 'what the author meant is written down above');
    assert.equal(fixes.length, expected.length);
    for (const [index, fix] of fixes.entries()) {
      const fixed = applyEdits(text, fix.edits);
      assert.ok(fixed !== undefined);
      const old = text.split('\n');
      const changed = fixed.split('\n').find((after, at) => after !== old[at]);
      assert.ok(changed?.includes(expected[index] ?? ''), changed);
      const after = findingsOf(path, fixed);
      const count = (list: typeof after, id: string) => list.filter((other) => other.rule === id).length;
      for (const { rule: id } of after) assert.ok(count(after, id) <= count(before, id), `${id} is new`);
      assert.equal(count(after, rule), count(before, rule) - 1);
    }
  });
}

test('fix-all twice changes nothing the second time, and leaves nothing that it could fix', () => {
  const changed = pages.filter((path) => {
    const text = read(path);
    const once = applyEdits(text, safeEdits(findingsOf(path, text)));
    assert.ok(once !== undefined);
    const left = findingsOf(path, once);
    assert.deepEqual(safeEdits(left), [], path);
    assert.equal(applyEdits(once, safeEdits(left)), once);
    return once !== text;
  });
  const safe = mistakes.filter(({ path }) => changed.includes(path)).length;
  assert.ok(safe > 0 && changed.length === 4, changed.join(', '));
});
