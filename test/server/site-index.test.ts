import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileChangeType } from 'vscode-languageserver';
import { startTestServer, testFolder } from './harness.ts';

const HARBOUR = 'content/en/docs/harbour.md';
const BOATS = 'content/en/docs/boats.md';
const harbour =
  '---\ntitle: Harbour\n---\n\nIt is is here. See [the light](/docs/light/#lamp) and [the boats](/docs/boats/).\n';
const files = {
  'hugo.toml': 'baseURL = "https://example.com/"\n',
  [HARBOUR]: harbour,
  'content/en/docs/light.md': '---\ntitle: Light\n---\n\n## Lens\n\nIt is bright.\n',
};

const codes = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }) =>
  diagnostics.flatMap(({ code }) => (/^link-(?:page|anchor)$/.test(String(code)) ? [String(code)] : []));
const are = (...wanted: string[]) => {
  return (params: Parameters<typeof codes>[0]) => codes(params).join() === wanted.join();
};

test('broken links are found once the site is read; files that come and go change the findings', async () => {
  const folder = testFolder(files);
  const server = await startTestServer({ folder: folder.path });
  const uri = folder.uri(HARBOUR);
  const tell = (path: string, type: FileChangeType) =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uri(path), type }],
    });
  server.open(uri, harbour);
  await server.diagnostics(uri, are('link-anchor', 'link-page'));
  assert.deepEqual(codes(server.published[0] ?? { diagnostics: [] }), [], 'the first findings did not wait for it');
  assert.equal(server.published[0]?.diagnostics.length, 1);

  folder.write(BOATS, '---\ntitle: Boats\n---\n');
  await tell(BOATS, FileChangeType.Created);
  await server.diagnostics(uri, are('link-anchor'));
  folder.write('content/en/docs/light.md', '---\ntitle: Light\n---\n\n## Lamp\n');
  await tell('content/en/docs/light.md', FileChangeType.Changed);
  await server.diagnostics(uri, are());
  rmSync(join(folder.path, BOATS));
  await tell(BOATS, FileChangeType.Deleted);
  await server.diagnostics(uri, are('link-page'));
  folder.write('static/_redirects', '/docs/boats/ /docs/light/ 301\n');
  await tell('static/_redirects', FileChangeType.Created);
  await server.diagnostics(uri, are());

  server.change(uri, 2, `${harbour}\nSee [the lens](/docs/light/#lens).\n`);
  await server.diagnostics(uri, are('link-anchor'));
  await server.stop();
  folder.remove();
});

test('a configuration that is broken is said once, and read anew when it is mended', async () => {
  const folder = testFolder({ ...files, 'hugo.toml': 'baseURL = "https://example.com\n' });
  const server = await startTestServer({ folder: folder.path });
  const uri = folder.uri(HARBOUR);
  const absolute = harbour.replace('(/docs/boats/)', '(https://harbour.example/docs/boats/)');
  server.open(uri, absolute);
  await server.diagnostics(uri, are('link-anchor'));
  const troubles = () => server.notified<{ message: string }>('stargazer/trouble').map(({ message }) => message);
  assert.equal(troubles().length, 1);
  assert.match(troubles()[0] ?? '', /hugo\.toml/);
  folder.write('hugo.toml', 'baseURL = "https://harbour.example/"\n');
  const changes = [{ uri: folder.uri('hugo.toml'), type: FileChangeType.Changed }];
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await server.diagnostics(uri, are('link-anchor', 'link-page'));
  assert.equal(troubles().length, 1);
  await server.stop();
  folder.remove();
});
