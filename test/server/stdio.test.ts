import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction, CompletionList, DocumentLink, Hover } from 'vscode-languageserver';
import type { DocumentStatus } from '../../src/protocol/index.ts';
import { CHINESE, chinese, ENGLISH, english, site } from './fixtures.ts';
import { startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

let folder: TestFolder;
let server: TestServer;

before(async () => {
  folder = testFolder(site);
  server = await startTestServer({ folder: folder.path });
});

after(async () => {
  await server.stop();
  folder.remove();
});

test('the capabilities, whole', () => {
  assert.deepEqual(server.initialized, {
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      completionProvider: {
        triggerCharacters: [...'<%/ "\'-#P:(', ...'abcdefghijklmnopqrstuvwxyz'],
        resolveProvider: false,
      },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.stargazer'] },
      documentLinkProvider: { resolveProvider: false },
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      codeLensProvider: { resolveProvider: false },
      workspace: {
        fileOperations: {
          willRename: { filters: [{ pattern: { glob: '**/{content,static}/**' } }] },
          didRename: { filters: [{ pattern: { glob: '**/{content,static}/**' } }] },
        },
      },
    },
    serverInfo: { name: 'stargazer', version: '0.1.0' },
  });
});

test('diagnostics carry version, source, code and range; an edit brings those of the new version', async () => {
  const uri = folder.uri(ENGLISH);
  server.open(uri, english);
  const first = await server.diagnostics(uri, ({ version, diagnostics }) => version === 1 && diagnostics.length > 0);
  assert.equal(first.length, 1);
  const [doubled] = first;
  assert.equal(doubled?.source, 'stargazer');
  assert.equal(doubled?.code, 'doubled-word');
  assert.equal(doubled?.severity, 2);
  assert.equal(doubled?.range.start.line, 7);
  assert.match(String(doubled?.message), /`the`/);
  server.change(uri, 2, '', [7, 30, 7, 34]);
  assert.deepEqual(await server.diagnostics(uri, ({ version }) => version === 2), []);
  server.change(uri, 3, english);
  assert.equal((await server.diagnostics(uri, ({ version }) => version === 3)).length, 1);
});

test('hover on a KEP link and on a bare mention', async () => {
  const uri = folder.uri(ENGLISH);
  const ask = (character: number) =>
    server.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 11, character },
    });
  const link = await ask(8);
  assert.match(markdownOf(link), /KEP-1287/);
  assert.deepEqual(link?.range, { start: { line: 11, character: 4 }, end: { line: 11, character: 40 } });
  assert.match(markdownOf(await ask(47)), /KEP-2727/);
  assert.equal(await ask(0), null);
});

test('document links for bare mentions only', async () => {
  const links = await server.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri: folder.uri(ENGLISH) },
  });
  assert.deepEqual(
    links.map(({ target }) => target),
    ['https://kep.k8s.io/2727'],
  );
});

test('quick fixes are worked out anew; the edit is bound to the version', async () => {
  const uri = folder.uri(ENGLISH);
  const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 7, character: 35 }, end: { line: 7, character: 35 } },
    context: { diagnostics: [], triggerKind: 1 },
  });
  const [fix, ignore] = actions;
  assert.equal(fix?.isPreferred, true);
  assert.equal(fix?.diagnostics?.[0]?.code, 'doubled-word');
  const [change] = fix?.edit?.documentChanges ?? [];
  assert.ok(change !== undefined && 'textDocument' in change);
  assert.deepEqual(change.textDocument, { uri, version: 3 });
  assert.match(ignore?.title ?? '', /published with the page/);
  assert.equal(actions.length, 2);
});

test('what one rule found throughout the file is fixed at once, where there is more than one of it', async () => {
  const uri = folder.uri('content/en/blog/_posts/2026-01-15-often.md');
  const text = english
    .replace('In-place resize', 'Not here')
    .replace('- one', '- the the one\n- the teh two\n- a a three');
  server.open(uri, text);
  await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length >= 4);
  const ask = (line: number) =>
    server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character: 0 }, end: { line, character: 99 } },
      context: { diagnostics: [], triggerKind: 1 },
    });
  const [all, ...others] = (await ask(13)).filter(({ title }) => title.startsWith('Fix all'));
  assert.equal(all?.title, 'Fix all 3 of `doubled-word` in this file');
  assert.deepEqual(others, []);
  assert.equal(all.kind, 'quickfix');
  assert.notEqual(all.isPreferred, true);
  assert.deepEqual(
    all.diagnostics?.map(({ range }) => range.start.line),
    [13],
  );
  const [change] = all.edit?.documentChanges ?? [];
  assert.ok(change !== undefined && 'edits' in change);
  assert.deepEqual(
    change.edits.map((edit) => 'range' in edit && edit.range.start.line),
    [7, 13, 15],
  );
  const alone = (await ask(14)).map(({ title }) => title);
  assert.ok(alone.length > 0 && alone.every((title) => !title.startsWith('Fix all')), 'one `teh` is fixed by itself');
});

