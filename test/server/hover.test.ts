import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hover } from 'vscode-languageserver';
import { startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

const POST = 'content/en/blog/_posts/2026-01-20-harbour.md';
const team = 'https://github.com/kubernetes/sig-release/blob/master/releases/release-1.34/release-team.md';

const text = `---
layout: blog
title: "Harbour lights"
slug: harbour-lights
date: 2026-01-20
---

In v1.34 the gate \`HarbourChain\` came, made by SIG Node.

{{< figure src="chain.svg" alt="A chain" >}}

See [KEP #1287](https://kep.k8s.io/1287).
`;

const files = {
  'hugo.toml': 'baseURL = "https://example.org"\n[permalinks]\nblog = "/:section/:year/:month/:day/:slug/"\n',
  'data/releases/schedule.yaml': 'schedules:\n- release: "1.34"\n  releaseDate: "2025-08-27"\n',
  'content/en/docs/reference/command-line-tools-reference/feature-gates/HarbourChain.md':
    '---\ntitle: HarbourChain\ncontent_type: feature_gate\nstages:\n  - stage: alpha\n    defaultValue: false\n    fromVersion: "1.34"\n---\n',
  'content/en/blog/_posts/2025-08-27-release.md': `---\ntitle: "Kubernetes v1.34: Sails"\ndate: 2025-08-27\nslug: kubernetes-v1-34-release\nauthor: "[Kubernetes v1.34 Release Team](${team})"\n---\n`,
  [POST]: text,
};

let folder: TestFolder;
const servers: TestServer[] = [];

before(() => {
  folder = testFolder(files);
});

after(async () => {
  for (const server of servers) await server.stop();
  folder.remove();
});

for (const [locale, expected] of [
  [
    'en',
    {
      slug: /Last part of the address[\s\S]*address of this page: `\/blog\/2026\/01\/20\/harbour-lights\/`/,
      'v1.34':
        /released 2025-08-27[\s\S]*\[announcement\]\(https:\/\/example\.org\/blog\/2025\/08\/27\/kubernetes-v1-34-release\/\) · \[release team\]/,
      HarbourChain: /Feature gate `HarbourChain`[\s\S]*alpha since v1\.34, default false/,
      'SIG Node': /Special Interest Group Node[\s\S]*community\/tree\/master\/sig-node/,
      figure: /A picture with a caption/,
      'alt=': /parameter of `figure`/,
      'KEP #1287': /KEP-1287: /,
    },
  ],
  [
    'zh-cn',
    {
      slug: /网址的最后一段[\s\S]*本页网址：`\/blog\/2026\/01\/20\/harbour-lights\/`/,
      'v1.34': /发布于 2025-08-27[\s\S]*\[发布公告\][\s\S]*\[发布团队\]/,
      HarbourChain: /特性门控 `HarbourChain`[\s\S]*自 v1\.34 起为 alpha/,
      'SIG Node': /特别兴趣小组/,
      figure: /带说明的图片/,
      'alt=': /`figure` 的参数/,
      'KEP #1287': /KEP-1287: /,
    },
  ],
] as const) {
  test(`what is said about keys, tags, gates, versions and groups (${locale})`, async () => {
    const server = await startTestServer({ folder: folder.path, options: { locale } });
    servers.push(server);
    const uri = folder.uri(POST);
    server.open(uri, text);
    // What only the site knows comes once it was read.
    const ask = async (words: string) => {
      const offset = text.indexOf(words) + 1;
      const line = text.slice(0, offset).split('\n').length - 1;
      const character = offset - (text.lastIndexOf('\n', offset - 1) + 1);
      const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line, character },
      });
      return hover !== null && typeof hover.contents === 'object' && 'value' in hover.contents
        ? hover.contents.value
        : '';
    };
    await server.diagnostics(uri);
    for (const [words, says] of Object.entries(expected)) {
      let found = await ask(words);
      for (let wait = 0; wait < 50 && !says.test(found); wait++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        found = await ask(words);
      }
      assert.match(found, says);
    }
    assert.equal(await ask('came'), '', 'nothing about other words');
  });
}
