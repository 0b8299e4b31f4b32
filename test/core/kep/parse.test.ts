import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { kepCard } from '../../../src/core/kep/card.ts';
import { mergeCatalogues } from '../../../src/core/kep/merge.ts';
import { parseCatalogue } from '../../../src/core/kep/parse.ts';
import { searchKeps } from '../../../src/core/kep/search.ts';
import { serialiseCatalogue } from '../../../src/core/kep/serialise.ts';
import { bundle, bundleText, catalogueOf, kep, parsed } from './bundle.ts';

/** Two entries as the published feed has them: numbers as text, absent arrays null, absent texts ''. */
const feed = JSON.stringify([
  {
    id: '',
    name: '1287-in-place-update-pod-resources',
    path: 'sig-node/1287-in-place-update-pod-resources',
    title: 'In-place Update of Pod Resources',
    kepNumber: '1287',
    authors: ['@someone'],
    owningSig: 'sig-node',
    participatingSigs: null,
    reviewers: null,
    editor: '',
    creationDate: '2018-11-06',
    status: 'implemented',
    seeAlso: null,
    replaces: null,
    supersededBy: null,
    stage: 'stable',
    latestMilestone: 'v1.35',
    milestone: { alpha: 'v1.27', beta: 'v1.33', stable: '1.35', deprecated: '', removed: '', disabled: '' },
    featureGates: [{ name: 'InPlacePodVerticalScaling', components: ['kubelet'] }],
    disableSupported: true,
    metrics: null,
    markdown: '',
  },
  {
    path: 'sig-auth/4940-psa-block-host-field-in-probes',
    title: 'KEP Template',
    kepNumber: '4940',
    owningSig: '',
    status: '',
    stage: '',
    latestMilestone: '0.0',
    milestone: null,
    featureGates: null,
    replaces: ['n/a'],
    supersededBy: null,
  },
]);

test('the published feed', () => {
  const catalogue = parsed(feed);
  assert.deepEqual(kep(1287, catalogue), {
    number: 1287,
    title: 'In-place Update of Pod Resources',
    directory: 'sig-node/1287-in-place-update-pod-resources',
    sig: 'sig-node',
    status: 'implemented',
    stage: 'stable',
    latestMilestone: 'v1.35',
    milestones: { alpha: 'v1.27', beta: 'v1.33', stable: 'v1.35' },
    gates: ['InPlacePodVerticalScaling'],
    replaces: [],
    supersededBy: [],
  });
  assert.deepEqual(kep(4940, catalogue), {
    number: 4940,
    title: 'psa block host field in probes',
    directory: 'sig-auth/4940-psa-block-host-field-in-probes',
    sig: 'sig-auth',
    status: '',
    stage: undefined,
    latestMilestone: undefined,
    milestones: {},
    gates: [],
    replaces: [],
    supersededBy: [],
  });
});

test('a file without a head takes what is known of it otherwise', () => {
  const result = parseCatalogue(feed, { date: '2026-08-01', origin: 'feed' });
  assert.ok(result.ok);
  assert.deepEqual([result.catalogue.date, result.catalogue.origin], ['2026-08-01', 'feed']);
  assert.equal(parsed(feed).date, '');
  const own = parseCatalogue(bundleText, { date: '2030-01-01', origin: 'x' });
  assert.equal(own.ok && own.catalogue.date, '2026-07-24', 'its own head wins');
});

test('the compact array and our own file say the same', () => {
  const { keps } = JSON.parse(bundleText);
  assert.deepEqual(parsed(JSON.stringify(keps)).keps, bundle.keps);
  assert.deepEqual(parsed(`\uFEFF${bundleText}`).keps, bundle.keps);
});

const shared = ['keps.json', 'keps.compact.json'].map((name) => `../shared/keps/${name}`);
test('the extracted forms beside the project', { skip: !shared.every(existsSync) && 'no ../shared/keps' }, () => {
  const [full = '', compact = ''] = shared.map((file) => readFileSync(file, 'utf8'));
  assert.deepEqual(parsed(full).keps, bundle.keps);
  const withoutRelations = bundle.keps.map((entry) => ({ ...entry, replaces: [], supersededBy: [] }));
  const folderSig = (entry: (typeof withoutRelations)[number]) => ({ ...entry, sig: entry.directory.split('/')[0] });
  assert.deepEqual(parsed(compact).keps, withoutRelations.map(folderSig));
});

test('what names no release is unknown', () => {
  for (const l of ['0.0', 'TBD', 'x.y', 'TODO', 'never', 'v1.21, v1.37', '', 'v1.', '2.0', null, 1.3, {}, ['v1.2']])
    assert.equal(kep(1, catalogueOf({ n: 1, d: 'sig-a/1-b', l })).latestMilestone, undefined, JSON.stringify(l));
  for (const [l, expected] of [
    ['1.30', 'v1.30'],
    ['v1.3', 'v1.3'],
    [' v1.37 ', 'v1.37'],
    ['V1.9', 'v1.9'],
    ['v1.21.0', 'v1.21'],
    [1.19, 'v1.19'],
  ])
    assert.equal(kep(1, catalogueOf({ n: 1, d: 'sig-a/1-b', l })).latestMilestone, expected);
  const { milestones } = kep(
    1,
    catalogueOf({ n: 1, m: { stable: '1.30', alpha: 'TBD', gamma: 'v1.2', beta: 'v1.29' } }),
  );
  assert.deepEqual(Object.entries(milestones), [
    ['beta', 'v1.29'],
    ['stable', 'v1.30'],
  ]);
});

