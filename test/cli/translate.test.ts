import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cli } from './harness.ts';

const posts = 'content/en/blog/_posts';
const files: Readonly<Record<string, string | Uint8Array>> = {
  'hugo.toml':
    'baseURL = "https://example.com"\ndefaultContentLanguage = "en"\n[languages.en]\nlanguageName = "English"\ncontentDir = "content/en"\n[languages.zh-cn]\nlanguageName = "中文"\ncontentDir = "content/zh-cn"\n',
  [`${posts}/2026-01-15-a.md`]: '---\ntitle: A\ndate: 2026-01-15\n---\nText.\n',
  [`${posts}/2026-01-16-b/index.md`]: '---\ntitle: B\n---\nText.\n\n<img src="a.png" alt="A">\n\n![B](b.png)\n',
  [`${posts}/2026-01-16-b/a.png`]: new Uint8Array([1, 2, 3]),
  [`${posts}/2026-01-16-b/b.png`]: new Uint8Array([4]),
  [`${posts}/2026-01-17-c.md`]: '---\ntitle: C\n---\nText.\n',
  'content/zh-cn/blog/_posts/2026-01-17-c/index.md': '---\ntitle: 丙\n---\n文字。\n',
  [`${posts}/2026-01-18-d.md`]: '---\ntitle: D\n---\nText.\n',
  [`${posts}/2026-01-18-d/index.md`]: '---\ntitle: D\n---\nText.\n',
  [`${posts}/2026-01-19-e.md`]: '---\ntitle: E\n---\nText.\n\n<!-- no end\n\nMore.\n',
  [`${posts}/2026-01-20-f.md`]: new Uint8Array([0x61, 0xff, 0x0a]),
};

describe('stargazer translate', () => {
  let root = '';
  const at = (name: string) => join(root, posts, name);
  const translate = (name: string, ...options: string[]) =>
    cli(['translate', at(name), '--to', 'zh-cn', '--translator', 'Li Ming', '--no-cache', ...options]);

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'stargazer-translate-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const expected =
    '---\ntitle: ""\ndate: 2026-01-15\ntranslator: >\n  Li Ming\n---\n<!--\ntitle: A\ndate: 2026-01-15\n-->\n\n<!--\nText.\n-->\n\n';

  it('prints the new file and writes nothing', async () => {
    assert.deepEqual(await translate('2026-01-15-a.md'), { status: 0, out: expected, err: '' });
    assert.ok(!existsSync(join(root, 'content/zh-cn/blog/_posts/2026-01-15-a.md')));
  });

  it('writes it where it belongs, in the form of the original, and never over another one', async () => {
    const written = await translate('2026-01-16-b/index.md', '--write');
    const place = 'content/zh-cn/blog/_posts/2026-01-16-b/index.md';
    assert.deepEqual(written, { status: 0, out: `${place}\n`, err: '' });
    const text = readFileSync(join(root, place), 'utf8');
    assert.match(text, /^---\ntitle: ""\n/);
    // Only raw HTML looks for pictures beside the page.
    const folder = dirname(join(root, place));
    assert.deepEqual([...readFileSync(join(folder, 'a.png'))], [1, 2, 3]);
    assert.ok(!existsSync(join(folder, 'b.png')));
    const again = await translate('2026-01-16-b/index.md', '--write');
    assert.equal(again.status, 2);
    assert.match(again.err, /there is a translation already: content\/zh-cn\/blog\/_posts\/2026-01-16-b\/index\.md/);
    assert.equal(readFileSync(join(root, place), 'utf8'), text);
  });

  it('reports to programs', async () => {
    const { out } = await translate('2026-01-15-a.md', '--format', 'json');
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      path: 'content/zh-cn/blog/_posts/2026-01-15-a.md',
      original: 'content/en/blog/_posts/2026-01-15-a.md',
      passages: 2,
      files: [],
      written: false,
      text: expected,
    });
  });

  it('says in one line why there is nothing to write', async () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['2026-01-17-c.md', /there is a translation already: content\/zh-cn\/blog\/_posts\/2026-01-17-c\/index\.md/],
      ['2026-01-18-d.md', /there are two originals: .*2026-01-18-d\.md and .*2026-01-18-d\/index\.md have one address/],
      ['2026-01-19-e.md', /The comment in line 6 of the original is never closed/],
      ['2026-01-20-f.md', /not valid UTF-8 in line 1/],
      ['2026-01-21-none.md', /no such file/],
    ];
    for (const [name, reason] of cases) {
      const { status, out, err } = await translate(name, '--write');
      assert.equal(status, 2, name);
      assert.equal(out, '', name);
      assert.match(err, reason);
      assert.equal(err.split('\n').length, 2, err);
    }
    assert.ok(!existsSync(join(root, 'content/zh-cn/blog/_posts/2026-01-18-d.md')));
    assert.ok(!existsSync(join(root, 'content/zh-cn/blog/_posts/2026-01-19-e.md')));
  });

  it('knows the languages of the site', async () => {
    const to = (locale: string, name: string) => cli(['translate', at(name), '--to', locale, '--no-cache']);
    assert.match((await to('ja', '2026-01-15-a.md')).err, /The site has no language ja; it has zh-cn\./);
    assert.match((await to('en', '2026-01-15-a.md')).err, /is in en already/);
    assert.match((await cli(['translate', at('2026-01-15-a.md')])).err, /needs --to/);
    const chinese = join(root, 'content/zh-cn/blog/_posts/2026-01-17-c/index.md');
    assert.match((await cli(['translate', chinese, '--to', 'zh-cn', '--no-cache'])).err, /is a translation itself/);
  });
});
