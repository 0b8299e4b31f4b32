import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { rules } from '../../src/core/rules/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const load = async (name: string) => import(new URL(`../../scripts/quality/${name}.mjs`, import.meta.url).href);
const { qualityPage, ratingOf, readRecord } = await load('page');
const { draw, samples } = await load('samples');
const { formatVerdicts, join: joinVerdicts, parseTaken, parseVerdicts } = await load('verdicts');
const { readFindings } = await load('findings');

interface Verdict {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly key: string;
  readonly verdict: string;
  readonly why: string;
  readonly found: boolean;
  readonly samples: readonly string[];
}

const { record, verdicts }: { record: { samples: Record<string, { drawn: number }> }; verdicts: readonly Verdict[] } =
  readRecord();

test('the page of quality follows from the committed record and verdicts', () => {
  assert.equal(readFileSync(join(root, 'docs', 'quality.md'), 'utf8'), qualityPage());
});

test('verdicts name a finding and why, and quote nothing', () => {
  const file = join(root, 'docs', 'quality', 'verdicts.jsonl');
  const text = readFileSync(file, 'utf8');
  assert.equal(
    formatVerdicts(parseVerdicts(text).map((verdict: Partial<Verdict>) => ({ found: true, ...verdict }))),
    text,
  );
  for (const { key, verdict, why, path } of verdicts) {
    assert.match(key, /^[0-9a-f]{10}$/);
    assert.match(path, /^content\//);
    assert.match(verdict, /^(?:right|idle|wrong)$/);
    assert.ok(why.length <= 60, `${key}: ${why}`);
  }
});

test('errors, warnings and infos of which enough were read are right nine times in ten', () => {
  const enough = 10;
  const low = rules.flatMap((rule) => {
    const { read, rate } = ratingOf(rule.id, verdicts);
    const off = 'off' in rule || rule.severity === 'hint';
    return off || read.length < enough || rate >= 0.9 ? [] : [`${rule.id}: ${Math.round(rate * 100)} %`];
  });
  assert.deepEqual(low, []);
});

test('samples were read whole, and are as right as was asked for', () => {
  for (const { id, least } of samples) {
    const own = verdicts.filter((verdict) => verdict.found && verdict.samples.includes(id));
    assert.equal(own.length, record.samples[id]?.drawn, id);
    const right = own.filter(({ verdict }) => verdict === 'right').length;
    assert.ok(right * 100 >= least * own.length, `${id}: ${right} of ${own.length}`);
  }
});

const finding = (rule: string, path: string, line: number, key: string) => ({
  ...{ rule, path, line, key, severity: 'warning', area: 'posts', locale: 'en', date: '2026-01-15' },
});

test('a finding that goes away is replaced by one other in a sample', () => {
  const many = Array.from({ length: 300 }, (_, index) => finding('a', `${index}.md`, 1, `k${index}`));
  const before: readonly { key: string }[] = draw(many, 1).get('english-warnings');
  const [gone] = before;
  const after: readonly { key: string }[] = draw(
    many.filter(({ key }) => key !== gone?.key),
    1,
  ).get('english-warnings');
  const kept = after.filter(({ key }) => before.some((other) => other.key === key));
  assert.deepEqual([before.length, after.length, kept.length], [100, 100, 99]);
  assert.notDeepEqual(draw(many, 2).get('english-warnings'), before);
});

test('a verdict stays with its finding when lines move, and with the line when the passage changes', () => {
  const verdict = { rule: 'a', path: 'x.md', verdict: 'right', why: 'so' };
  const before = [
    { ...verdict, line: 3, key: 'moved' },
    { ...verdict, line: 5, key: 'changed' },
    { ...verdict, line: 9, key: 'gone' },
  ];
  const findings = [finding('a', 'x.md', 4, 'moved'), finding('a', 'x.md', 5, 'new')];
  const drawn = new Map([['rule', findings]]);
  const joined: readonly Verdict[] = joinVerdicts(before, findings, drawn);
  assert.deepEqual(
    joined.map(({ key, line, found, samples: own }) => [key, line, found, own.join()]),
    [
      ['moved', 4, true, 'rule'],
      ['new', 5, true, 'rule'],
      ['gone', 9, false, ''],
    ],
  );
});

test('what a reader wrote is taken line by line', () => {
  assert.deepEqual(parseTaken('# a remark\n0123456789 wrong not at all\n\n'), [
    { key: '0123456789', verdict: 'wrong', why: 'not at all' },
  ]);
  assert.throws(() => parseTaken('0123456789 perhaps who knows\n'), /not a verdict/);
});

test('keys tell equal findings of a file apart, and do not depend on their lines', () => {
  const place = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 5 } });
  const report = (lines: readonly number[]) => ({
    files: [{ path: 'package.json', findings: lines.map((line) => ({ rule: 'a', severity: 'hint', ...place(line) })) }],
  });
  const keys = (lines: readonly number[]) =>
    readFindings(report(lines), root).map(({ key }: { readonly key: string }) => key);
  const [one, two] = keys([2, 2]);
  assert.notEqual(one, two);
  assert.deepEqual(keys([2]), [one]);
});
