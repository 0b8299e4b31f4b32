import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createPlaces } from '../../src/server/places.ts';
import { createPreviews } from '../../src/server/previews.ts';
import { createSources } from '../../src/server/sources.ts';
import { memoryPort } from '../site/memory-port.ts';
import { CHINESE, chinese, ENGLISH, english } from './fixtures.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** The site with many pairs, and the server's previews over it, without an editor. */
function surroundings(pairs: number) {
  const copies = (path: string, text: string) =>
    Array.from({ length: pairs }, (_, n) => [path.replace('.md', `-${n}.md`), `${text}\n\nThis is number ${n}.\n`]);
  const files = { 'hugo.toml': '', ...Object.fromEntries([...copies(ENGLISH, english), ...copies(CHINESE, chinese)]) };
  const port = memoryPort(files);
  const none = { get: () => undefined, all: () => [] };
  const sources = createSources(port, none as never, {} as never);
  const demanded: string[] = [];
  const previews = createPreviews({
    places: createPlaces(port),
    sources,
    send: () => undefined,
    address: () => undefined,
    demand: (id) => demanded.push(id),
  });
  const uri = (n: number) => `root:/${CHINESE.replace('.md', `-${n}.md`)}`;
  return { previews, uri, demanded };
}

test('50 rounds of opening and closing leave nothing behind: no preview, no timer, no text, and the heap as it was', async () => {
  const { previews, uri, demanded } = surroundings(60);
  const shown: WeakRef<object>[] = [];
  const round = async (n: number) => {
    const id = `preview-${n}`;
    const result = await previews.open({ preview: id, uri: uri(n) });
    assert.equal(result.kind, 'model');
    assert.equal(previews.count, 1);
    shown.push(new WeakRef(previews.shown(id) ?? assert.fail()));
    await previews.refresh(id);
    previews.close(id);
    assert.equal(previews.count, 0);
    assert.equal(previews.shown(id), undefined);
  };
  const heap = async () => {
    for (let n = 0; n < 3; n++) {
      await new Promise((done) => setTimeout(done, 10));
      collect();
    }
    return process.memoryUsage().heapUsed / 1e6;
  };
  // Until every file that is kept anyway was read.
  for (let n = 0; n < 30; n++) await round(n);
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = await heap();
  for (let n = 30; n < 60; n++) await round(n);
  for (let n = 0; n < 20; n++) await round(n);
  const after = await heap();
  assert.ok(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length <= timers);
  assert.ok(shown.filter((one) => one.deref() !== undefined).length === 0, 'what was shown is forgotten');
  assert.ok(after - before < 3, `${before.toFixed(1)} MB → ${after.toFixed(1)} MB`);
  assert.deepEqual(demanded, []);
});

test('what is closed while it is being opened is not kept', async () => {
  const { previews, uri } = surroundings(2);
  const first = previews.open({ preview: 'a', uri: uri(0) });
  previews.close('a');
  assert.equal((await first).kind, 'model');
  assert.equal(previews.count, 0);
  const slow = previews.open({ preview: 'b', uri: uri(0) });
  const second = previews.open({ preview: 'b', uri: uri(1) });
  await Promise.all([slow, second]);
  assert.equal(previews.count, 1);
  assert.match(previews.shown('b')?.translation?.uri ?? '', /-1\.md$/);
});
