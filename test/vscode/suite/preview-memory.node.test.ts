import { strict as assert } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { commands, extensions, type Tab, TabInputWebview, window } from 'vscode';
import type { StargazerApi } from '../../../src/client/activate.ts';
import { type Held, heldRequest } from '../../../src/protocol/index.ts';
import { closeEverything, openText } from '../site.ts';
import { until } from '../until.ts';

const post = (title: string) =>
  `---\nlayout: blog\ntitle: "${title}"\ndate: 2022-05-06\nslug: m-pair\n---\n\n## ${title}\n\n${`${title} 1.35. `.repeat(400)}\n`;

const previews = (): readonly Tab[] =>
  window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof TabInputWebview && tab.input.viewType.endsWith('stargazer.preview'));

suite('memory of previews', () => {
  teardown(closeEverything);

  test('50 rounds of opening and closing: the server holds no preview, and the extension host what it held before', async function () {
    this.timeout(300_000);
    const api = extensions.getExtension<StargazerApi>('stargazer-authors.stargazer')?.exports;
    const held = async () => (await api?.connection.request<Held>(heldRequest.method, undefined))?.previews;
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const heap = async () => {
      for (let n = 0; n < 3; n++) {
        await new Promise((done) => setTimeout(done, 100));
        collect();
      }
      return process.memoryUsage().heapUsed / 1e6;
    };
    await openText('content/en/blog/_posts/2022-05-06-m-pair.md', post('Memory'));
    await openText('content/zh-cn/blog/_posts/2022-05-06-m-pair.md', post('记忆'));
    const round = async () => {
      await commands.executeCommand('stargazer.openPreview');
      await until('the preview', () => previews().length === 1);
      assert.equal(await held(), 1);
      await window.tabGroups.close([...previews()]);
      await until('no preview', async () => previews().length === 0 && (await held()) === 0);
    };
    for (let n = 0; n < 10; n++) await round();
    const before = await heap();
    for (let n = 0; n < 50; n++) await round();
    const after = await heap();
    assert.equal(await held(), 0);
    assert.ok(after - before < 8, `${before.toFixed(1)} MB → ${after.toFixed(1)} MB`);
    console.log(`# 50 rounds: ${before.toFixed(1)} MB → ${after.toFixed(1)} MB in the extension host`);
  });
});
