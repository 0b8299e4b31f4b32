import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadSite } from '../../../src/site/index/load.ts';
import type { SiteIndex } from '../../../src/site/index/site-index.ts';
import { createNodePort } from '../../../src/site/node-port.ts';
import type { FilePort } from '../../../src/site/port.ts';
import { memoryPort } from '../memory-port.ts';

const page = (more = '') => `---\ntitle: A\n${more}\n---\n## Part one\n`;

const files: Readonly<Record<string, string | Error>> = {
  'hugo.toml': 'baseURL = "https://example.com"\n[markup.goldmark.parser]\nautoHeadingIDType = "blackfriday"\n',
  'content/docs/a.md': page(),
  'content/docs/b.md': page('aliases: /old-b/'),
  'content/posts/x/index.md': page(),
  'content/posts/x/y.svg': '',
  'static/_redirects': '/c/ /docs/a/\n',
  'static/logo.svg': '',
  'layouts/shortcodes/note.html': '{{ .Inner }}',
  'i18n/en.toml': '[next_heading]\nother = "Next"\n',
};

/** A port whose files may change. */
function changing(initial: Readonly<Record<string, string | Error>>) {
  let port = memoryPort(initial);
  const facade: FilePort = {
    readText: (uri, signal) => port.readText(uri, signal),
    list: (uri, signal) => port.list(uri, signal),
    stat: (uri, signal) => port.stat(uri, signal),
  };
  return {
    port: facade,
    read: () => port.read,
    set(next: Readonly<Record<string, string | Error>>) {
      port = memoryPort(next);
    },
  };
}

test('pages, files, redirects, aliases, shortcodes and texts of headings are known', async () => {
  const index = await loadSite(memoryPort(files), 'root:/');
  const facts = index.facts();
  const kind = (path: string) => facts.resolve(path).kind;
  assert.deepEqual(index.problems, []);
  assert.deepEqual(['/docs/a/', '/posts/x/y.svg', '/logo.svg', '/c/', '/old-b', '/none/'].map(kind), [
    'page',
    'file',
    'file',
    'redirect',
    'redirect',
    'missing',
  ]);
  assert.equal(facts.shortcodes.names.has('note'), true);
  assert.equal(facts.headingTexts('en').get('next'), 'Next');
  assert.equal(index.facts(), facts, 'the same object until something changes');
});

test('anchors are unknown until they are loaded', async () => {
  const index = await loadSite(memoryPort(files), 'root:/');
  const target = index.facts().pageOf('content/docs/a.md');
  assert.ok(target);
  assert.equal(index.facts().anchors(target), undefined);
  assert.equal(await index.loadAnchors([target]), true);
  assert.deepEqual([...(index.facts().anchors(target)?.ids ?? [])], ['part-one']);
  assert.equal(await index.loadAnchors([target]), false);
});

