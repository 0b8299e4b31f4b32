import assert from 'node:assert/strict';
import test from 'node:test';
import { type HoverFacts, hoverAt, hoverWantsAt } from '../../../src/core/features/hover.ts';
import { createCatalogue } from '../../../src/core/kep/catalogue.ts';
import { readGatePage } from '../../../src/core/kep/gate-page.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { readSchedule } from '../../../src/core/release/release-facts.ts';
import { exampleSite } from '../../../src/core/rules/example-site.ts';
import { madeUpKep as kep } from '../kep/bundle.ts';
import { siteOf } from '../site/site-of.ts';

const PATH = 'content/en/blog/_posts/2026-04-22-harbour.md';

const keps = createCatalogue({ date: '2026-01-01', origin: 'test' }, [
  kep(128, 'Harbour *chain*', { milestones: { beta: 'v1.35', stable: 'v1.36' }, gates: ['HarbourChain', 'Sysctls'] }),
  kep(1287, 'In-place resize', { milestones: { alpha: 'v1.27', stable: 'v1.35' } }),
]);

const schedule = readSchedule(`---
schedules:
- endOfLifeDate: "2027-06-28"
  release: 1.36
  releaseDate: "2026-04-22"
- endOfLifeDate: "2026-01-10"
  previousPatches:
  - release: 1.32.2
    targetDate: "2025-02-11"
  - release: 1.32.0
    targetDate: "2024-12-11"
  release: "1.32"
`);

const gate = readGatePage(`---
title: HarbourChain
content_type: feature_gate
stages:
  - stage: alpha
    defaultValue: false
    fromVersion: "1.34"
    toVersion: "1.34"
  - stage: beta
    defaultValue: true
    fromVersion: "1.35"
---
`);
assert.ok(gate);

const facts: HoverFacts = {
  today: '2026-01-22',
  keps,
  site: siteOf({ ...exampleSite, 'layouts/shortcodes/figure.html': '' }),
  gates: new Map([['HarbourChain', gate]]),
  releases: new Map([...schedule].map(([minor, row]) => [minor, { schedule: { ...row, from: 'data/s.yaml' } }])),
};

/** The card at `‸` and the words it is about. */
function at(marked: string, language: 'en' | 'zh-cn' = 'en', given: HoverFacts = facts) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const hover = hoverAt(parsePost(text, PATH), offset, given, language);
  return hover && { words: text.slice(hover.span.start, hover.span.end), says: hover.markdown };
}

test('a key of front matter: what it does, its forms, what holds without it, and the address', () => {
  const found = at('---\ntitle: A\nsl‸ug: harbour-lights\ndate: 2026-04-22\n---\n');
  assert.equal(found?.words, 'slug');
  assert.match(found?.says ?? '', /^`slug` — Last part of the address/);
  assert.match(found?.says ?? '', /written: `kubernetes-v1-36-release`/);
  assert.match(found?.says ?? '', /without it: made from the `title`/);
  assert.match(found?.says ?? '', /address of this page: `\/blog\/2026\/04\/22\/harbour-lights\/`/);
  assert.match(at('---\nTitle‸: A\n---\n', 'zh-cn')?.says ?? '', /^`title`：页面标题[\s\S]*写法：[\s\S]*缺省时：/);
  assert.equal(at('---\nslug: har‸bour\n---\n'), undefined, 'not on the value');
  assert.equal(at('---\nnonsense‸: x\n---\n'), undefined, 'nothing about an unknown key');
});

