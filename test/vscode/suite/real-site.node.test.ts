import { strict as assert } from 'node:assert';
import { workspace } from 'vscode';
import { complete, finding, fix, noFinding, rename, replace } from '../links.ts';
import { closeEverything, openText, siteUri } from '../site.ts';
import { until } from '../until.ts';

const PODS = '../website/content/en/docs/concepts/workloads/pods';
const POST = '../website/content/en/blog/_posts/2026-01-22-links.md';
const post =
  '---\nlayout: blog\ntitle: Links\ndate: 2026-01-22\nslug: links\nauthor: A\n---\n\nSee [it](/pod-lifecyc) there.\n';

/** Whether a copy of the real site lies beside the workspace (scripts/vscode/extension-tests.mjs). */
const isThere = () =>
  workspace.fs.stat(siteUri(`${PODS}/pod-lifecycle.md`)).then(
    () => true,
    () => false,
  );

suite('the real site', () => {
  teardown(closeEverything);

  test('a link is typed, completed, broken, found, fixed, and followed when its page is renamed', async function () {
    if (!(await isThere())) this.skip();
    this.timeout(180_000);
    const lifecycle = '/docs/concepts/workloads/pods/pod-lifecycle/';
    const document = await openText(POST, post);
    // The whole site is read meanwhile.
    await until('the site', () => complete(document, '(/pod-lifecyc', lifecycle).then(() => true), 120_000);
    assert.ok(document.getText().includes(`[it](${lifecycle}) there`));
    await replace(document, `${lifecycle})`, `${lifecycle}#)`);
    await complete(document, `${lifecycle}#`, 'pod-phase');
    await replace(document, '/pods/pod-lifecycle', '/pods/pod-lifecicle');
    await fix(document, await finding(document.uri, 'link-page'), lifecycle);
    await noFinding(document.uri, 'link-page');
    await rename(siteUri(`${PODS}/pod-lifecycle.md`), siteUri(`${PODS}/pod-life.md`));
    const life = '/docs/concepts/workloads/pods/pod-life/';
    await until('the followed link', () => document.getText().includes(`[it](${life}#pod-phase) there`), 60_000);
    const redirects = await workspace.openTextDocument(siteUri('../website/static/_redirects.base'));
    assert.ok(redirects.getText().includes(`\n${lifecycle} ${life} 301\n`));
    const changed = workspace.textDocuments.filter(({ isDirty }) => isDirty);
    assert.ok(changed.length > 40, `many pages mention it; changed were ${changed.length}`);
    assert.ok(changed.every((one) => !one.getText().includes(`](${lifecycle}`)));
    await workspace.fs.delete(siteUri(POST));
  });
});
