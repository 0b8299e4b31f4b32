import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  languages,
  Position,
  Range,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { closeEverything, openText, siteUri } from '../site.ts';
import { until } from '../until.ts';

const post = `---
layout: blog
title: "A release"
date: 2022-05-03
slug: a-release
---

See [KEP #1287](https://kep.k8s.io/753) for the the details.
`;

const ours = (uri: Uri) => languages.getDiagnostics(uri).filter((one) => one.source === 'stargazer');
const ruleOf = ({ code }: Diagnostic) => String(typeof code === 'object' ? code.value : code);
const finding = (uri: Uri, rule: string) =>
  until(`the finding ${rule}`, () => ours(uri).find((one) => ruleOf(one) === rule));

suite('findings', () => {
  teardown(closeEverything);

  test('appear in a post of a site and go away when it is put right', async () => {
    const document = await openText('content/en/blog/_posts/2022-05-03-a-release.md', post);
    const found = await finding(document.uri, 'kep-link-number');
    assert.equal(document.getText(found.range), '1287');
    const link = document.getText().indexOf('753');
    const place = new Range(document.positionAt(link), document.positionAt(link + 3));
    await window.activeTextEditor?.edit((edit) => edit.replace(place, '1287'));
    await until('no finding', () => ours(document.uri).every((one) => ruleOf(one) !== 'kep-link-number'));
  });

  test('outside a site come only after "Check This File"', async () => {
    const document = await openText('notes/draft.md', post);
    // Findings of a post that was opened later have come: the draft would have had its own by then.
    await finding((await openText('content/en/blog/_posts/2022-05-04-later.md', post)).uri, 'kep-link-number');
    assert.deepEqual(ours(document.uri), []);
    await window.showTextDocument(document);
    await commands.executeCommand('stargazer.checkFile');
    await finding(document.uri, 'kep-link-number');
  });

  test('of an old post come when it is shown, not when VS Code opens it for others', async () => {
    const uri = siteUri('content/en/blog/_posts/2022-05-01-old.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(post));
    const document = await workspace.openTextDocument(uri);
    // Findings of a post that was opened later have come: the old one would have had its own by then.
    await finding((await openText('content/en/blog/_posts/2022-05-02-shown.md', post)).uri, 'kep-link-number');
    assert.ok(ours(document.uri).every(({ severity }) => severity === DiagnosticSeverity.Error));
    await window.showTextDocument(document);
    await finding(document.uri, 'kep-link-number');
  });

  test('have fixes, and "Fix All" applies the safe ones', async () => {
    const document = await openText('content/en/blog/_posts/2022-05-05-fixes.md', post);
    const found = await finding(document.uri, 'doubled-word');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      'quickfix',
    );
    const titles = actions.map((action) => action.title);
    assert.ok(
      titles.some((title) => title.includes('Remove the second')),
      `no fix among: ${titles.join(', ')}`,
    );
    await commands.executeCommand('stargazer.fixAll');
    await until('the fixed text', () => document.getText().includes('for the details.'));
  });

  test('a KEP says what it is', async () => {
    const document = await openText('content/en/blog/_posts/2022-05-06-hover.md', post);
    await finding(document.uri, 'kep-link-number');
    const place = document.positionAt(document.getText().indexOf('kep.k8s.io') + 2);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new Position(place.line, place.character),
    );
    const text = hovers.flatMap((hover) => hover.contents.map((one) => (typeof one === 'string' ? one : one.value)));
    assert.match(text.join('\n'), /753/);
    assert.match(text.join('\n'), /[Ss]idecar/);
  });

  test('keys, versions and KEPs are explained and offered', async () => {
    const text = '---\nlayout: blog\ntitle: "Kubernetes v1.35: A"\n---\n\nIn v1.35 SIG Node did it, see [KEP].\n';
    const document = await openText('content/en/blog/_posts/2022-05-07-explained.md', text);
    const hoverOn = async (words: string) => {
      const place = document.positionAt(document.getText().indexOf(words) + 1);
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
      return hovers
        .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
        .join();
    };
    await until('the version explained', async () =>
      /KEPs with this milestone: \d+ stable/.test(await hoverOn('v1.35 S')),
    );
    assert.match(await hoverOn('layout'), /Always `blog`/);
    assert.match(await hoverOn('SIG Node'), /Special Interest Group Node/);
    const caret = document.positionAt(document.getText().indexOf('[KEP]') + 4);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      caret,
    );
    const kep = list.items.find(({ insertText }) => JSON.stringify(insertText).includes('kep.k8s.io'));
    assert.match(JSON.stringify(kep?.detail), /v1\.35|stable|beta|alpha/);
  });
});
