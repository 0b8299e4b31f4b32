import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  BeginTranslationResult,
  Place,
  TakeOverResult,
  TranslationEntry,
  TranslationLocalesResult,
  TranslationsParams,
} from '../../src/protocol/index.ts';
import { startTestServer, type TestFolder, type TestServer, testFolder } from './harness.ts';

const en = (name: string) => `content/en/blog/_posts/${name}.md`;
const zh = (name: string) => `content/zh-cn/blog/_posts/${name}.md`;
const english = 'Mounts are `ro` by default.\n\nThe last words of it.\n';
const chinese =
  '<!--\nMounts are `noexec` by default.\n-->\n挂载默认为 `noexec`。\n\n<!--\nThe last words of it.\n-->\n最后的话。\n';
const languages = ['en', 'zh-cn', 'ja']
  .map((code) => `[languages.${code}]\nlanguageName = "${code.toUpperCase()}"\ncontentDir = "content/${code}"\n`)
  .join('');
const head = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2026-01-15\n${more}---\n`;

let folder: TestFolder;
let server: TestServer;

before(async () => {
  folder = testFolder({
    'hugo.toml': `baseURL = "https://example.com"\ndefaultContentLanguage = "en"\n${languages}`,
    [en('2026-01-11-new')]: `${head('New')}## A heading\n\nText of it.\n`,
    [en('2026-01-12-drifted')]: head('Drifted') + english,
    [zh('2026-01-12-drifted')]: head('甲') + chinese,
    [en('2026-01-13-same')]: head('Same') + english,
    [zh('2026-01-13-same')]: head('乙') + chinese.replace('noexec', 'ro'),
    [en('2026-01-14-hidden')]: head('Hidden') + english,
    [zh('2026-01-14-hidden')]: head('丙', 'draft: true\n') + chinese.replace('noexec', 'ro'),
    [en('2026-01-15-lost')]: `${head('Lost')}The last words of it.\n`,
    [en('2026-01-15-lost/index')]: `${head('Lost')}The last words of it.\n`,
    [zh('2026-01-15-lost')]: head('丁') + chinese,
    [zh('2026-01-16-none')]: head('戊') + chinese,
  });
  server = await startTestServer({ folder: folder.path, options: { vscode: true, today: '2026-02-01' } });
});

after(async () => {
  await server.stop();
  folder.remove();
});

const ask = <T>(method: string, params: object) => server.connection.sendRequest<T>(`stargazer/${method}`, params);
const textOf = (name: string, body: string) => head(name) + body;

test('a translation is begun in a language of the site, and none where one is', async () => {
  const uri = folder.uri(en('2026-01-11-new'));
  const choice = await ask<BeginTranslationResult>('beginTranslation', { uri, translator: '' });
  assert.deepEqual(choice, {
    kind: 'locales',
    locales: [
      { code: 'zh-cn', name: 'ZH-CN', translation: null },
      { code: 'ja', name: 'JA', translation: null },
    ],
  });
  const begun = await ask<BeginTranslationResult>('beginTranslation', { uri, locale: 'zh-cn', translator: 'Li' });
  assert.deepEqual(begun, {
    kind: 'begun',
    uri: folder.uri(zh('2026-01-11-new')),
    text: '---\ntitle: ""\ndate: 2026-01-15\ntranslator: >\n  Li\n---\n<!--\ntitle: New\ndate: 2026-01-15\n-->\n\n<!--\n## A heading\n-->\n##    {#a-heading}\n\n<!--\nText of it.\n-->\n\n',
    files: [],
    place: { line: 1, character: 8 },
    passages: 3,
  });
  const there = { uri: folder.uri(en('2026-01-12-drifted')), locale: 'zh-cn', translator: '' };
  assert.deepEqual(await ask('beginTranslation', there), { kind: 'exists', uri: folder.uri(zh('2026-01-12-drifted')) });
  const twice = { uri: folder.uri(en('2026-01-15-lost')), locale: 'ja', translator: '' };
  const refused = await ask<BeginTranslationResult>('beginTranslation', twice);
  assert.match(refused.kind === 'trouble' ? refused.message : '', /There are two originals/);
});