test('progress is told, and a started index can be given up', async () => {
  const told: number[] = [];
  await loadSite(memoryPort(files), 'root:/', { onProgress: (done, total) => told.push(done, total) });
  assert.deepEqual(told, [3, 3]);
  const controller = new AbortController();
  const loading = loadSite(memoryPort(files), 'root:/', {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await assert.rejects(loading, { name: 'AbortError' });
});

for (const [how, whole] of [
  ['each asked for by itself', (port: FilePort): FilePort => port],
  [
    'asked for together',
    (port: FilePort): FilePort => ({ ...port, statAll: (uris) => Promise.all(uris.map((uri) => port.stat(uri))) }),
  ],
] as const)
  test(`what was kept is not read again, unless the file or the wish says so: ${how}`, async () => {
    const first = await loadSite(memoryPort(files), 'root:/');
    const cache = first.serialise();
    const pagesRead = async (changed: Readonly<Record<string, string | Error>>, verify = false) => {
      const port = memoryPort(changed);
      const index = await loadSite(whole(port), 'root:/', { cache, verify });
      return { read: port.read.filter((path) => path.startsWith('content/')), index };
    };
    const warm = await pagesRead(files);
    assert.deepEqual(warm.read, []);
    assert.equal(warm.index.facts().resolve('/old-b/').kind, 'redirect');
    assert.equal(warm.index.serialise(), cache);
    const changed = await pagesRead({ ...files, 'content/docs/b.md': page('slug: other') });
    assert.deepEqual(changed.read, ['content/docs/b.md']);
    assert.equal(changed.index.facts().resolve('/docs/other/').kind, 'page');
    const { 'content/docs/b.md': _, ...fewer } = files;
    const gone = await pagesRead(fewer);
    assert.deepEqual(gone.read, []);
    assert.notEqual(gone.index.serialise(), cache);
    assert.equal((await pagesRead(files, true)).read.length, 3);
  });

test('ids of pages are kept with the text they were read in, and with what else makes them', async () => {
  const withIds = { ...files, 'content/docs/b.md': `${page('slug: b')}## Lens\n` };
  const first = await loadSite(memoryPort(withIds), 'root:/');
  const target = (index: SiteIndex) => {
    const [found] = [...index.facts().pages()].filter(({ path }) => path === 'content/docs/b.md');
    assert.ok(found);
    return found;
  };
  await first.loadAnchors([target(first)]);
  const known = first.facts().anchors(target(first));
  assert.ok(known?.ids.has('lens'));
  const cache = first.serialise();
  const again = async (changed: Readonly<Record<string, string | Error>>) => {
    const index = await loadSite(memoryPort(changed), 'root:/', { cache });
    return index.facts().anchors(target(index));
  };
  assert.deepEqual(await again(withIds), known);
  assert.equal(await again({ ...withIds, 'content/docs/b.md': `${page('slug: b')}## Other lens\n` }), undefined);
  const config = 'baseURL = "https://example.com"\n';
  assert.equal(await again({ ...withIds, 'hugo.toml': config }), undefined);
});

test('what is to be kept is what a site that is read for the first time would keep', async () => {
  const first = await loadSite(memoryPort(files), 'root:/');
  await first.loadAnchors(first.facts().pages());
  const cache = first.serialise();
  const again = async (changed: Readonly<Record<string, string | Error>>) => {
    const index = await loadSite(memoryPort(changed), 'root:/', { cache });
    await index.loadAnchors(index.facts().pages());
    return index.serialise();
  };
  const anew = async (changed: Readonly<Record<string, string | Error>>) => {
    const index = await loadSite(memoryPort(changed), 'root:/');
    await index.loadAnchors(index.facts().pages());
    return index.serialise();
  };
  assert.equal(await again(files), cache);
  const { 'content/docs/b.md': _, ...fewer } = files;
  const others = [
    fewer,
    { ...files, 'content/docs/b.md': page('slug: other') },
    { ...files, 'content/docs/c.md': page('slug: c') },
    { ...files, 'hugo.toml': 'baseURL = "https://example.com"\n' },
  ];
  for (const other of others) assert.equal(await again(other), await anew(other));
  const { port, set } = changing(files);
  const index = await loadSite(port, 'root:/', { cache });
  set({ ...files, 'content/docs/b.md': page('slug: other') });
  await index.update(['content/docs/b.md']);
  assert.notEqual(index.serialise(), cache);
});

test('a cache of another version, or a broken one, is none', async () => {
  for (const cache of ['', 'another-format\n[]', `${(await loadSite(memoryPort(files), 'root:/')).serialise()}\n[1`]) {
    const index = await loadSite(memoryPort(files), 'root:/', { cache });
    assert.equal(index.facts().resolve('/docs/a/').kind, 'page');
  }
});

test('a changed, created, renamed or deleted file changes the facts, and nothing else is read', async () => {
  const { port, set, read } = changing(files);
  const index = await loadSite(port, 'root:/');
  const { version } = index.facts();
  assert.equal(await index.update(['content/docs/a.md']), false, 'nothing changed');
  assert.equal(index.facts().version, version);

  const { 'content/docs/a.md': a = '', ...others } = files;
  set({ ...others, 'content/docs/moved.md': a, 'static/new.png': '' });
  assert.equal(await index.update(['content/docs/a.md', 'content/docs/moved.md', 'static/new.png']), true);
  assert.deepEqual(read(), ['content/docs/moved.md']);
  const kind = (path: string) => index.facts().resolve(path).kind;
  assert.deepEqual(['/docs/a/', '/docs/moved/', '/new.png', '/c/'].map(kind), ['missing', 'page', 'file', 'redirect']);
  assert.ok(index.facts().version > version);

  set({ ...others, 'static/_redirects': '/c/ /docs/b/\n' });
  assert.equal(await index.update(['static/_redirects', 'content/docs']), true);
  const moved = index.facts().resolve('/c/');
  assert.equal(moved.kind === 'redirect' && moved.to, '/docs/b/');
  assert.equal(kind('/docs/moved/'), 'missing', 'it went with its folder');
});

test('after edits of a page the facts are those of a new index', async () => {
  const edits = [
    page('description: d'),
    page('slug: other'),
    page('aliases: /x/'),
    page('draft: true'),
    page('url: /docs/b/'),
    'No front matter.',
  ];
  const { port, set } = changing(files);
  const index = await loadSite(port, 'root:/');
  index.facts();
  for (const text of edits) {
    const now = { ...files, 'content/docs/a.md': text };
    set(now);
    assert.equal(await index.update(['content/docs/a.md']), true);
    const fresh = (await loadSite(memoryPort(now), 'root:/')).facts();
    const facts = index.facts();
    assert.deepEqual([...facts.pages()], [...fresh.pages()], text);
    for (const path of ['/docs/a/', '/docs/b/', '/docs/other/', '/x/'])
      assert.deepEqual(facts.resolve(path), fresh.resolve(path), text);
  }
});

test('a page that becomes a bundle takes its files along', async () => {
  const { port, set } = changing({ ...files, 'content/docs/n/a.md': page(), 'content/docs/n/b.png': '' });
  const index = await loadSite(port, 'root:/');
  assert.equal(index.facts().resolve('/docs/n/a/').kind, 'page');
  set({
    ...files,
    'content/docs/n/a.md': page(),
    'content/docs/n/b.png': '',
    'content/docs/n/index.md': page('slug: m'),
  });
  await index.update(['content/docs/n/index.md']);
  assert.deepEqual(
    ['/docs/n/a/', '/docs/m/b.png'].map((path) => index.facts().resolve(path).kind),
    ['missing', 'file'],
  );
});

test('a changed page loses its anchors, the others keep theirs', async () => {
  const { port, set } = changing(files);
  const index = await loadSite(port, 'root:/');
  await index.loadAnchors(index.facts().pages());
  set({ ...files, 'content/docs/a.md': `${page()}## More\n` });
  await index.update(['content/docs/a.md']);
  const facts = index.facts();
  const known = ['content/docs/a.md', 'content/docs/b.md'].map((path) => {
    const found = facts.pageOf(path);
    return found !== undefined && facts.anchors(found) !== undefined;
  });
  assert.deepEqual(known, [false, true]);
});

test('a change of the configuration asks for a new index', async () => {
  const index = await loadSite(memoryPort(files), 'root:/');
  assert.equal(index.stale, false);
  await index.update(['hugo.toml']);
  assert.equal(index.stale, true);
});

test('trouble is said once, and the rest works', async () => {
  const { 'hugo.toml': _, ...bare } = files;
  const missing = await loadSite(memoryPort({ ...bare, 'content/docs/bad.md': new Error('no permission') }), 'root:/');
  assert.deepEqual(
    missing.problems.map(({ code, path }) => [code, path]),
    [
      ['config-missing', ''],
      ['unreadable', 'content/docs/bad.md'],
    ],
  );
  assert.equal(missing.facts().resolve('/docs/a/').kind, 'page');
  const broken = await loadSite(memoryPort({ ...files, 'hugo.toml': 'x = [' }), 'root:/');
  assert.deepEqual(
    broken.problems.map(({ code }) => code),
    ['config-broken'],
  );
  assert.equal(broken.facts().resolve('/docs/a/').kind, 'page');
});

test('a folder named like the configuration is none', async () => {
  const { 'hugo.toml': _, ...bare } = files;
  const index = await loadSite(memoryPort({ ...bare, 'hugo.toml/x.md': '' }), 'root:/');
  assert.deepEqual(
    index.problems.map(({ code }) => code),
    ['config-missing'],
  );
});

test('a configuration in a folder is read, and a change of it asks for a new index', async () => {
  const { 'hugo.toml': _, ...bare } = files;
  const split = {
    ...bare,
    'config/_default/config.yaml': 'baseURL: https://example.com\n',
    'config/_default/permalinks.yaml': 'docs: /d/:title/\n',
  };
  const index = await loadSite(memoryPort(split), 'root:/');
  assert.deepEqual(index.problems, []);
  assert.equal(index.facts().resolve('/d/a/').kind, 'page');
  await index.update(['config/_default/permalinks.yaml']);
  assert.equal(index.stale, true);
});

test('redirects that lead in a circle, or to themselves, end', async () => {
  const loops = '/loop /round\n/round /loop\n/self /self\n/a/* /a/b/:splat\n';
  const index = await loadSite(memoryPort({ ...files, 'static/_redirects': loops }), 'root:/');
  const end = (path: string) => {
    const found = index.facts().resolve(path);
    return found.kind === 'redirect' ? found.target.kind : found.kind;
  };
  assert.deepEqual(['/loop/', '/self/', '/a/x/'].map(end), ['loop', 'missing', 'loop']);
});

test('links that go round, and a folder named like a page, are taken as they are', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  t.after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'content/posts/x.md'), { recursive: true });
  writeFileSync(join(root, 'hugo.toml'), '');
  writeFileSync(join(root, 'content/posts/x.md/index.md'), page());
  symlinkSync(join(root, 'content'), join(root, 'content/posts/round'));
  symlinkSync(join(root, 'nothing'), join(root, 'content/posts/dangling.md'));
  const index = await loadSite(createNodePort(), pathToFileURL(root).href);
  assert.deepEqual(
    [...index.facts().pages()].map(({ url }) => url),
    ['/posts/x.md/'],
  );
  assert.deepEqual(index.problems, []);
});

