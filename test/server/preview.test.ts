import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OpenPreviewResult, PreviewUpdateParams } from '../../src/protocol/index.ts';
import { CHINESE, chinese, ENGLISH, site } from './fixtures.ts';
import { startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

const LONELY = 'content/en/blog/_posts/2026-01-18-lonely.md';
let folder: TestFolder;
let server: TestServer;

before(async () => {
  folder = testFolder({ ...site, [LONELY]: '---\ntitle: Alone\n---\n\nNobody translated me.\n' });
  server = await startTestServer({ folder: folder.path });
});

after(async () => {
  await server.stop();
  folder.remove();
});

const open = (params: object) => server.connection.sendRequest<OpenPreviewResult>('stargazer/openPreview', params);

test('from either file the pair is found, and its rows stand side by side', async () => {
  for (const file of [ENGLISH, CHINESE]) {
    const result = await open({ preview: `p-${file}`, uri: folder.uri(file) });
    assert.equal(result.kind, 'model');
    assert.ok(result.kind === 'model');
    const { model } = result;
    assert.equal(result.site, folder.uri('').replace(/\/$/, ''));
    assert.deepEqual([model.original?.uri, model.translation?.uri], [folder.uri(ENGLISH), folder.uri(CHINESE)]);
    assert.deepEqual([model.original?.language, model.translation?.language], ['en', 'zh-CN']);
    assert.deepEqual([model.original?.version, model.translation?.version], [0, 0], 'read from disk');
    const heading = model.rows.find((row) => row.original?.firstLine === 9);
    assert.equal(heading?.kind, 'paired');
    assert.match(heading?.original?.html ?? '', /In-place resize/);
    assert.match(heading?.translation?.html ?? '', /原地调整/);
    await server.connection.sendNotification('stargazer/closePreview', { preview: `p-${file}` });
  }
});

test('editing one side sends the rows that changed, and nothing else', async () => {
  server.open(folder.uri(CHINESE), chinese, 7);
  await open({ preview: 'live', uri: folder.uri(CHINESE) });
  server.change(folder.uri(CHINESE), 8, '平', [7, 1, 7, 1]);
  const { update } = await nextUpdate('live', ({ update }) => update.translation?.version === 8);
  assert.deepEqual(
    update.splices.map(({ remove, rows }) => [remove, rows.length]),
    [[1, 1]],
  );
  assert.match(update.splices[0]?.rows[0]?.translation?.html ?? '', /第平一段/);
  assert.deepEqual(update.shifts, []);
  const told = server.notified<PreviewUpdateParams>('stargazer/previewUpdate').length;
  await server.connection.sendNotification('stargazer/closePreview', { preview: 'live' });
  server.change(folder.uri(CHINESE), 9, chinese);
  await server.diagnostics(folder.uri(CHINESE), ({ version }) => version === 9);
  assert.equal(
    server.notified<PreviewUpdateParams>('stargazer/previewUpdate').length,
    told,
    'a closed preview is left alone',
  );
});

test('closing the document shows the file again', async () => {
  server.change(folder.uri(CHINESE), 10, '---\ntitle: x\n---\n\n还没有保存。\n');
  await open({ preview: 'closing', uri: folder.uri(CHINESE) });
  server.close(folder.uri(CHINESE));
  const { update } = await nextUpdate('closing', ({ update }) => update.translation?.version === 0);
  assert.match(JSON.stringify(update.splices), /第一段讲的是港口/);
});

test('without a counterpart the person is asked; null means one language alone', async () => {
  assert.equal((await open({ preview: 'q', uri: folder.uri(LONELY) })).kind, 'ask');
  const alone = await open({ preview: 'q', uri: folder.uri(LONELY), counterpart: null });
  assert.ok(alone.kind === 'model');
  assert.equal(alone.model.translation, null);
  assert.deepEqual(new Set(alone.model.rows.map(({ kind }) => kind)), new Set(['original-only']));
  const chosen = await open({ preview: 'q', uri: folder.uri(LONELY), counterpart: folder.uri(CHINESE) });
  assert.ok(chosen.kind === 'model');
  assert.equal(chosen.model.translation?.uri, folder.uri(CHINESE));
});

test('a file that is gone leaves an empty side, not a dead server', async () => {
  const gone = await open({ preview: 'g', uri: folder.uri('content/en/blog/_posts/none.md'), counterpart: null });
  assert.ok(gone.kind === 'model');
  assert.deepEqual(gone.model.rows, []);
});

async function nextUpdate(
  preview: string,
  fits: (params: PreviewUpdateParams) => boolean,
): Promise<PreviewUpdateParams> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const found = server
      .notified<PreviewUpdateParams>('stargazer/previewUpdate')
      .find((params) => params.preview === preview && fits(params));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.fail(`no update of ${preview}`);
}
