import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { cli } from './harness.ts';

interface Site {
  readonly root: string;
  readonly cache: string;
  put(path: string, text: string): void;
  /** What is found, by the command line with its cache. */
  check(...options: readonly string[]): Promise<string>;
  /** The same without the cache. */
  anew(...options: readonly string[]): Promise<string>;
}

function siteFor(t: TestContext): Site {
  const root = mkdtempSync(join(tmpdir(), 'stargazer-known-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const cache = join(root, 'cache');
  const run = async (options: readonly string[]) => {
    const { out, err } = await cli(['check', '--format', 'json', '--severity', 'hint', ...options, 'content'], {
      cwd: root,
    });
    return out.replace(/"milliseconds": \d+/, '') + err;
  };
  const site: Site = {
    root,
    cache,
    put(path, text) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    check: (...options) => run(['--cache', cache, ...options]),
    anew: (...options) => run(['--no-cache', ...options]),
  };
  site.put(
    'hugo.toml',
    'baseURL = "https://example.org"\ndefaultContentLanguage = "en"\n[languages.en]\ncontentDir = "content/en"\n[languages.zh-cn]\ncontentDir = "content/zh-cn"\n',
  );
  site.put('content/en/docs/a.md', '---\ntitle: A\n---\n\n## First\n\nText.\n');
  site.put(
    'content/en/blog/_posts/2026-01-10-p.md',
    post('See [A](/docs/a/#first) and [B](/docs/b/) and [Q](/blog/2026/01/05/q/).'),
  );
  site.put(
    'content/en/blog/_posts/2026-01-05-q.md',
    post('Text.').replace('slug: p', 'slug: q').replace('2026-01-10', '2026-01-05'),
  );
  site.put('content/zh-cn/blog/_posts/2026-01-10-p.md', post('参见 [A](/docs/a/#first)。'));
  site.put(
    'content/en/blog/_posts/2026-01-08-a.md',
    post('## Graduations to stable\n\n* [Topology-aware routing](https://kep.k8s.io/536)').replace(
      'Somebody',
      '"[Kubernetes v1.35 Release Team](https://k8s.io/r)"',
    ),
  );
  return site;
}

function post(body: string): string {
  return `---\nlayout: blog\ntitle: P\ndate: 2026-01-10\nslug: p\nauthor: Somebody\n---\n\n${body}\n`;
}

test('findings that are known are taken from the cache', async (t) => {
  const site = siteFor(t);
  const first = await site.check();
  assert.equal(first, await site.anew());
  assert.equal(await site.check(), first);
  const file = join(site.cache, 'findings.txt');
  const kept = readFileSync(file, 'utf8');
  assert.match(kept, /Unexpected/);
  writeFileSync(file, kept.replaceAll('Unexpected', 'Remembered'));
  assert.match(await site.check(), /Remembered/);
  writeFileSync(file, `${kept.slice(0, -20)}…`);
  assert.equal(await site.check(), first, 'a broken cache is none');
});

/** Whatever findings depend on, and that they are others afterwards. */
const changes: readonly (readonly [name: string, change: (site: Site) => void, ...options: readonly string[]])[] = [
  [
    'the text',
    (site) => site.put('content/en/docs/a.md', '---\ntitle: A\n---\n\n## First\n\nText text text text the the.\n'),
  ],
  [
    'the ids of a page that is linked',
    (site) => site.put('content/en/docs/a.md', '---\ntitle: A\n---\n\n## Other\n\nText.\n'),
  ],
  ['a page that comes', (site) => site.put('content/en/docs/b.md', '---\ntitle: B\n---\n\nText.\n')],
  [
    'the front matter of another page',
    (site) => site.put('content/en/docs/a.md', '---\ntitle: A\nurl: /c/\n---\n\n## First\n\nText.\n'),
  ],
  ['a redirect', (site) => site.put('static/_redirects', '/docs/b/ /docs/a/ 301\n')],
  [
    'the original',
    (site) =>
      site.put('content/en/blog/_posts/2026-01-10-p.md', post('See [A](/docs/a/#first).\n\n## New\n\n```\ncode\n```')),
  ],
  ['the settings', (site) => site.put('stargazer.json', '{ "rules": { "link-page": "off" } }')],
  [
    'the configuration of the site',
    (site) => site.put('hugo.toml', 'baseURL = "https://example.com"\nuglyURLs = true\n'),
  ],
  ['the rules that were asked for', () => {}, '--only', 'link-page'],
  ['the language', () => {}, '--locale', 'zh-cn'],
  ['the day', () => {}, '--now', '2025-01-01'],
  [
    'the catalogue',
    (site) =>
      site.put(
        'keps.json',
        '[{"kepNumber":"99999","name":"99999-x","title":"X","owningSig":"sig-node","status":"withdrawn","stage":"alpha"}]',
      ),
    '--keps',
    'keps.json',
  ],
];

for (const [name, change, ...options] of changes) {
  test(`findings are made anew after a change of ${name}`, async (t) => {
    const site = siteFor(t);
    const before = await site.check();
    change(site);
    const after = await site.check(...options);
    assert.equal(after, await site.anew(...options));
    assert.notEqual(after, before);
    assert.equal(await site.check(...options), after);
  });
}

test('of findings that were made on other ground only the last ones are kept, and all is ASCII', async (t) => {
  const site = siteFor(t);
  const grounds = () => {
    const kept = readFileSync(join(site.cache, 'findings.txt'), 'utf8');
    assert.match(kept, /^[\n -~]*$/);
    return new Set(
      kept
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, 8)),
    );
  };
  const chinese = await site.check('--locale', 'zh-cn');
  assert.match(chinese, /[\u4e00-\u9fff]/);
  const [first] = grounds();
  await site.check('--now', '2026-01-20');
  const [second] = [...grounds()].filter((ground) => ground !== first);
  assert.deepEqual([...grounds()], [second, first], 'the last ones stand first');
  assert.equal(await site.check('--locale', 'zh-cn'), chinese);
  await site.check('--now', '2026-01-21');
  assert.equal(grounds().size, 2);
  assert.equal(grounds().has(second ?? ''), true, 'nothing was new in between, so nothing was written');
  assert.equal(await site.check('--now', '2026-01-21'), await site.anew('--now', '2026-01-21'));
});
