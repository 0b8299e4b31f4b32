import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { type CardOptions, hasContributorPage, kepCard } from '../../../src/core/kep/card.ts';
import { readGatePage } from '../../../src/core/kep/gate-page.ts';
import { type GateFacts, type GateHistory, gateFolder } from '../../../src/core/kep/gates.ts';
import type { KepCatalogue } from '../../../src/core/kep/types.ts';
import { bundle, catalogueOf, kep } from './bundle.ts';

const repository = 'https://github.com/kubernetes/enhancements';

/** The card without its last line, the links. */
function lines(number: number, options: Partial<CardOptions> = {}, catalogue: KepCatalogue = bundle) {
  const card = kepCard(number, catalogue, { language: 'en', ...options }) ?? '';
  return card.split('  \n').filter((line) => !line.startsWith('[issue]') && !line.startsWith('[Issue]'));
}

function linksOf(number: number, catalogue: KepCatalogue = bundle) {
  return (kepCard(number, catalogue, { language: 'en' }) ?? '')
    .split('  \n')
    .find((line) => line.startsWith('[issue]'));
}

function gate(
  name: string,
  rows: readonly (readonly [string, boolean, string, boolean?])[],
  removed = false,
): GateHistory {
  const stages = rows.map(([stage, defaultValue, from, locked = false]) => ({
    stage,
    defaultValue,
    from,
    to: undefined,
    locked,
  }));
  return { name, stages, removed };
}

const gates: GateFacts = new Map(
  [
    gate('GRPCContainerProbe', [['stable', true, 'v1.27']], true),
    gate('InPlacePodVerticalScaling', [
      ['beta', true, 'v1.33'],
      ['stable', true, 'v1.35', true],
    ]),
    gate('UserNamespacesSupport', [
      ['alpha', false, 'v1.28'],
      ['beta', false, 'v1.30'],
      ['beta', true, 'v1.33'],
    ]),
    gate('DynamicResourceAllocation', [
      ['stable', true, 'v1.34'],
      ['stable', true, 'v1.35', true],
    ]),
    gate('DRAControlPlaneController', [['alpha', false, 'v1.26']], true),
  ].map((entry) => [entry.name, entry]),
);

test('a plain one', () => {
  assert.equal(
    kepCard(2727, bundle, { language: 'en', gates }),
    [
      '**KEP-2727: Add gRPC probe to Pod.Spec.Container.{Liveness,Readiness,Startup}Probe**',
      'sig-node · status: implemented · stage: stable',
      'alpha v1.23 → beta v1.24 → stable v1.27',
      'gate `GRPCContainerProbe`: stable since v1.27, default true (removed)',
      `[issue](${repository}/issues/2727) · [KEP](${repository}/tree/master/keps/sig-node/2727-grpc-probe) · ` +
        '[kubernetes.dev](https://www.kubernetes.dev/resources/keps/2727/) · data of 2026-07-24',
    ].join('  \n'),
  );
});

test('the same in Chinese', () => {
  assert.deepEqual(lines(2727, { language: 'zh-cn', gates }).slice(1), [
    'sig-node · 状态：implemented · 阶段：stable',
    'alpha v1.23 → beta v1.24 → stable v1.27',
    '特性门控 `GRPCContainerProbe`：自 v1.27 起为 stable，默认值 true（已移除）',
  ]);
  assert.match(kepCard(2727, bundle, { language: 'zh-cn' }) ?? '', / · 数据日期 2026-07-24$/);
});

test('gates: with the site their standing, without it their names', () => {
  assert.deepEqual(lines(1287, { gates }).slice(3), [
    'gate `InPlacePodVerticalScaling`: stable since v1.35, default true, locked',
    'gates: `InPlacePodVerticalScalingAllocatedStatus`',
  ]);
  assert.deepEqual(lines(1287).slice(3), [
    'gates: `InPlacePodVerticalScaling`, `InPlacePodVerticalScalingAllocatedStatus`',
  ]);
  assert.equal(lines(127, { gates })[3], 'gate `UserNamespacesSupport`: beta since v1.30, default true since v1.33');
});

test('a withdrawn one is marked, a gate that graduated with another KEP says so', () => {
  assert.deepEqual(lines(3063, { gates }), [
    '⚠ **KEP-3063: dynamic resource allocation**',
    'sig-node · status: ⚠ withdrawn · stage: alpha',
    'alpha v1.26',
    'gate `DynamicResourceAllocation`: stable since v1.34, default true, locked since v1.35; shared with KEP-3695, KEP-4381',
    'gate `DRAControlPlaneController`: alpha since v1.26, default false (removed)',
  ]);
  assert.match(lines(4800)[3] ?? '', /`CPUManagerPolicyOptions` \(shared with KEP-2625, KEP-2902, KEP-3327, …\)/);
});

test('stages beyond the present one are plans', () => {
  assert.equal(lines(4671)[2], 'alpha v1.35 → beta v1.37 → stable v1.38 (planned)');
  assert.equal(lines(6035)[2], 'alpha v1.37 → beta v1.38 (planned) → stable v1.39 (planned)');
  assert.equal(lines(2853)[2], 'stable v1.25 (planned)', 'provisional without a stage');
  assert.equal(lines(3130)[2], 'alpha v1.24 → beta v1.25 (was planned) → stable v1.26 (was planned)', 'replaced');
});

test('deprecations and removals', () => {
  assert.deepEqual(lines(281).slice(1, 3), [
    'sig-node · status: removed · stage: removed',
    'alpha v1.8 → beta v1.11 → deprecated v1.22 → removed v1.24',
  ]);
  assert.equal(lines(4004)[2], 'deprecated v1.29 → disabled v1.33');
  assert.equal(lines(5040)[2], 'alpha v1.33 → beta v1.36 → stable v1.39', 'disabled: all in the map is past or moot');
});