test('a shortcode and its parameters', () => {
  const figure = at('{{< fig‸ure src="a.png" alt="A" >}}\n');
  assert.equal(figure?.words, 'figure');
  assert.match(
    figure?.says ?? '',
    /A picture with a caption[\s\S]*without a closing tag[\s\S]*parameters: `src`, `alt`/,
  );
  assert.match(at('{{< figure src="a.png" al‸t="A" >}}\n')?.says ?? '', /^`alt` \(parameter of `figure`\) — What the/);
  assert.match(at('{{< figure src="a.png" al‸t="A" >}}\n', 'zh-cn')?.says ?? '', /`figure` 的参数/);
  assert.match(at('{{% alert co‸lor="info" %}}\nx\n{{% /alert %}}\n', 'en', { keps })?.says ?? '', /values: `primary`/);
  assert.equal(at('{{< figure src="a.p‸ng" >}}\n'), undefined);
  assert.equal(at('{{< nonsense‸ >}}\n'), undefined, 'nothing about a shortcode that nobody knows');
  assert.match(at('{{< note >}}x{{< /no‸te >}}\n')?.says ?? '', /^`note`/);
});

test('a feature gate: stage and default from its page, KEPs from the catalogue, and only where gates are meant', () => {
  const found = at('Enable `Harbour‸Chain=true`.\n');
  assert.equal(found?.words, 'HarbourChain');
  assert.match(found?.says ?? '', /\*\*Feature gate `HarbourChain`\*\* {2}\nbeta since v1\.35, default true {2}\n/);
  assert.match(
    found?.says ?? '',
    /named in \[KEP-128\]\(https:\/\/kep\.k8s\.io\/128\) Harbour \\\*chain\\\* \(stable v1\.36 - sig-node\)/,
  );
  assert.match(
    at('The HarbourChain‸ gate.\n', 'zh-cn')?.says ?? '',
    /特性门控 `HarbourChain`[\s\S]*自 v1\.35 起为 beta/,
  );
  assert.match(at('```yaml\nHarbour‸Chain: true\n```\n')?.says ?? '', /Feature gate/);
  assert.match(at('{{< feature-state feature_gate_name="Harbour‸Chain" >}}\n')?.says ?? '', /Feature gate/);
  const unknown = at('Enable `Harbour‸Chain`.\n', 'en', { keps });
  assert.match(unknown?.says ?? '', /named in KEPs; no page of this site tells its stage/);
  assert.equal(at('The Sys‸ctls of a node.\n'), undefined, 'a word that is also a gate');
  assert.match(at('The feature gate Sys‸ctls.\n')?.says ?? '', /Feature gate `Sysctls`/);
  assert.equal(at('[x](/a/Harbour‸Chain)\n'), undefined, 'not in an address');
  assert.equal(at('Enable `Harbour‸Chain`.\n', 'en', {}), undefined, 'nothing known');
});

test('a version: dates of the schedule, KEPs with the milestone, and where both are from', () => {
  const coming = at('In Kubernetes v1.3‸6 it changes.\n');
  assert.equal(coming?.words, 'v1.36');
  assert.equal(
    coming?.says,
    [
      '**Kubernetes v1.36**',
      'planned for 2026-04-22 · end of life 2027-06-28',
      'KEPs with this milestone: 1 stable (data of 2026-01-01)',
      'from `data/s.yaml`',
    ].join('  \n'),
  );
  const patch = at('Fixed in v1.32.‸2 and later.\n');
  assert.match(patch?.says ?? '', /\*\*Kubernetes v1\.32\.2\*\* {2}\nreleased 2025-02-11 · end of life was 2026-01-10/);
  assert.match(at('自 v1.3‸6 起。\n', 'zh-cn')?.says ?? '', /计划于 2026-04-22 发布 · 将于 2027-06-28 停止维护/);
  assert.equal(at('With containerd v1.3‸6.\n'), undefined, "another product's");
  assert.equal(at('With `crictl` v1.3‸6.\n'), undefined, "another product's, as code");
  assert.equal(at('With cri-tools v1.3‸6.\n'), undefined);
  assert.equal(at('The Gateway v1.3‸6.\n'), undefined);
  assert.ok(at('We announce v1.3‸6 today.\n'));
  assert.ok(at('In v1.3‸6 and **Kubernetes** v1.36.\n'));
  assert.equal(at('It is 1.3‸6 times as fast.\n'), undefined, 'a number');
  assert.match(at('Kubernetes 1.3‸6.\n')?.says ?? '', /v1\.36/);
  assert.equal(at('In Kubernetes v1.9‸9.\n'), undefined, 'nothing known');
  assert.equal(at('`kubectl v1.3‸6`\n'), undefined, 'in code');
});

