import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { stageOfHeading } from '../../../src/core/post/stage.ts';
import type { Stage } from '../../../src/core/post/types.ts';
import { page, pages, seed, withoutShared } from './shared.ts';

test('a section reaches to the next heading of its level, and inherits the stage above it', () => {
  const text = '# A\n\n## New features in Beta\n\n### One\n\n### Two (alpha)\n\nx\n\n## Other\n\n#### Deep\n';
  const { sections } = parsePost(text);
  assert.deepEqual(
    sections.map(({ heading, parent, stage, ownStage }) => [heading.text, parent, stage, ownStage]),
    [
      ['A', undefined, undefined, false],
      ['New features in Beta', 0, 'beta', true],
      ['One', 1, 'beta', false],
      ['Two (alpha)', 1, 'alpha', true],
      ['Other', 0, undefined, false],
      ['Deep', 4, undefined, false],
    ],
  );
  const beta = sections[1]?.span;
  assert.equal(text.slice(beta?.start, beta?.end), '## New features in Beta\n\n### One\n\n### Two (alpha)\n\nx\n\n');
});

test('stages of headings', () => {
  const expected: Readonly<Record<string, Stage | undefined>> = {
    'Graduations to stable': 'stable',
    'Features graduating to Stable': 'stable',
    'Graduated to Stable 💯': 'stable',
    'Stable: Sidecar containers': 'stable',
    'Promoted endPort in Network Policy to Stable': 'stable',
    'Container Storage Interface (CSI) Goes GA': 'stable',
    'Custom Resources Reach General Availability': 'stable',
    'Storage Capacity and Volume Expansion Are Generally Available': 'stable',
    'Mixed version proxy (alpha)': 'alpha',
    'Consistent reads from cache (Beta in v1.31)': 'beta',
    'New features in Alpha': 'alpha',
    'New alpha features': 'alpha',
    'PID Limiting is Moving to Beta': 'beta',
    'OpenAPI v3 is Alpha': 'alpha',
    'Deprecations and removals': 'deprecated',
    'Deprecation of the stable Endpoints API': 'deprecated',
    'Removal of several deprecated beta APIs': 'removed',
    'Dockershim Removed from kubelet': 'removed',
    晋级为稳定版: 'stable',
    '进入稳定（GA）阶段的特性': 'stable',
    '稳定（GA）阶段：Pod 资源原地更新': 'stable',
    'Beta 中的新特性': 'beta',
    'Alpha 阶段的新特性': 'alpha',
    'Kubelet 凭证提供者毕业至 Beta': 'beta',
    '为 Kubernetes 引入 Windows CSI 支持（Alpha）': 'alpha',
    '弃用、移除与社区更新': 'deprecated',
    '移除对 cgroup v1 的支持': 'removed',
    'Beta APIs Off by Default': undefined,
    'Graduations, deprecations, and removals in v1.35': undefined,
    'v1.35 的升级、弃用与移除': undefined,
    '默认情况下关闭 Beta API': undefined,
    'Use the latest stable API version': undefined,
    'What’s new in Beta?': undefined,
    'SIG-CLI introduces kubectl alpha debug': undefined,
    'Graduations to the standard channel': undefined,
    '对弃用的 seccomp 注解的支持': undefined,
  };
  for (const [heading, stage] of Object.entries(expected)) assert.equal(stageOfHeading(heading), stage, heading);
});

/** Sections per stage: stable, beta, alpha, deprecated, removed. */
function counts(path: string): readonly number[] {
  const stages: readonly Stage[] = ['stable', 'beta', 'alpha', 'deprecated', 'removed'];
  const { sections } = parsePost(page(path).text, path);
  return stages.map((stage) => sections.filter((section) => section.stage === stage).length);
}

test('sections of the announcements per stage', { skip: withoutShared }, () => {
  const post = (name: string) => counts(`content/en/blog/_posts/${name}`);
  assert.deepEqual(post('2022-05-03-kubernetes-release-1.24.md'), [3, 2, 1, 0, 2]);
  assert.deepEqual(post('2023-08-15-kubernetes-1.28-blog.md'), [3, 1, 5, 1, 0]);
  const english = post('2025-12-17-kubernetes-v1-35-release/index.md');
  const chinese = counts('content/zh-cn/blog/_posts/2025-12-17-kubernetes-v1-35-release/index.md');
  assert.deepEqual(chinese, english, 'a translation has the stages of its original');
  assert.deepEqual(english.slice(0, 3), [7, 16, 9]);
});

test('announcements and their releases', { skip: withoutShared }, () => {
  const found = pages('en/blog/_posts')
    .map(({ path, text }) => parsePost(text, path))
    .filter(({ kind }) => kind === 'announcement')
    .map(({ release }) => release);
  const expected = Array.from({ length: 28 }, (_, index) => `1.${index + 8}`);
  assert.deepEqual(
    [...found].sort((a, b) => Number(a?.slice(2)) - Number(b?.slice(2))),
    expected,
    'one for each release since 1.8',
  );
});

test('translations of announcements, signed in the front matter or in the body', { skip: withoutShared }, () => {
  const found = pages('zh-cn/blog/_posts')
    .map(({ path, text }) => parsePost(text, path))
    .filter(({ kind }) => kind === 'announcement')
    .map(({ release }) => release);
  assert.deepEqual([...found].sort(), ['1.17', '1.18', '1.25', '1.31', '1.35']);
  assert.equal(parsePost(seed('kubernetes-release-1.24.zh-cn.md'), 'content/zh-cn/blog/_posts/x.md').release, '1.24');
});

test('another release team makes no announcement', () => {
  const text = '---\ntitle: "Gateway API v1.3"\nauthor: Gateway API Release Team\n---\n';
  assert.equal(parsePost(text, 'content/en/blog/_posts/x.md').kind, 'post');
  assert.equal(parsePost(text, 'content/en/docs/x.md').kind, 'page');
  assert.equal(parsePost('x', 'content/zh-cn/blog/_posts/x/index.md').locale, 'zh-cn');
});
