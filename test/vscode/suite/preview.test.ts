import { strict as assert } from 'node:assert';
import { commands, type Tab, TabInputWebview, window } from 'vscode';
import { closeEverything, openText } from '../site.ts';
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
});
