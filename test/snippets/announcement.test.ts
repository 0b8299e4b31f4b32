import assert from 'node:assert/strict';
import test from 'node:test';
import { inserted } from './contributed.ts';

test('the skeleton has every section of an announcement, in order', () => {
  const headings = inserted('release-announcement').match(/^#+ .*$/gm) ?? [];
  assert.deepEqual(headings, [
    '## Release theme and logo',
    '## Spotlight on key updates',
    '### Stable: <feature-name>',
    '### Beta: <feature-name>',
    '### Alpha: <feature-name>',
    '## Features graduating to Stable',
    '### <feature-name>',
    '## New features in Beta',
    '### <feature-name>',
    '## New features in Alpha',
    '### <feature-name>',
    '## Other notable changes',
    '### <change-name>',
    '## Graduations, deprecations, and removals in v1.37',
    '### Graduations to stable',
    '### Deprecations and removals',
    '#### <deprecated-feature>',
    '## Release notes',
    '## Availability',
    '## Release team',
    '## Project velocity',
    '## Events update',
    '## Upcoming release webinar',
    '## Get involved',
  ]);
});

test('the version is the same everywhere', () => {
  const versions = inserted('release-announcement').match(/\b(?:v|release-|CHANGELOG-)1[.-]\d+/g) ?? [];
  assert.ok(versions.length >= 20, `${versions.length} versions`);
  assert.deepEqual([...new Set(versions.map((version) => version.replace(/^.*1[.-]/, '')))], ['37']);
});

test('the counts agree with each other as long as nothing is filled in', () => {
  const text = inserted('release-announcement');
  const [total, ...parts] = (
    /consists of (\d+).*?(\d+) have graduated.*?(\d+) have entered Beta.*?(\d+) have/.exec(text) ?? []
  )
    .slice(1)
    .map(Number);
  assert.equal(parts.length, 3);
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0),
    total,
  );
  const claimed = Number(/a total of (\d+) enhancements promoted/.exec(text)?.[1]);
  const listed = /promoted to stable:\n\n((?:\* .*\n)+)/.exec(text)?.[1]?.match(/^\* /gm)?.length;
  assert.equal(claimed, parts[0]);
  assert.equal(listed, claimed);
});
