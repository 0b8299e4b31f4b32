import { strict as assert } from 'node:assert';
import {
  commands,
  Range,
  type Tab,
  TabInputWebview,
  type TextDocument,
  TextEditorRevealType,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { closeEverything, openText, siteUri } from '../site.ts';
import { until } from '../until.ts';

const english = `---
layout: blog
title: "A release"
date: 2022-05-03
slug: a-pair
---

## First heading

A paragraph about [KEP #1287](https://kep.k8s.io/1287).
`;
const chinese = `---
layout: blog
title: "一个版本"
date: 2022-05-03
slug: a-pair
---

## 第一个标题

关于 [KEP #1287](https://kep.k8s.io/1287) 的一段话。
`;

const previews = (): readonly Tab[] =>
  window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof TabInputWebview && tab.input.viewType.endsWith('stargazer.preview'));

/** Milliseconds: the page has to be shown, which takes its time on a busy machine. */
const SLOW = 90_000;

/** Goes to the next place of the preview that needs work and marks it as translated, until the document is changed. */
async function acceptNext(document: TextDocument): Promise<void> {
  const pause = () => new Promise((done) => setTimeout(done, 400));
  await until(
    'the record of today',
    async () => {
      await commands.executeCommand('workbench.action.focusSecondEditorGroup');
      await commands.executeCommand('stargazer.preview.next');
      await pause();
      if (!document.isDirty) await commands.executeCommand('stargazer.preview.accept');
      await pause();
      return document.isDirty;
    },
    SLOW,
  );
}

