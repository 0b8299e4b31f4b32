import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Location, LocationLink, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

const HARBOUR = 'content/en/docs/harbour.md';
const LIGHT = 'content/en/docs/light.md';
const light = '---\ntitle: Light\n---\n\n## Lens {#lens}\n\nIt is bright. See [the harbour](../harbour/).\n';
const harbour = '---\ntitle: Harbour\n---\n\nSee [the lens](/docs/light/#lens), [the light](/docs/light).\n';
const files = {
  'hugo.toml':
    'baseURL = "https://example.com/"\n[languages.en]\ncontentDir = "content/en"\n[languages.zh-cn]\ncontentDir = "content/zh-cn"\nlanguageName = "中文"\n',
  [HARBOUR]: harbour,
  [LIGHT]: light,
  'content/en/docs/boats.md': '---\ntitle: Boats\n---\nNothing here.\n',
  'content/zh-cn/docs/harbour.md': '---\ntitle: 港口\n---\n\n[灯](/docs/light/)\n',
  'static/_redirects': '/docs/lamp/ /docs/light/ 301\n',
};

let folder: TestFolder;
let server: TestServer;

before(async () => {
  folder = testFolder(files);
  server = await startTestServer({ folder: folder.path });
  server.open(folder.uri(HARBOUR), harbour);
  server.open(folder.uri(LIGHT), light);
  await server.diagnostics(folder.uri(HARBOUR));
  // The site is read in the background: a broken link tells when it is known.
  server.change(folder.uri(HARBOUR), 2, `${harbour}[x](/docs/none/)\n`);
  await server.diagnostics(folder.uri(HARBOUR), ({ diagnostics }) =>
    diagnostics.some(({ code }) => code === 'link-page'),
  );
});

after(async () => {
  await server.stop();
  folder.remove();
});

const at = (file: string, line: number, character: number) => ({
  textDocument: { uri: folder.uri(file) },
  position: { line, character },
});

async function references(file: string, line: number, character: number, includeDeclaration = false) {
  const found = await server.connection.sendRequest<Location[]>('textDocument/references', {
    ...at(file, line, character),
    context: { includeDeclaration },
  });
  return found.map(
    ({ uri, range: { start } }) => `${uri.slice(folder.uri('').length + 1)}:${start.line}:${start.character}`,
  );
}

test('a link leads to the file of its page, at the heading', async () => {
  const found = await server.connection.sendRequest<LocationLink[]>('textDocument/definition', at(HARBOUR, 4, 30));
  const [only] = Array.isArray(found) ? found : [found as unknown as Location];
  assert.ok(only !== undefined && 'uri' in only, 'this editor takes no links');
  assert.deepEqual(only, {
    uri: folder.uri(LIGHT),
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
  });
});

test('references of a page, from a link and from its own front matter; of a heading from both sides', async () => {
  const all = [`${HARBOUR}:4:15`, `${HARBOUR}:4:47`, 'content/zh-cn/docs/harbour.md:4:4'];
  assert.deepEqual(await references(HARBOUR, 4, 48), all);
  assert.deepEqual(await references(LIGHT, 1, 3, true), [`${LIGHT}:0:0`, ...all]);
  assert.deepEqual(await references(HARBOUR, 4, 29), [`${HARBOUR}:4:28`]);
  assert.deepEqual(await references(LIGHT, 4, 4, true), [`${LIGHT}:4:0`, `${HARBOUR}:4:28`]);
});

test('references know the text in the editor, and files that changed', async () => {
  server.change(folder.uri(HARBOUR), 3, harbour.replace(', [the light](/docs/light)', ''));
  folder.write('content/en/docs/boats.md', '---\ntitle: Boats\n---\n[light](/docs/lamp/)\n');
  const changes = [{ uri: folder.uri('content/en/docs/boats.md'), type: 2 }];
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  assert.deepEqual(await references(LIGHT, 1, 3), [
    'content/en/docs/boats.md:3:8',
    `${HARBOUR}:4:15`,
    'content/zh-cn/docs/harbour.md:4:4',
  ]);
});

test('renaming a page brings edits of the links to it, of its own relative links, and a redirect', async () => {
  const edit = await server.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
    files: [{ oldUri: folder.uri(LIGHT), newUri: folder.uri('content/en/docs/tower/beam.md') }],
  });
  const changes = (edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
  const seen = changes.map(({ textDocument: { uri, version }, edits }) => [
    uri.slice(folder.uri('').length + 1),
    version,
    edits.map((one) => ('newText' in one ? one.newText : '')),
  ]);
  assert.deepEqual(seen, [
    [HARBOUR, 3, ['/docs/tower/beam/']],
    [LIGHT, 1, ['/docs/harbour/']],
    ['content/zh-cn/docs/harbour.md', null, ['/docs/tower/beam/']],
    ['static/_redirects', null, ['/docs/tower/beam/', '/docs/light/ /docs/tower/beam/ 301\n']],
  ]);
});

test('a rename that changes no address asks for nothing', async () => {
  const rename = (from: string, to: string) =>
    server.connection.sendRequest('workspace/willRenameFiles', {
      files: [{ oldUri: folder.uri(from), newUri: folder.uri(to) }],
    });
  assert.equal(await rename(LIGHT, 'content/en/docs/light/index.md'), null);
  assert.equal(await rename('notes/x.md', 'notes/y.md'), null);
});

test('the id of a heading is renamed where it stands and in the links that name it', async () => {
  server.change(folder.uri(HARBOUR), 4, harbour);
  const ask = (file: string, line: number, character: number, newName: string) =>
    server.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at(file, line, character), newName });
  const prepared = await server.connection.sendRequest('textDocument/prepareRename', at(LIGHT, 4, 12));
  assert.deepEqual(prepared, {
    range: { start: { line: 4, character: 10 }, end: { line: 4, character: 14 } },
    placeholder: 'lens',
  });
  const edit = await ask(HARBOUR, 4, 29, 'glass');
  const changes = (edit.documentChanges ?? []) as readonly TextDocumentEdit[];
  const seen = changes.map(({ textDocument, edits }) => [
    textDocument.uri,
    edits.map((one) => `${one.range.start.line}:${one.range.start.character} ${'newText' in one ? one.newText : ''}`),
  ]);
  assert.deepEqual(seen, [
    [folder.uri(HARBOUR), ['4:28 glass']],
    [folder.uri(LIGHT), ['4:10 glass']],
  ]);
  await assert.rejects(ask(LIGHT, 4, 12, 'not an id'), /cannot be the id/);
});
