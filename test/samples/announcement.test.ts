import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseCatalogue } from '../../src/core/kep/parse.ts';
import { announcement, prose, read } from './site.ts';

const english = read(`content/en/${announcement}`);
const parsed = parseCatalogue(readFileSync(new URL('../../data/keps.json', import.meta.url), 'utf8'));
assert.ok(parsed.ok);
const { catalogue } = parsed;

test('the announcement is as long as real ones', () => {
  assert.ok(Buffer.byteLength(english) >= 25_000);
});

test('KEPs are linked in every form that posts use, at least 25 times', () => {
  const forms = [
    /\[KEP #\d+\]\(https:\/\/kep\.k8s\.io\/\d+\)/,
    /\[KEP-\d+: [^\]]+\]\(https:\/\/kep\.k8s\.io\/\d+\)/,
    /\[KEP \\#\d+\]/,
    /\[KEP \d+\]/,
    /KEP \[#\d+\]/,
    /\[KEP-\d+\]\[kep-\d+\]/,
    /<https:\/\/kep\.k8s\.io\/\d+>/,
    /^\* \[[^\]]+\]\(https:\/\/kep\.k8s\.io\/\d+\)$/m,
    /kubernetes\/enhancements\/issues\/\d+/,
    /kubernetes\/enhancements\/pull\/\d+/,
    /kubernetes\/enhancements\/tree\/master\/keps\/sig-[\w-]+\/\d+-/,
    /kubernetes\/enhancements\/blob\/master\/keps\/sig-[\w-]+\/\d+-[\w-]+\/README\.md/,
    /kubernetes\/features\/issues\/\d+/,
    /git\.k8s\.io\/enhancements\/keps/,
    /kubernetes\.dev\/resources\/keps\/\d+/,
    / KEP-\d+ /,
    / KEP #\d+ /,
  ];
  for (const form of forms) assert.match(prose(english), form);
  assert.ok(
    (english.match(/\]\(https:\/\/(?:kep\.k8s\.io|github\.com\/kubernetes\/enhancements)\//g) ?? []).length >= 25,
  );
});

test('every KEP exists, and has in v1.36 the stage that its section says', () => {
  for (const [, number] of english.matchAll(/kep\.k8s\.io\/(\d+)/g)) assert.ok(catalogue.get(Number(number)), number);
  const claims = [
    ...claimsIn('### Stable: ', '### Beta: ', 'stable'),
    ...claimsIn('### Beta: ', '### Alpha: ', 'beta'),
    ...claimsIn('### Alpha: ', '## Features graduating', 'alpha'),
    ...claimsIn('## Features graduating to Stable', '## New features in Beta', 'stable'),
    ...claimsIn('## New features in Beta', '## New features in Alpha', 'beta'),
    ...claimsIn('## New features in Alpha', '## Other notable', 'alpha'),
  ];
  const list = section('### Graduations to stable', '### Deprecations').matchAll(/^\* .*kep\.k8s\.io\/(\d+)/gm);
  for (const [, number] of list) claims.push({ number: Number(number), stage: 'stable' as const });
  assert.ok(claims.length >= 30, `${claims.length} claims`);
  for (const { number, stage } of claims)
    assert.equal(catalogue.get(number)?.milestones[stage], 'v1.36', `KEP ${number}`);
});

/** The numbers shown in the attribution sentences between two headings. */
function claimsIn<S extends 'stable' | 'beta' | 'alpha'>(from: string, to: string, stage: S) {
  const sentences = section(from, to).match(/^This work was done as part of .*$/gm) ?? [];
  assert.ok(sentences.length > 0, from);
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(/(?:KEP[ -]\[?\\?#?|KEP-)(\d+)/g)].map(([, number]) => ({ number: Number(number), stage })),
  );
}

function section(from: string, to: string): string {
  const start = english.indexOf(`\n${from}`);
  const end = english.indexOf(`\n${to}`, start);
  assert.ok(start >= 0 && end > start, from);
  return english.slice(start, end);
}
