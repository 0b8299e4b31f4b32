import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCounterpart } from '../../src/site/counterpart.ts';
import { findSiteRoot, sitePath, siteUri } from '../../src/site/root.ts';
import { memoryPort } from './memory-port.ts';

const en = 'content/en/blog/_posts';
const zh = 'content/zh-cn/blog/_posts';
const root = 'root:/site';
const front = (lines: string) => `---\n${lines}\n---\n`;
const under = (files: Record<string, string>) =>
  memoryPort(Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text])));

describe('finding a counterpart', () => {
  it('by path, then by form', async () => {
    const port = under({ [`${en}/a.md`]: '', [`${zh}/a.md`]: '', [`${en}/b.md`]: '', [`${zh}/b/index.md`]: '' });
    assert.deepEqual(await findCounterpart(port, root, `${en}/a.md`, 'zh-cn'), {
      kind: 'found',
      path: `${zh}/a.md`,
      by: 'path',
    });
    assert.deepEqual(await findCounterpart(port, root, `${en}/b.md`, 'zh-cn'), {
      kind: 'found',
      path: `${zh}/b/index.md`,
      by: 'form',
    });
    assert.deepEqual(await findCounterpart(port, root, `${zh}/b/index.md`, 'en'), {
      kind: 'found',
      path: `${en}/b.md`,
      by: 'form',
    });
  });

  it('does not take a folder named like a file for one', async () => {
    const port = under({ [`${en}/x.md/index.md`]: '', [`${zh}/x.md/index.md`]: '' });
    assert.deepEqual(await findCounterpart(port, root, `${en}/x.md/index.md`, 'zh-cn'), {
      kind: 'found',
      path: `${zh}/x.md/index.md`,
      by: 'path',
    });
    const single = under({ [`${zh}/x.md`]: '', [`${en}/x.md/index.md`]: '' });
    assert.deepEqual(await findCounterpart(single, root, `${zh}/x.md`, 'en'), {
      kind: 'found',
      path: `${en}/x.md/index.md`,
      by: 'form',
    });
  });

  it('by the title that the translation recorded, and by slug', async () => {
    const port = under({
      [`${zh}/2025-11-13-old-name.md`]: `${front('title: 页面\nslug: draft-slug\ndraft: true')}<!--\ntitle: "Pages"\n-->\n`,
      [`${en}/2025-12-31-new-name.md`]: front('title: Pages\ndate: 2025-12-31\nslug: new-slug'),
      [`${en}/2025-11-13-unrelated.md`]: front('title: Unrelated\nslug: unrelated'),
      [`${zh}/undated.md`]: front('title: 丙\ndate: 2023-02-14\nslug: shutdown'),
      [`${en}/2023-02-14-longer-name.md`]: front('title: C\ndate: 2023-02-14\nslug: shutdown'),
    });
    const found = (path: string) => ({ kind: 'found', path, by: 'identity' });
    assert.deepEqual(
      await findCounterpart(port, root, `${zh}/2025-11-13-old-name.md`, 'en'),
      found(`${en}/2025-12-31-new-name.md`),
    );
    assert.deepEqual(
      await findCounterpart(port, root, `${en}/2025-12-31-new-name.md`, 'zh-cn'),
      found(`${zh}/2025-11-13-old-name.md`),
    );
    assert.deepEqual(
      await findCounterpart(port, root, `${zh}/undated.md`, 'en'),
      found(`${en}/2023-02-14-longer-name.md`),
    );
  });

  it('names candidates when it does not know', async () => {
    const port = under({
      [`${zh}/2025-01-02-a.md`]: front('title: 甲\nslug: a'),
      [`${en}/2025-01-02-b.md`]: front('title: B\nslug: b'),
    });
    assert.deepEqual(await findCounterpart(port, root, `${zh}/2025-01-02-a.md`, 'en'), {
      kind: 'unknown',
      candidates: [`${en}/2025-01-02-b.md`],
    });
    assert.deepEqual(await findCounterpart(port, root, 'README.md', 'en'), { kind: 'unknown', candidates: [] });
  });
});

describe('the root of a site', () => {
  it('is the nearest folder with a configuration or content', async () => {
    const port = memoryPort({
      'a/hugo.toml': '',
      'a/content/en/x/config.toml': '',
      'a/content/en/x/y.md': '',
      'b/content/en/p.md': '',
      'c/d.md': '',
    });
    assert.equal(await findSiteRoot(port, 'root:/a/content/en/x/y.md'), 'root:/a');
    assert.equal(await findSiteRoot(port, 'root:/a/content/en'), 'root:/a');
    assert.equal(await findSiteRoot(port, 'root:/a'), 'root:/a');
    assert.equal(await findSiteRoot(port, 'root:/b/content/en/p.md'), 'root:/b');
    assert.equal(await findSiteRoot(port, 'root:/c/d.md'), undefined);
    const looked = new Map<string, Promise<boolean>>();
    for (const file of ['a/content/en/x/y.md', 'a/content/en/z.md', 'b/content/en/p.md', 'c/d.md'])
      assert.equal(
        await findSiteRoot(port, `root:/${file}`, undefined, looked),
        await findSiteRoot(port, `root:/${file}`),
      );
  });

  it('gives paths relative to it, on every system', () => {
    assert.equal(sitePath('file:///srv/a', 'file:///srv/a/content/en/b%20c.md'), 'content/en/b c.md');
    assert.equal(sitePath('file:///c%3A/site', 'file:///C:/site/content/x.md'), 'content/x.md');
    assert.equal(sitePath('file:///srv/a/', 'file:///srv/ab/x.md'), undefined);
    assert.equal(sitePath('file:///srv/a', 'vscode-vfs://github/home/a/x.md'), undefined);
    assert.equal(sitePath('file:///srv/a', 'file:///srv/a'), '');
    assert.equal(sitePath('file:///srv/a', siteUri('file:///srv/a', 'content/100%/ü.md')), 'content/100%/ü.md');
  });
});
