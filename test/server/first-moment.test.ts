import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionList, DocumentLink, Hover } from 'vscode-languageserver';
import { startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

const files = {
  'hugo.toml': 'baseURL = "https://example.org"\n',
  'content/en/docs/ropes.md': '---\ntitle: Ropes\n---\n\nWords.\n',
};
const text = '---\ntitle: "Harbour lights"\n---\n\n[ropes](/docs/ropes/) and {{< figure src="a.png" >}}\n\n[a](/do)\n';

let folder: TestFolder;
let server: TestServer;

before(async () => {
  folder = testFolder(files);
  server = await startTestServer({ folder: folder.path });
});

after(async () => {
  await server.stop();
  folder.remove();
});

/** Editors ask about a document in the moment in which they open it, and some do not ask again. */
test('what is asked together with the opening of a document is answered', async () => {
  const uri = folder.uri('content/en/blog/_posts/2026-01-20-harbour.md');
  const textDocument = { uri };
  server.open(uri, text);
  const [links, hover, completion] = await Promise.all([
    server.connection.sendRequest<DocumentLink[] | null>('textDocument/documentLink', { textDocument }),
    server.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument,
      position: { line: 4, character: 31 },
    }),
    server.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument,
      position: { line: 6, character: 7 },
    }),
  ]);
  assert.ok(links !== null && links.length > 0);
  assert.match(JSON.stringify(hover), /picture with a caption/);
  assert.ok(completion?.items.some(({ label }) => label.includes('/docs/ropes/')));
});

test('a document that was never opened has no answers', async () => {
  const textDocument = { uri: folder.uri('content/en/docs/ropes.md') };
  assert.equal(await server.connection.sendRequest('textDocument/documentLink', { textDocument }), null);
});