test('the announcement in the editor knows its own release', () => {
  const team = 'https://github.com/kubernetes/sig-release/blob/master/releases/release-1.40/release-team.md';
  const text = `---\ndate: 2027-08-25\nauthor: "[Kubernetes v1.40 Release Team](${team})"\n---\n\nWelcome to v1.4‸0.\n`;
  assert.match(at(text)?.says ?? '', new RegExp(`announced 2027-08-25 {2}\n\\[release team\\]\\(${team}\\)`));
});

test('the release of another product is not called one of Kubernetes', () => {
  const text = '---\ntitle: Tidewheel v1.41\ndate: 2027-08-25\nrelease_announcement:\n  minor_version: "1.41"\n';
  const found = at(
    `${text}author: "[Team](https://a.b/releases/release-1.41/release-team.md)"\n---\n\nWelcome to v1.4‸1.\n`,
  );
  assert.match(found?.says ?? '', /^\*\*v1\.41\*\* {2}\nannounced 2027-08-25/);
});

test('a special interest group: its full name, what it owns in the release of the post, its page', () => {
  const text = '---\ntitle: "Kubernetes v1.36: Harbours"\n---\n\nLed by SIG No‸de.\n';
  const found = at(text);
  assert.equal(found?.words, 'SIG Node');
  assert.equal(
    found?.says,
    [
      '**Special Interest Group Node**',
      'owns 2 KEPs (data of 2026-01-01)',
      'in v1.36: [KEP-128](https://kep.k8s.io/128)',
      '[page of the group](https://github.com/kubernetes/community/tree/master/sig-node)',
    ].join('  \n'),
  );
  assert.match(at('由 [SIG No‸de](https://x.y) 领导。\n', 'zh-cn')?.says ?? '', /特别兴趣小组.*Node/);
  assert.equal(at('Led by SIG Doc‸s.\n'), undefined, 'a group that owns nothing in the data');
  assert.equal(at('Led by SIG No‸de.\n', 'en', {}), undefined);
});

test('what a host loads for a hover', () => {
  const wants = (marked: string) =>
    hoverWantsAt(parsePost(marked.replace('‸', ''), PATH), marked.indexOf('‸'), { keps });
  assert.deepEqual(wants('`Harbour‸Chain`\n'), { gates: ['HarbourChain'], release: undefined });
  assert.deepEqual(wants('[KEP #1‸28](https://kep.k8s.io/128)\n').gates, ['HarbourChain', 'Sysctls']);
  assert.equal(wants('v1.3‸6\n').release, 36);
  assert.deepEqual(wants('no‸thing\n'), { gates: [], release: undefined });
});

test('hovers are total: any offset of any of these texts', () => {
  for (const text of [
    '',
    '---',
    '---\nslug',
    '{{< figure alt',
    'SIG',
    'v1.',
    '`HarbourChain',
    '\uFEFF---\na: b\n---\r\nv1.36',
  ])
    for (let offset = 0; offset <= text.length; offset++) hoverAt(parsePost(text, PATH), offset, facts, 'zh-cn');
});

test('dates of releases are read leniently', () => {
  assert.equal(readSchedule(': [').size, 0);
  assert.equal(readSchedule('schedules: 3').size, 0);
  assert.equal(
    readSchedule('branches:\n- release: x\n- release: 1.30\n  endOfLifeDate: soon\n').get(30)?.endOfLife,
    undefined,
  );
  assert.equal(schedule.get(32)?.date, '2024-12-11');
});