test('changes are taken over in one set of edits for the version that is open', async () => {
  const uri = folder.uri(zh('2026-01-12-drifted'));
  server.open(uri, textOf('甲', chinese), 3);
  await server.diagnostics(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === 'translation-drift'));
  const result = await ask<TakeOverResult>('takeOver', { uri });
  assert.deepEqual(result, {
    kind: 'edits',
    version: 3,
    edits: [
      { start: { line: 5, character: 0 }, end: { line: 5, character: 31 }, text: 'Mounts are `ro` by default.' },
      {
        start: { line: 7, character: 0 },
        end: { line: 7, character: 0 },
        text: '<!-- stargazer-retranslate Mounts are `[-noexec-]{+ro+}` by default. -->\n',
      },
    ],
    updated: 1,
    marked: 1,
  });
  assert.deepEqual(await ask('takeOver', { uri, line: 7 }), result);
  assert.deepEqual(await ask('takeOver', { uri, line: 0 }), { kind: 'nothing' });
});

test('above a stale passage stands what has changed', async () => {
  const uri = folder.uri(zh('2026-01-12-drifted'));
  const lenses = await server.connection.sendRequest<{ range: { start: Place }; command: { title: string } }[]>(
    'textDocument/codeLens',
    { textDocument: { uri } },
  );
  assert.deepEqual(
    lenses.map(({ range, command }) => [range.start.line, command.title]),
    [
      [7, 'Original changed: noexec → ro'],
      [7, 'Take over'],
    ],
  );
});

test('where nothing can be taken over, the reason is said', async () => {
  const reason = async (name: string) => {
    const uri = folder.uri(zh(name));
    server.open(uri, textOf('丁', chinese));
    await server.diagnostics(uri);
    const result = await ask<TakeOverResult>('takeOver', { uri });
    return result.kind === 'trouble' ? result.message : result.kind;
  };
  assert.match(await reason('2026-01-15-lost'), /There are several originals: .*lost\.md, .*lost\/index\.md/);
  assert.match(await reason('2026-01-16-none'), /There is no original/);
});

test('the next empty passage is found, from the top after the last', async () => {
  const uri = folder.uri(zh('2026-01-17-open'));
  server.open(uri, '---\ntitle: 甲\n---\n\n<!--\n## One\n-->\n##    {#one}\n\n<!--\nTwo.\n-->\n\n');
  await server.diagnostics(uri);
  const next = (line: number) => ask<Place | null>('nextPassage', { uri, after: { line, character: 0 } });
  assert.deepEqual(await next(0), { line: 7, character: 3 });
  assert.deepEqual(await next(8), { line: 12, character: 0 });
  assert.deepEqual(await next(12), { line: 7, character: 3 });
});

test('how the translations into a language stand is told, newest first, and again when one changes', async () => {
  const found = await ask<TranslationLocalesResult>('translationLocales', { uri: folder.uri('') });
  assert.deepEqual(found, { site: folder.uri('').replace(/\/$/, ''), locales: [{ code: 'zh-cn', name: 'ZH-CN' }] });
  await ask('followTranslations', { site: found.site, locale: 'zh-cn' });
  const all = await until(() => {
    const told = server.notified<TranslationsParams>('stargazer/translations');
    return told.at(-1)?.done === told.at(-1)?.total && told.length > 0
      ? told.flatMap(({ entries }) => entries)
      : undefined;
  });
  const stateOf = (entries: readonly TranslationEntry[], title: string) => {
    const entry = entries.find((one) => one.title === title);
    return entry && [entry.state, entry.stale, entry.missing, entry.awaiting, entry.progress, entry.line];
  };
  assert.deepEqual(stateOf(all, 'New'), ['none', 0, 0, 0, 0, 0]);
  assert.deepEqual(stateOf(all, 'Drifted'), ['drifted', 1, 0, 0, 50, 7]);
  assert.deepEqual(stateOf(all, 'Same'), ['in-sync', 0, 0, 0, 100, 0]);
  assert.deepEqual(stateOf(all, 'Hidden'), ['unpublished', 0, 0, 0, 100, 3]);
  // The open document counts, not the file.
  server.change(folder.uri(zh('2026-01-12-drifted')), 4, textOf('甲', chinese.replace('noexec', 'ro')));
  const again = await until(() => {
    const entries = server.notified<TranslationsParams>('stargazer/translations').at(-1)?.entries ?? [];
    return stateOf(entries, 'Drifted')?.[0] === 'in-sync' ? entries : undefined;
  });
  assert.equal(again.length, 1);
});

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let i = 0; i < 200; i++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen within ten seconds');
}
