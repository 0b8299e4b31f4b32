import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { parsePost } from '../../src/core/post/parse.ts';
import type { Limits } from '../../src/server/impatience.ts';
import { createProgress } from '../../src/server/progress.ts';
import { createSiteIndexes } from '../../src/server/site-indexes.ts';
import type { FilePort } from '../../src/site/port.ts';
import type { Store } from '../../src/site/store.ts';
import { memoryPort } from '../site/memory-port.ts';

const SITE = 'root:/';
const PATH = 'content/en/docs/harbour.md';
const URI = `root:/${PATH}`;
const page = (title: string, body = '') => `---\ntitle: ${title}\n---\n\n${body}`;
const files = {
  'hugo.toml': 'baseURL = "https://example.com/"\n',
  [PATH]: page('Harbour'),
  'content/en/docs/light.md': page('Light', '## Lens\n'),
  'content/en/docs/boats.md': page('Boats', '## Sails\n'),
};
const post = (body: string) => parsePost(page('Harbour', body), PATH);

function indexesOf(port: FilePort, limits?: Limits, store?: Store) {
  const changed: string[] = [];
  const troubles: string[] = [];
  const logged: string[] = [];
  const shown: string[] = [];
  const indexes = createSiteIndexes({
    port,
    limits,
    store,
    language: 'en',
    showProgress: () => ({ report: (done, total) => shown.push(`${done}/${total}`), end: () => shown.push('end') }),
    log: { error: (line) => logged.push(line), info: (line) => logged.push(line) },
    trouble: (line) => troubles.push(line),
    changed: (uri) => changed.push(uri),
  });
  return { indexes, changed, troubles, logged, shown };
}

async function until(holds: () => boolean) {
  for (let turn = 0; !holds(); turn++) {
    assert.ok(turn < 200, 'waited in vain');
    await wait(10);
  }
}

test('a site is read once and behind progress; each page is read for its ids when it is first mentioned', async () => {
  const port = memoryPort(files);
  const { indexes, changed, shown } = indexesOf(port);
  assert.equal(indexes.facts(SITE), undefined);
  const first = post('See [it](/docs/light/#lens).\n');
  indexes.follow(URI, SITE, first);
  indexes.follow(URI, SITE, first);
  await until(() => changed.length === 1);
  assert.deepEqual(shown, ['3/3', 'end']);
  const facts = indexes.facts(SITE);
  assert.equal(facts?.resolve('/docs/light/').kind, 'page');
  const before = port.read.length;
  indexes.follow(URI, SITE, first);
  indexes.follow(URI, SITE, first);
  await until(() => changed.length === 2);
  assert.deepEqual(port.read.slice(before), ['content/en/docs/light.md']);
  assert.notEqual(indexes.facts(SITE), facts);

  const known = indexes.facts(SITE);
  const asked = [port.read.length, port.listed.length];
  indexes.follow(URI, SITE, post('See [it](/docs/light/#lens) and [more](/docs/light/#lamp). Typing.\n'));
  await wait(20);
  assert.deepEqual([port.read.length, port.listed.length], asked, 'typing reads nothing');
  assert.equal(indexes.facts(SITE), known);
  indexes.follow(URI, SITE, post('See [it](/docs/boats/#lens).\n'));
  await until(() => changed.length === 3);
  assert.deepEqual(port.read.slice(asked[0]), ['content/en/docs/boats.md']);
  indexes.forget(URI);
  indexes.fileChanged('root:/hugo.toml');
  await wait(50);
  assert.equal(changed.length, 3, 'nobody is told of a closed document');
});

/** Keeps texts in memory; `broken`: takes none. */
function memoryStore(broken = false): Store & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: async (name) => texts.get(name),
    async write(name, text) {
      if (broken) throw new Error('the disk is full');
      texts.set(name, text);
    },
  };
}