suite('side-by-side preview', () => {
  teardown(closeEverything);

  test('opens beside the post without taking the focus, once for both languages', async () => {
    const translation = await openText('content/zh-cn/blog/_posts/2022-05-03-a-pair.md', chinese);
    const original = await openText('content/en/blog/_posts/2022-05-03-a-pair.md', english);
    await commands.executeCommand('stargazer.openPreview');
    const [tab] = await until('the preview', () => previews().length > 0 && previews());
    assert.match(tab?.label ?? '', /a-pair\.md/);
    assert.match(tab?.label ?? '', /Side by side/);
    assert.equal(window.activeTextEditor?.document, original);
    assert.notEqual(tab?.group, window.tabGroups.activeTabGroup);

    await window.showTextDocument(translation);
    await commands.executeCommand('stargazer.openPreview');
    assert.equal(previews().length, 1);
  });

  test('can be closed and opened again', async () => {
    await openText('content/zh-cn/blog/_posts/2022-05-03-a-pair.md', chinese);
    await openText('content/en/blog/_posts/2022-05-03-a-pair.md', english);
    await commands.executeCommand('stargazer.openPreview');
    const tabs = await until('the preview', () => previews().length === 1 && previews());
    await window.tabGroups.close(tabs);
    assert.equal(previews().length, 0);
    await commands.executeCommand('stargazer.openPreview');
    await until('the preview again', () => previews().length === 1);
  });

  test('the other language is opened unseen, so that its findings are known, and stays open; previews of two pairs stand side by side', async function () {
    this.timeout(SLOW);
    await write('content/en/blog/_posts/2022-05-04-b-pair.md', english.replaceAll('a-pair', 'b-pair'));
    await openText('content/zh-cn/blog/_posts/2022-05-04-b-pair.md', chinese.replaceAll('a-pair', 'b-pair'));
    await commands.executeCommand('stargazer.openPreview');
    await until(
      'the original as a document',
      () => workspace.textDocuments.some(({ uri }) => uri.path.endsWith('en/blog/_posts/2022-05-04-b-pair.md')),
      SLOW,
    );
    await openText('content/en/blog/_posts/2022-05-03-a-pair.md', english);
    await openText('content/zh-cn/blog/_posts/2022-05-03-a-pair.md', chinese);
    await commands.executeCommand('stargazer.openPreview');
    await until('both previews', () => previews().length === 2);
  });

  test('from the preview a passage is marked as translated, in one undo step', async function () {
    this.timeout(SLOW);
    const name = '_posts/2022-05-05-c-pair.md';
    const left = (hour: string) =>
      `${english.replaceAll('a-pair', 'c-pair')}\nThe harbour opens at ${hour} in the morning, every day.\n\nNobody sails at night here.\n`;
    await write(`content/en/blog/${name}`, left('six'));
    const records = ['## First heading', 'A paragraph about [KEP #1287](https://kep.k8s.io/1287).'];
    const right = `---
layout: blog
title: "一个版本"
date: 2022-05-03
slug: c-pair
---

<!--
${records[0]}
-->
## 第一个标题

<!--
${records[1]}
-->
关于 [KEP #1287](https://kep.k8s.io/1287) 的一段话。

<!--
The harbour opens at five in the morning, every day.
-->
港口每天早上五点开放。
`;
    const document = await openText(`content/zh-cn/blog/${name}`, right);
    await commands.executeCommand('stargazer.openPreview');
    await until('the preview', () => previews().length === 1);
    await acceptNext(document);
    assert.equal(document.getText(), right.replace('at five', 'at six'));
    await window.showTextDocument(document, 1);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), right);
  });

  test('what is typed while the preview opens is on the page too', async function () {
    this.timeout(SLOW);
    const name = '_posts/2022-05-07-e-pair.md';
    const text = english.replaceAll('a-pair', 'e-pair');
    const original = await openText(`content/en/blog/${name}`, `${text}\nThe harbour opens at six in the morning.\n`);
    const right = `${chinese.replaceAll('a-pair', 'e-pair')}
<!--
The harbour opens at six in the morning.
-->
港口每天早上六点开放。
`;
    const translation = await openText(`content/zh-cn/blog/${name}`, right);
    const opening = commands.executeCommand('stargazer.openPreview');
    const at = original.positionAt(original.getText().indexOf('six'));
    const edit = new WorkspaceEdit();
    edit.replace(original.uri, new Range(at, at.translate(0, 3)), 'ten');
    await workspace.applyEdit(edit);
    await opening;
    await until('the preview', () => previews().length === 1);
    await acceptNext(translation);
    assert.equal(translation.getText(), right.replace('at six', 'at ten'));
  });

  test('with both editors and the preview open, scrolling one editor moves the other to the same passage', async function () {
    this.timeout(SLOW);
    const name = '_posts/2022-05-06-d-pair.md';
    const many = (text: (n: number) => string) => Array.from({ length: 150 }, (_, n) => text(n)).join('\n\n');
    const left = many((n) => `Paragraph ${n} about \`thing-${n}\`.\nIt has\nthree lines.`);
    const right = many((n) => `第 ${n} 段，关于 \`thing-${n}\`。`);
    const original = await openText(`content/en/blog/${name}`, `${english.replaceAll('a-pair', 'd-pair')}\n${left}\n`);
    const translation = await openText(
      `content/zh-cn/blog/${name}`,
      `${chinese.replaceAll('a-pair', 'd-pair')}\n${right}\n`,
    );
    const first = await window.showTextDocument(original, 1);
    const second = await window.showTextDocument(translation, 2);
    await commands.executeCommand('stargazer.openPreview');
    await until('the preview', () => previews().length === 1);
    const lineOf = (document: TextDocument, text: string) => document.positionAt(document.getText().indexOf(text)).line;
    const at = lineOf(original, '`thing-90`');
    const wanted = lineOf(translation, '`thing-90`');
    await until(
      'the other editor at the same passage',
      async () => {
        first.revealRange(new Range(0, 0, 0, 0), TextEditorRevealType.AtTop);
        await new Promise((done) => setTimeout(done, 600));
        first.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
        await new Promise((done) => setTimeout(done, 600));
        return Math.abs((second.visibleRanges[0]?.start.line ?? 0) - wanted) <= 5;
      },
      SLOW,
    );
  });
});

async function write(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(siteUri(path), new TextEncoder().encode(text));
}