test('replaced ones name their successor, though their own file does not', () => {
  assert.deepEqual(lines(536), [
    '⚠ **KEP-536: Topology-aware service routing**',
    'sig-network · status: ⚠ replaced',
    'latest milestone v1.22 (no stage history recorded)',
    'replaced by [KEP-2433](https://kep.k8s.io/2433) Topology Aware Hints',
  ]);
  assert.equal(lines(2433).at(-1), 'replaces [KEP-536](https://kep.k8s.io/536) Topology-aware service routing');
});

test('two with one number', () => {
  assert.equal(
    lines(2133).at(-1),
    'note: more than one KEP carries this number; also Out-of-Tree Credential Providers (replaced)',
  );
});

test('an unfilled title gives way to the folder', () => {
  assert.equal(lines(4940)[0], '**KEP-4940: psa block host field in probes**');
});

test('kubernetes.dev only where it has a page', () => {
  assert.match(linksOf(24) ?? '', /kubernetes\.dev/);
  assert.match(linksOf(3063) ?? '', /kubernetes\.dev/, 'withdrawn, but with a stage');
  for (const number of [536, 281, 583, 423])
    assert.doesNotMatch(linksOf(number) ?? '', /kubernetes\.dev/, String(number));
  assert.equal(bundle.keps.filter(hasContributorPage).length > 550, true);
  assert.equal(hasContributorPage(kep(629)), false, 'provider-aws is no community group');
});

test('no metadata, and pull requests', () => {
  assert.equal(
    kepCard(3446, bundle, { language: 'en' }),
    '**Enhancement issue #3446** — no KEP metadata in the data of 2026-07-24. ' +
      'It may be an issue without a KEP, a pull request, or newer than the data.  \n' +
      `[issue #3446](${repository}/issues/3446)`,
  );
  assert.match(kepCard(3446, bundle, { language: 'zh-cn' }) ?? '', /2026-07-24 的数据中没有此编号的 KEP 元数据/);
  const pull = { number: undefined, pull: 2737, shown: undefined };
  assert.equal(
    kepCard(pull, bundle, { language: 'en' }),
    '**Pull request #2737** — a pull request of kubernetes/enhancements; its number is no KEP number, so there is no metadata.  \n' +
      `[pull request #2737](${repository}/pull/2737)`,
  );
  assert.equal(
    kepCard({ number: undefined, pull: undefined, shown: undefined }, bundle, { language: 'en' }),
    undefined,
  );
  const shown = { number: undefined, pull: undefined, shown: { number: 753, span: { start: 0, end: 1 } } };
  assert.match(
    kepCard(shown, bundle, { language: 'en' }) ?? '',
    /KEP-753: Sidecar/,
    'a page without number, but named',
  );
});

test('data from outside stay text', () => {
  const hostile = catalogueOf({
    n: 1,
    d: 'sig-a/1-x(y)',
    t: '**b** [x](command:evil) <img src=x onerror=y> `c` ![i](http://x) https://a.b www.c.d $(zap) &lt;',
    s: '[s](http://x)',
    g: '<b>',
    o: '*sig*',
    f: ['a`b [x](y)'],
  });
  const card = kepCard(1, hostile, { language: 'en' }) ?? '';
  assert.match(
    card,
    /^\*\*KEP-1: \\\*\\\*b\\\*\\\* \\\[x\\\]\(command:evil\) \\<img src=x onerror=y\\> \\`c\\` !\\\[i\\\]/,
  );
  assert.match(card, /https\\:\/\/a\.b www\\\.c\.d \\\$\(zap\) \\&lt;\*\*/);
  assert.match(card, /\\\*sig\\\* · status: \\\[s\\\]\(http\\:\/\/x\) · stage: \\<b\\>/);
  assert.match(card, /gates: `a b \[x\]\(y\)`/);
  assert.match(card, /sig-a\/1-x%28y%29\)/);
});

test('every card is short', () => {
  for (const { number } of bundle.keps) {
    if (number === 0) continue;
    const card = kepCard(number, bundle, { language: 'en', gates }) ?? '';
    const count = card.split('\n').length;
    assert.ok(count >= 4 && count <= 8, `${number} has ${count} lines`);
  }
});

const site = `../shared/website/${gateFolder}`;
test('worked cards with the real pages of gates', { skip: !existsSync(site) && `no ${site}` }, () => {
  const page = (name: string) => readGatePage(readFileSync(`${site}/${name}.md`, 'utf8'));
  const real = (...names: readonly string[]) =>
    new Map(
      names.map((name) => [name, page(name)] as const).filter((e): e is [string, GateHistory] => e[1] !== undefined),
    );
  const expected: readonly (readonly [number, string, string])[] = [
    [24, 'AppArmor', 'stable since v1.31, default true (removed)'],
    [281, 'DynamicKubeletConfig', 'deprecated since v1.22, default false (removed)'],
    [753, 'SidecarContainers', 'stable since v1.33, default true, locked'],
    [2133, 'KubeletCredentialProviders', 'stable since v1.26, default true (removed)'],
    [4004, 'DisableNodeKubeProxyVersion', 'deprecated since v1.31.1, default true since v1.33'],
    [5040, 'GitRepoVolumeDriver', 'deprecated since v1.33, default false'],
  ];
  for (const [number, name, text] of expected)
    assert.equal(lines(number, { gates: real(name) })[3], `gate \`${name}\`: ${text}`);
});
