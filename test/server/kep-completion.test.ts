import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

const POST = 'content/en/blog/_posts/2026-04-22-release.md';
const text = `---
layout: blog
title: "Kubernetes v1.35: Sails"
slug: kubernetes-v1-35-release
date: 2026-04-22
author: "[Kubernetes v1.35 Release Team](https://example.com)"
---

## Graduations to stable

* [In-place Update of Pod Resources](https://kep.k8s.io/1287)
* [Fine-grained SupplementalGroups control](https://kep.k8s.io/3619)
* [KEP #]()
`;

let folder: TestFolder;
let server: TestServer | undefined;

before(() => {
  folder = testFolder({ 'hugo.toml': 'title = "Test"\n', [POST]: text });
});

after(() => folder.remove());

for (const [locale, note, card] of [
  ['en', 'in the list already', /status: /],
  ['zh-cn', '列表中已有', /状态：/],
] as const) {
  test(`KEPs for a graduation list: what is missing first, what is there marked, order and range fixed (${locale})`, async () => {
    server = await startTestServer({ folder: folder.path, options: { locale } });
    const uri = folder.uri(POST);
    const ask = async (typed: string, version: number) => {
      server?.change(uri, version, text.replace('[KEP #]()', `[KEP #${typed}]()`));
      return server?.connection.sendRequest<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position: { line: 12, character: 8 + typed.length },
      });
    };
    try {
      server.open(uri, text);
      await server.diagnostics(uri);
      const all = await ask('', 2);
      const items = all?.items ?? [];
      assert.equal(all?.isIncomplete, true);
      assert.deepEqual(
        items.map(({ sortText }) => sortText),
        items.map(({ sortText }) => sortText).toSorted(),
        'the order of the texts is that of the items',
      );
      const numberOf = ({ label }: CompletionItem) => Number(/^KEP-(\d+)/.exec(label)?.[1]);
      assert.ok(items.length > 20 && items.every((item) => ![1287, 3619].includes(numberOf(item))));
      const marked = ((await ask('pod', 3))?.items ?? []).filter(({ labelDetails }) => labelDetails !== undefined);
      assert.deepEqual(
        marked.map((item) => [numberOf(item), item.labelDetails?.description]),
        [[1287, note]],
      );
      assert.match(JSON.stringify(items[0]?.documentation), card);
      const typed = (await ask('1287', 4))?.items[0];
      assert.equal(typed?.filterText, '[KEP #1287');
      assert.deepEqual(typed?.textEdit, {
        range: { start: { line: 12, character: 2 }, end: { line: 12, character: 15 } },
        newText: '[In-place Update of Pod Resources](https://kep.k8s.io/1287)',
      });
      const before = items.find((item) => numberOf(item) === 4006)?.sortText;
      const narrowed = (await ask('4', 5))?.items.find((item) => numberOf(item) === 4006)?.sortText;
      assert.ok(before === undefined || before === narrowed, 'the same text whatever is typed');
    } finally {
      await server.stop();
    }
  });
}