test('numbers and folders', () => {
  assert.equal(kep(1884, catalogueOf({ n: 1884, d: 'sig-node/2043-x' })).directory, 'sig-node/2043-x');
  assert.equal(kep(7, catalogueOf({ n: null, d: 'keps/sig-node/0007-x' })).directory, 'sig-node/0007-x');
  assert.equal(kep(12, catalogueOf({ n: '12', d: '/keps/sig-node/12-x/' })).directory, 'sig-node/12-x');
  assert.equal(kep(12, catalogueOf({ n: 12, d: '../../etc/12-x' })).directory, '');
  assert.equal(kep(12, catalogueOf({ n: 12, d: 'sig-node/](javascript:x)/12-x' })).directory, '');
});

test('the same KEP given twice is one, the last', () => {
  const catalogue = catalogueOf(
    { n: 1, d: 'sig-a/1-x', t: 'first' },
    { n: 1, d: 'sig-a/1-x', t: 'last' },
    { n: 1, d: 'sig-a/1-y' },
  );
  assert.equal(catalogue.count, 2);
  assert.deepEqual(
    catalogue.all(1).map(({ title }) => title),
    ['last', 'y'],
  );
});

test('unknown statuses and stages are kept as text, over-long text is cut', () => {
  const entry = kep(
    1,
    catalogueOf({ n: 1, s: 'imlpemented', g: 'alpha (deprecated)', t: `a\n  b${'x'.repeat(1000)}` }),
  );
  assert.deepEqual([entry.status, entry.stage], ['imlpemented', 'alpha (deprecated)']);
  assert.ok(entry.title.startsWith('a bx') && entry.title.length < 301);
});

test('lists come as texts, objects, one text or null, without placeholders', () => {
  const lists = { f: [{ name: 'A' }, 'B', { name: 'n/a' }, 'None', null, 3, 'A'], r: 'KEP-3', u: null };
  const entry = kep(1, catalogueOf({ n: 1, ...lists }));
  assert.deepEqual([entry.gates, entry.replaces, entry.supersededBy], [['A', 'B', '3'], ['KEP-3'], []]);
});

test('entries that make no sense are skipped and named', () => {
  const entries = [{ n: 5, d: 'sig-a/5-b' }, 7, null, [], { x: 1 }, { n: 'twelve' }, { n: 1.5 }, { n: -1 }, { n: 6 }];
  const result = parseCatalogue(JSON.stringify(entries));
  assert.ok(result.ok);
  assert.deepEqual(
    result.catalogue.keps.map(({ number }) => number),
    [5, 6],
  );
  const shape = (index: number) => ({ code: 'unknown-shape', index });
  const number = (index: number) => ({ code: 'no-number', index });
  assert.deepEqual(result.problems, [shape(1), shape(2), shape(3), shape(4), number(5), number(6), number(7)]);
});

test('what is no catalogue says why', () => {
  const code = (text: string) => {
    const result = parseCatalogue(text);
    return result.ok ? 'ok' : result.reason.code;
  };
  for (const text of ['', ' ', '{', 'keps: []', '<html>', '[1,]', '['.repeat(200_000)])
    assert.equal(code(text), 'not-json');
  for (const text of ['null', '1', '"x"', '{}', '{"keps":{}}', '{"keps":null}', 'true'])
    assert.equal(code(text), 'not-a-catalogue', text);
  for (const text of ['[]', '{"keps":[]}', '[{"a":1}]', '[[[]]]']) assert.equal(code(text), 'no-keps', text);
});

const anything = fc.anything({ maxDepth: 3 });
const keys = [
  'n',
  't',
  'd',
  'o',
  's',
  'g',
  'l',
  'm',
  'f',
  'r',
  'u',
  'kepNumber',
  'number',
  'path',
  'milestone',
  'featureGates',
  'x',
];
const entries = fc.array(
  fc.dictionary(fc.constantFrom(...keys), fc.oneof(anything, fc.constantFrom('1', 'KEP-1', 'v1.2', 2)), {
    maxKeys: 17,
  }),
);

test('any JSON is read without harm, and what is read makes cards', () => {
  const check = (value: unknown) => {
    const result = parseCatalogue(JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? 1 : inner)) ?? '');
    if (!result.ok) return;
    const { catalogue } = result;
    for (const { number } of catalogue.keps) kepCard(number, catalogue, { language: 'zh-cn' });
    searchKeps('a 1', catalogue, { milestone: 'v1.2' });
    assert.deepEqual(parsed(serialiseCatalogue(catalogue)).keps, catalogue.keps);
    mergeCatalogues(bundle, catalogue);
  };
  fc.assert(fc.property(anything, check), { numRuns: 200, seed: 1 });
  fc.assert(fc.property(entries, check), { numRuns: 300, seed: 1 });
});

test('every prefix is read without harm', () => {
  for (const text of [feed, bundleText.slice(0, 2000)])
    for (let end = 0; end < text.length; end++) assert.equal(parseCatalogue(text.slice(0, end)).ok, false);
});