test('fix-all comes on demand, not for every movement of the caret', async () => {
  const uri = folder.uri(ENGLISH);
  const ask = (context: object) =>
    server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      context: { diagnostics: [], ...context },
    });
  const kinds = async (context: object) => (await ask(context)).map(({ kind }) => kind);
  assert.deepEqual(await kinds({ only: ['source.fixAll'], triggerKind: 1 }), ['source.fixAll.stargazer']);
  assert.deepEqual(await kinds({ only: ['source.fixAll'], triggerKind: 2 }), []);
  assert.deepEqual(await kinds({ only: ['refactor'] }), []);
  assert.deepEqual(new Set(await kinds({ triggerKind: 2 })), new Set(['quickfix']));
});

test('completion of KEPs, of shortcodes and of front matter', async () => {
  const uri = folder.uri('content/en/blog/_posts/2026-01-20-draft.md');
  server.open(uri, '---\nlayout: blog\nsl\n---\n\nSee [KEP #128]\n\n{{< fi}}\n');
  await server.diagnostics(uri);
  const ask = (line: number, character: number) =>
    server.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    });
  const keps = await ask(5, 13);
  const kep = keps.items.find(({ label }) => label.startsWith('KEP-1287 '));
  assert.equal(keps.isIncomplete, true);
  assert.deepEqual(kep?.textEdit, {
    range: { start: { line: 5, character: 4 }, end: { line: 5, character: 14 } },
    newText: '[KEP #1287](https://kep.k8s.io/1287)',
  });
  assert.equal(kep?.filterText, '[KEP #128');
  const figure = (await ask(7, 6)).items.find(({ label }) => label === 'figure');
  assert.deepEqual(figure?.textEdit, {
    range: { start: { line: 7, character: 4 }, end: { line: 7, character: 8 } },
    newText: `figure src="$1" alt="$2" >}}$0`,
  });
  assert.equal(figure?.insertTextFormat, 2);
  const slug = (await ask(2, 2)).items.find(({ label }) => label === 'slug');
  assert.deepEqual(slug?.textEdit, {
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } },
    newText: 'slug: draft',
  });
  server.close(uri);
});

test('a translation is compared with its original, also while that is edited', async () => {
  const uri = folder.uri(CHINESE);
  server.open(uri, chinese);
  await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  server.change(folder.uri(ENGLISH), 4, english.replace('2026-01-15', '2026-01-16'));
  const found = await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  assert.equal(found[0]?.code, 'translation-metadata');
  assert.match(String(found[0]?.message), /2026-01-16/);
  server.change(folder.uri(ENGLISH), 5, english);
  await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
});

test('the status names site, locale, findings and catalogue', () => {
  const last = server
    .notified<DocumentStatus>('stargazer/status')
    .findLast((status) => status.uri === folder.uri(ENGLISH) && status.version === 3);
  assert.equal(last?.site, folder.uri('').replace(/\/$/, ''));
  assert.equal(last?.locale, 'en');
  assert.deepEqual(last?.findings, { error: 0, warning: 1, info: 0, hint: 0 });
  assert.match(last?.catalogue?.date ?? '', /^\d{4}-\d\d-\d\d$/);
  assert.ok((last?.catalogue?.count ?? 0) > 500);
});

test('a document outside of sites is left alone until it is asked for', async () => {
  const uri = 'untitled:Untitled-1';
  server.open(uri, 'It is is here.\n');
  await server.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 0 },
  });
  assert.equal(
    server.published.some((params) => params.uri === uri),
    false,
  );
  await server.connection.sendRequest('stargazer/checkDocument', { uri });
  assert.deepEqual(
    (await server.diagnostics(uri)).map(({ code }) => code),
    ['doubled-word'],
  );
  server.close(uri);
});

test('closing takes back what was said', async () => {
  const uri = folder.uri(ENGLISH);
  server.close(uri);
  assert.deepEqual(await server.diagnostics(uri, ({ version }) => version === undefined), []);
  server.close(folder.uri(CHINESE));
});

function markdownOf(hover: Hover | null): string {
  const contents = hover?.contents;
  assert.ok(typeof contents === 'object' && 'kind' in contents);
  assert.equal(contents.kind, 'markdown');
  return contents.value;
}