test('a language that is configured and not part of the working copy is unknown', async () => {
  const config =
    'defaultContentLanguage = "en"\n[languages.en]\ncontentDir = "content/en"\n[languages.pt-br]\ncontentDir = "content/pt-br"\n';
  const index = await loadSite(
    memoryPort({ 'hugo.toml': config, 'content/en/a.md': page(), 'static/_redirects': '/pt/ /pt-br/\n/x/ /y/\n' }),
    'root:/',
  );
  const end = (path: string) => {
    const found = index.facts().resolve(path);
    return found.kind === 'redirect' ? found.target.kind : found.kind;
  };
  assert.deepEqual(['/pt-br/a/', '/pt/', '/x/', '/b/', '/a/'].map(end), [
    'unknown',
    'unknown',
    'missing',
    'missing',
    'page',
  ]);
});

test('more files than are looked at: what is not found is unknown', async () => {
  const many: FilePort = {
    ...memoryPort(files),
    list: async (uri) =>
      /content$/.test(uri)
        ? Array.from({ length: 250_001 }, (_, number) => ({ name: `f${number}.txt`, kind: 'file' as const }))
        : [],
  };
  const index = await loadSite(many, 'root:/');
  assert.deepEqual(
    index.problems.map(({ code }) => code),
    ['too-many-files'],
  );
  assert.equal(index.facts().resolve('/none/').kind, 'unknown');
});
