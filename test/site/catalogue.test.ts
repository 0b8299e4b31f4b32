import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { gateFolder } from '../../src/core/kep/gates.ts';
import { loadCatalogue } from '../../src/site/catalogue.ts';
import { loadGates } from '../../src/site/gates.ts';
import { createNodePort } from '../../src/site/node-port.ts';
import { memoryPort } from './memory-port.ts';

const clone = {
  'clone/README.md': '',
  'clone/keps/NNNN-kep-template/kep.yaml': 'title: KEP Template\nkep-number: NNNN\n',
  'clone/keps/prod-readiness/sig-a/12.yaml': 'kep-number: 12\n',
  'clone/keps/sig-a/12-widgets/kep.yaml':
    'title: Widgets\nkep-number: 12\nstatus: implementable\nlatest-milestone: 1.30\n',
  'clone/keps/sig-a/12-widgets/README.md': '',
  'clone/keps/sig-a/12-widgets/testdata/13-inner/kep.yaml': 'kep-number: 13\n',
  'clone/keps/sig-a/20190101-old.md': '',
  'clone/keps/sig-b/sub/14-deep (one)/kep.yaml': 'title: Deep\nkep-number: "0014"\n',
  'clone/keps/sig-b/15-broken/kep.yaml': 'title: [broken\n',
  'clone/keps/sig-b/empty/kep.yaml': '',
};

const file = { 'keps.json': '[{"n":7,"t":"Seven","d":"sig-a/7-seven"},{}]', 'bad.json': '{', 'no.json': '[]' };

test('a file: its own head, else its name and the day it was changed', async () => {
  const loaded = await loadCatalogue(memoryPort(file), 'root:/keps.json');
  assert.ok(loaded.ok);
  assert.equal(loaded.catalogue.get(7)?.title, 'Seven');
  assert.deepEqual([loaded.catalogue.date, loaded.catalogue.origin], ['2026-08-01', 'keps.json']);
  assert.deepEqual(loaded.problems, [{ code: 'unknown-shape', index: 1 }]);
});

test('a clone, by its root or its keps folder', async () => {
  for (const uri of ['root:/clone', 'root:/clone/', 'root:/clone/keps']) {
    const loaded = await loadCatalogue(memoryPort(clone), uri);
    assert.ok(loaded.ok);
    assert.deepEqual(
      loaded.catalogue.keps.map(({ number, title, directory }) => [number, title, directory]),
      [
        [12, 'Widgets', 'sig-a/12-widgets'],
        [14, 'Deep', 'sig-b/sub/14-deep (one)'],
      ],
    );
    assert.equal(loaded.catalogue.get(12)?.latestMilestone, 'v1.30');
    assert.deepEqual(
      loaded.problems.map((problem) => problem.code === 'broken-kep-yaml' && problem.folder),
      ['sig-b/15-broken', 'sig-b/empty'],
    );
  }
});

test('what cannot be loaded says why', async () => {
  const port = memoryPort({ ...file, 'locked.json': new Error('EACCES'), 'docs/a.md': '' });
  const code = async (uri: string) => {
    const loaded = await loadCatalogue(port, uri);
    return loaded.ok ? 'ok' : loaded.reason.code;
  };
  assert.equal(await code('root:/absent.json'), 'not-found');
  assert.equal(await code('root:/bad.json'), 'not-json');
  assert.equal(await code('root:/no.json'), 'no-keps');
  assert.equal(await code('root:/locked.json'), 'unreadable');
  assert.equal(await code('root:/docs'), 'no-kep-yaml');
});

test('an aborted load rejects', async () => {
  const signal = AbortSignal.abort();
  await assert.rejects(loadCatalogue(memoryPort(file), 'root:/keps.json', signal), { name: 'AbortError' });
});

test('a deep or huge folder is left at some point', async () => {
  const many = Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`x/f${n}/g/a`, '']));
  const port = memoryPort({ ...many, 'y/1/2/3/4/5/6-x/kep.yaml': 'kep-number: 6' });
  assert.equal((await loadCatalogue(port, 'root:/y')).ok, false);
  assert.ok(port.listed.length <= 4);
  assert.equal((await loadCatalogue(port, 'root:/x')).ok, false);
  assert.ok(port.listed.length <= 5010, String(port.listed.length));
});

const gatePage = (title: string) =>
  `---\ntitle: ${title}\ncontent_type: feature_gate\nstages:\n  - stage: beta\n    defaultValue: true\n    fromVersion: "1.30"\n---\n`;

test('only the gates asked for are read, and only names that a page can have', async () => {
  const port = memoryPort({
    [`site/${gateFolder}/One.md`]: gatePage('One'),
    [`site/${gateFolder}/Two.md`]: gatePage('Two'),
    [`site/${gateFolder}/Other.md`]: '---\ntitle: Other\n---\n',
  });
  const gates = await loadGates(port, 'root:/site/', [
    'One',
    'One',
    'Absent',
    'Other',
    'n/a',
    '../../x',
    'CSI{vendor}',
  ]);
  assert.deepEqual([...gates.keys()], ['One']);
  assert.deepEqual(gates.get('One')?.stages[0]?.from, 'v1.30');
  assert.deepEqual(
    port.read.map((path) => path.split('/').at(-1)),
    ['One.md', 'Absent.md', 'Other.md'],
  );
});

const website = '../shared/website';
test('every gate page of the real site is read', { skip: !existsSync(website) && 'no ../shared/website' }, async () => {
  const port = createNodePort();
  const root = pathToFileURL(resolve(website)).href;
  const entries = (await port.list(`${root}/${gateFolder}`)) ?? [];
  const names = entries.map(({ name }) => name.replace(/\.md$/, '')).filter((name) => name !== 'index');
  const gates = await loadGates(port, root, names);
  assert.equal(gates.size, names.length);
  for (const gate of gates.values())
    for (const row of gate.stages) assert.ok(row.from !== undefined && row.stage !== '', gate.name);
});
