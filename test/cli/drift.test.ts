import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cli } from './harness.ts';

const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "https://example.com"\n',
  'content/en/blog/_posts/2026-01-15-a.md': '---\ntitle: A\n---\nStays.\n\nMounts are `ro` by default.\n',
  'content/zh-cn/blog/_posts/2026-01-15-a.md':
    '---\ntitle: 甲\n---\n\n<!--\nStays.\n-->\n不变。\n\n<!--\nMounts are `noexec` by default.\n-->\n挂载默认为 `noexec`。\n',
  'content/en/blog/_posts/2026-01-16-b.md': '---\ntitle: B\n---\nStays.\n',
  'content/zh-cn/blog/_posts/2026-01-16-b.md': '---\ntitle: 乙\n---\n\n<!--\nStays.\n-->\n不变。\n',
  'content/zh-cn/blog/_posts/2026-01-17-c.md': '---\ntitle: 丙\n---\n\n不变。\n',
};

const hasGit = spawnSync('git', ['--version']).status === 0;

describe('stargazer drift', () => {
  let root = '';
  const at = (name: string) => join(root, `content/zh-cn/blog/_posts/${name}.md`);

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'stargazer-drift-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('prints what the contract says, by lines', async () => {
    const { status, out, err } = await cli(['drift', '--format', 'json', at('2026-01-15-a'), at('2026-01-17-c')]);
    assert.equal(err, '');
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: [
        {
          path: 'content/zh-cn/blog/_posts/2026-01-15-a.md',
          original: 'content/en/blog/_posts/2026-01-15-a.md',
          state: 'drifted',
          blocks: [
            {
              kind: 'changed',
              translation: [11, 13],
              original: [6, 6],
              recorded: 'Mounts are `noexec` by default.',
              current: 'Mounts are `ro` by default.',
            },
          ],
        },
        { path: 'content/zh-cn/blog/_posts/2026-01-17-c.md', original: null, state: 'no-original', blocks: [] },
      ],
    });
  });

  it('shows people the words that differ', async () => {
    const { status, out } = await cli(['drift', join(root, 'content/zh-cn')]);
    assert.equal(status, 1);
    assert.match(out, /11-13 ← 6 +changed +Mounts are `\[-noexec-\]\{\+ro\+\}` by default\./);
    assert.match(out, /3 translations: 1 drifted, 1 no original, 1 in sync/);
  });

  it('asks git which version the comments record, and who changed it', { skip: !hasGit }, async () => {
    const repository = mkdtempSync(join(tmpdir(), 'stargazer-drift-git-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Jane Doe', '-c', 'user.email=jane@example.org', ...args], {
        cwd: repository,
      });
    const original = join(repository, 'content/en/blog/_posts/2026-01-15-a.md');
    const translation = join(repository, 'content/zh-cn/blog/_posts/2026-01-15-a.md');
    const now = files['content/en/blog/_posts/2026-01-15-a.md'] ?? '';
    try {
      for (const path of [original, translation]) mkdirSync(dirname(path), { recursive: true });
      git('init', '--quiet');
      writeFileSync(original, now.replace('`ro`', '`noexec`'));
      writeFileSync(translation, files['content/zh-cn/blog/_posts/2026-01-15-a.md'] ?? '');
      git('add', '.');
      git('commit', '--quiet', '-m', 'A post');
      writeFileSync(original, now);
      git('commit', '--quiet', '-a', '-m', 'Correct the default');
      const { out } = await cli(['drift', '--history', '--format', 'json', translation]);
      const [{ history }] = JSON.parse(out).files[0].blocks;
      assert.match(history.recorded.commit, /^[0-9a-f]{40}$/);
      assert.deepEqual([history.changed.author, history.changed.subject], ['Jane Doe', 'Correct the default']);
      const text = await cli(['drift', '--history', translation]);
      assert.match(
        text.out,
        /recorded as of [0-9a-f]{10} \(\d{4}-\d\d-\d\d\); changed by Jane Doe, [\d-]+: Correct the default/,
      );
    } finally {
      rmSync(repository, { recursive: true, force: true });
    }
    // Where there is no repository nothing is said of it.
    const without = await cli(['drift', '--history', '--format', 'json', at('2026-01-15-a')]);
    assert.equal(JSON.parse(without.out).files[0].blocks[0].history, undefined);
  });

  it('speaks Chinese when asked', async () => {
    const { out } = await cli(['drift', '--locale', 'zh-cn', at('2026-01-15-a')]);
    assert.match(out, /1 个译文：1 原文已有改动/);
  });

  it('ends with 0 when all is in sync', async () => {
    assert.equal((await cli(['drift', at('2026-01-16-b')])).status, 0);
  });

  it('wants a path that exists', async () => {
    assert.equal((await cli(['drift'])).status, 2);
    const { status, err } = await cli(['drift', at('none'), at('2026-01-16-b')]);
    assert.equal(status, 2);
    assert.match(err, /no such file/);
  });
});
