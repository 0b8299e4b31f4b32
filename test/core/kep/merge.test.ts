import assert from 'node:assert/strict';
import test from 'node:test';
import { judgeCatalogue } from '../../../src/core/kep/judge.ts';
import { mergeCatalogues } from '../../../src/core/kep/merge.ts';
import { parseCatalogue } from '../../../src/core/kep/parse.ts';
import { serialiseCatalogue } from '../../../src/core/kep/serialise.ts';
import { bundle, kep, parsed } from './bundle.ts';

const entry = (n: number, d: string, t = 'x') => ({ n, t, d });

function dated(date: string, ...keps: readonly object[]) {
  return parsed(JSON.stringify({ origin: `of ${date}`, date, keps }));
}

test('the newer one wins, the older one fills in', () => {
  const old = dated('2026-07-24', entry(1, 'sig-a/1-one', 'old'), entry(423, 'provider-aws/423-load-balancer'));
  const young = dated('2026-08-01', entry(1, 'sig-a/1-one', 'new'), entry(2, 'sig-a/2-two'));
  for (const merged of [mergeCatalogues(old, young), mergeCatalogues(young, old)]) {
    assert.deepEqual(
      merged.keps.map(({ number, title }) => [number, title]),
      [
        [1, 'new'],
        [2, 'x'],
        [423, 'x'],
      ],
    );
    assert.deepEqual([merged.date, merged.origin, merged.count], ['2026-08-01', 'of 2026-08-01', 3]);
  }
  const sameDay = dated('2026-07-24', entry(1, 'sig-a/1-one', 'fresh'));
  assert.equal(kep(1, mergeCatalogues(old, sameDay)).title, 'fresh');
});

test('a KEP that moved to another group is there once, two with one number stay two', () => {
  const old = dated(
    '2026-07-24',
    entry(1, 'sig-a/1-one'),
    entry(5, 'sig-a/5-x'),
    entry(5, 'sig-b/5-y'),
    entry(0, 'sig-a/0000-p'),
  );
  const young = dated(
    '2026-08-01',
    entry(1, 'sig-b/1-one'),
    entry(5, 'sig-a/5-x'),
    entry(5, 'sig-b/5-y'),
    entry(0, 'sig-b/0000-q'),
  );
  const merged = mergeCatalogues(old, young);
  assert.deepEqual(
    merged.all(1).map(({ directory }) => directory),
    ['sig-b/1-one'],
  );
  assert.equal(merged.all(5).length, 2);
  assert.equal(
    merged.keps.filter(({ number }) => number === 0).length,
    2,
    'process documents are told apart by folder',
  );
});

test('a feed without provider-aws laid over the bundle loses nothing', () => {
  const feedLike = bundle.keps.filter(({ directory }) => directory.startsWith('sig-'));
  assert.equal(feedLike.length, 649);
  const text = serialiseCatalogue({ ...bundle, date: '2026-09-01', keps: feedLike });
  const merged = mergeCatalogues(bundle, parsed(text));
  assert.deepEqual(merged.keps, bundle.keps);
  assert.equal(merged.date, '2026-09-01');
  assert.deepEqual(parsed(serialiseCatalogue(merged)).keps, bundle.keps, 'what is stored reads back');
});

const today = '2026-08-01';

function judged(date: string, keps: readonly object[], against?: typeof bundle) {
  const result = parseCatalogue(JSON.stringify({ date, keps }));
  assert.ok(result.ok);
  return judgeCatalogue(result, { today, ...(against && { bundle: against }) })?.code;
}

const many = (count: number, first = 1) =>
  Array.from({ length: count }, (_, index) => entry(first + index, `sig-a/${first + index}-x`));

test('a refresh must be plausible', () => {
  assert.equal(judged('2026-07-31', many(500)), undefined);
  assert.equal(judged('2026-07-31', many(499)), 'too-few');
  assert.equal(judged('2026-07-31', Array(600).fill(entry(7, 'sig-a/7-x'))), 'too-few', 'one KEP 600 times');
  assert.equal(judged('2026-07-31', [...many(500), ...Array(27).fill({ n: 'x' })]), 'unreadable-entries');
  assert.equal(judged('2026-07-31', [...many(500), ...Array(26).fill({ n: 'x' })]), undefined);
  assert.equal(judged('2026-08-02', many(500)), undefined, 'another time zone');
  assert.equal(judged('2026-08-03', many(500)), 'bad-date');
  assert.equal(judged('1999-01-01', many(500)), 'bad-date');
  assert.equal(judged('', many(500)), undefined, 'the feed has no date');
});

test('a refresh must not be older than the bundle', () => {
  assert.equal(judged('2026-07-31', many(600), bundle), 'older');
  assert.equal(judged('2026-07-31', many(600, 6000), bundle), undefined);
  assert.equal(judgeCatalogue({ ok: true, catalogue: bundle, problems: [] }, { today, bundle }), undefined);
});