test('what was read is kept for the next start, ids too', async () => {
  const store = memoryStore();
  const first = indexesOf(memoryPort(files), undefined, store);
  const text = post('See [it](/docs/light/#lens).\n');
  first.indexes.follow(URI, SITE, text);
  await until(() => first.changed.length === 1);
  first.indexes.follow(URI, SITE, text);
  await until(() => first.changed.length === 2);
  await first.indexes.keep();
  assert.equal(store.texts.size, 1);

  const port = memoryPort(files);
  const second = indexesOf(port, undefined, store);
  second.indexes.follow(URI, SITE, text);
  await until(() => second.changed.length === 1);
  second.indexes.follow(URI, SITE, text);
  await wait(20);
  assert.deepEqual(
    port.read.filter((path) => path.startsWith('content/')),
    [],
  );
  const facts = second.indexes.facts(SITE);
  const light = facts?.pageOf('content/en/docs/light.md');
  assert.ok(light && facts?.anchors(light)?.ids.has('lens'));
  assert.deepEqual(second.troubles, []);
});

test('a store that cannot be written to costs nothing but time', async () => {
  const { indexes, changed, troubles, logged } = indexesOf(memoryPort(files), undefined, memoryStore(true));
  indexes.follow(URI, SITE, post(''));
  await until(() => changed.length === 1);
  await indexes.keep();
  assert.deepEqual(troubles, []);
  assert.match(logged.join('\n'), /cannot be kept.*disk is full/);
});

test('files that come too slowly, or never, are given up quietly', async () => {
  const slow: FilePort = { ...memoryPort(files), stat: () => new Promise(() => undefined) };
  const { indexes, changed, troubles, logged, shown } = indexesOf(slow, { all: 1000, sample: 30 });
  indexes.follow(URI, SITE, post(''));
  await until(() => shown.includes('end'));
  assert.equal(indexes.facts(SITE), undefined);
  assert.deepEqual(changed, []);
  assert.deepEqual(troubles, []);
  assert.match(logged.join('\n'), /too slowly/);
  indexes.follow(URI, SITE, post(''));
  await wait(20);
  assert.equal(shown.length, 1, 'it is not tried again');
});

test('where files come slowly, the targets of links are known all the same', async () => {
  const quick = memoryPort({
    ...files,
    ...Object.fromEntries(Array.from({ length: 99 }, (_, i) => [`content/en/docs/p${i}.md`, page('P')])),
  });
  const late = async <T>(ask: () => Promise<T>): Promise<T> => {
    await wait(5);
    return ask();
  };
  const slow: FilePort = {
    readText: (uri, signal) => late(() => quick.readText(uri, signal)),
    list: (uri, signal) => late(() => quick.list(uri, signal)),
    stat: (uri, signal) => late(() => quick.stat(uri, signal)),
  };
  const { indexes, changed, troubles } = indexesOf(slow, { all: 5000, sample: 20 });
  const text = post('See [it](/docs/light/#lens) and [none](/docs/none/).\n');
  indexes.follow(URI, SITE, text);
  await until(() => changed.length === 1);
  indexes.follow(URI, SITE, text);
  await until(() => {
    const facts = indexes.facts(SITE);
    const found = facts?.resolve('/docs/light/');
    return found?.kind === 'page' && facts?.anchors(found.page)?.ids.has('lens') === true;
  });
  const facts = indexes.facts(SITE);
  assert.equal(facts?.complete, false);
  assert.deepEqual(
    ['/docs/none/', '/docs/p1/'].map((path) => facts?.resolve(path).kind),
    ['unknown', 'unknown'],
  );
  assert.deepEqual(troubles, []);
});

test('a site that cannot be read is trouble', async () => {
  const broken: FilePort = { ...memoryPort(files), list: async () => Promise.reject(new Error('no permission')) };
  const { indexes, troubles } = indexesOf(broken);
  indexes.follow(URI, SITE, post(''));
  await until(() => troubles.length > 0);
  assert.match(troubles.join(), /cannot be read.*no permission/);
});

test('progress is shown for long work only, and can be cancelled', async () => {
  const said: string[] = [];
  let cancel = () => {};
  const reporter = {
    begin: (title: string) => said.push(title),
    report: (percent: number, message: string) => said.push(`${percent} ${message}`),
    done: () => said.push('done'),
    token: {
      onCancellationRequested(listener: () => void) {
        cancel = listener;
      },
    },
  };
  const show = createProgress({ window: { createWorkDoneProgress: async () => reporter as never } });
  show('short', () => {}).end();
  let cancelled = false;
  const long = show('long', () => {
    cancelled = true;
  });
  await wait(400);
  long.report(32, 64);
  long.report(32, 64);
  cancel();
  long.end();
  assert.deepEqual(said, ['long', '50 32/64', 'done']);
  assert.equal(cancelled, true);
});
