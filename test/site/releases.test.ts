import assert from 'node:assert/strict';
import test from 'node:test';
import { loadSite } from '../../src/site/index/load.ts';
import { loadRelease } from '../../src/site/releases.ts';
import { memoryPort } from './memory-port.ts';

const ROOT = 'root:/';
const team = (release: string) =>
  `https://github.com/kubernetes/sig-release/blob/master/releases/release-${release}/release-team.md`;
const post = (title: string, date: string, slug: string, author: string) =>
  `---\nlayout: blog\ntitle: "${title}"\ndate: ${date}\nslug: ${slug}\nauthor: >\n  ${author}\n---\n\nText.\n`;

const files = {
  'hugo.toml': 'baseURL = "https://example.org"\n',
  'data/releases/schedule.yaml': 'schedules:\n- release: "1.36"\n  releaseDate: "2026-04-22"\n',
  'data/releases/eol.yaml': 'branches:\n- release: "1.30"\n  endOfLifeDate: "2025-07-15"\n',
  'content/en/blog/_posts/2024-04-10-feature.md': post('Kubernetes v1.30: One thing', '2024-04-10', 'one', 'Ann'),
  'content/en/blog/_posts/2024-04-17-release.md': post(
    'Kubernetes v1.30: Harbour',
    '2024-04-17T10:30:00-08:00',
    'kubernetes-v1-30-release',
    `[Kubernetes v1.30 Release Team](${team('1.30')})`,
  ),
  'content/en/blog/_posts/2026-04-01-ahead.md': post('Kubernetes v1.36 Sneak Peek', '2026-04-01', 'ahead', 'Ann'),
};

test('a release: its schedule and its announcement, each with the file', async () => {
  const port = memoryPort(files);
  const site = (await loadSite(port, ROOT)).facts();
  const old = await loadRelease(port, ROOT, 30, site);
  assert.deepEqual(old.announcement, {
    path: 'content/en/blog/_posts/2024-04-17-release.md',
    date: '2024-04-17',
    ofKubernetes: true,
    team: team('1.30'),
  });
  assert.equal(old.schedule?.from, 'data/releases/eol.yaml');
  assert.equal(old.schedule?.endOfLife, '2025-07-15');
  const next = await loadRelease(port, ROOT, 36, site);
  assert.equal(next.schedule?.date, '2026-04-22');
  assert.equal(next.announcement, undefined, 'a post about it is no announcement');
  assert.deepEqual(await loadRelease(port, ROOT, 40, site), {});
  assert.equal((await loadRelease(port, ROOT, 30, undefined)).announcement, undefined, 'while the site is not known');
});
