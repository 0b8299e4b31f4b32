import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GateFacts } from '../../../src/core/kep/gates.ts';
import { judgeStageClaim } from '../../../src/core/release/stage-claim.ts';
import { catalogueOf, kep } from '../kep/bundle.ts';

const catalogue = catalogueOf(
  {
    n: 1,
    t: 'Plain',
    d: 'sig-node/1-plain',
    s: 'implemented',
    g: 'stable',
    l: 'v1.30',
    m: { alpha: 'v1.28', beta: 'v1.29', stable: 'v1.30' },
    f: ['Plain'],
  },
  { n: 2, t: 'Unknown', d: 'sig-node/2-unknown', s: 'implemented', g: 'stable' },
  {
    n: 3,
    t: 'Goes away',
    d: 'sig-node/3-away',
    s: 'implementable',
    g: 'disabled',
    l: 'v1.33',
    m: { deprecated: 'v1.29', disabled: 'v1.33' },
  },
  {
    n: 4,
    t: 'Twice',
    d: 'sig-node/4-twice',
    s: 'implemented',
    g: 'stable',
    l: 'v1.34',
    m: { beta: 'v1.29', stable: 'v1.31' },
  },
  {
    n: 5,
    t: 'Planned',
    d: 'sig-node/5-planned',
    s: 'implementable',
    g: 'beta',
    l: 'v1.36',
    m: { beta: 'v1.31', stable: 'v1.37' },
    f: ['Old', 'New'],
  },
);

function judge(number: number, stage: 'alpha' | 'beta' | 'stable', release: string, gates?: GateFacts): string {
  const verdict = judgeStageClaim(kep(number, catalogue), stage, Number(release.slice(2)), gates);
  return 'milestone' in verdict ? `${verdict.kind} ${verdict.milestone}` : verdict.kind;
}

describe('a claim that a KEP graduated', () => {
  it('agrees with its milestone', () => assert.equal(judge(1, 'stable', '1.30'), 'agrees'));
  it('is of an earlier or a later release', () => {
    assert.equal(judge(1, 'stable', '1.29'), 'later v1.30');
    assert.equal(judge(1, 'stable', '1.31'), 'earlier v1.30');
    assert.equal(judge(5, 'stable', '1.35'), 'later v1.37');
  });
  it('is not judged without milestones or before 1.19', () => {
    assert.equal(judge(2, 'stable', '1.30'), 'unknown');
    assert.equal(judge(1, 'stable', '1.18'), 'unknown');
    assert.equal(judge(3, 'beta', '1.30'), 'unknown');
    assert.equal(judge(5, 'alpha', '1.36'), 'unknown');
  });
  it('may be of an improvement while the stage lasts', () => {
    assert.equal(judge(5, 'beta', '1.34'), 'agrees');
    assert.equal(judge(1, 'beta', '1.30'), 'earlier v1.29');
    assert.equal(judge(1, 'alpha', '1.27'), 'later v1.28');
  });
  it('holds for what takes a feature away', () => assert.equal(judge(3, 'stable', '1.33'), 'agrees'));
  it('may come again', () => assert.equal(judge(4, 'stable', '1.34'), 'again v1.31'));
  it('is acquitted by a gate, never convicted', () => {
    const gate = (name: string, stage: string, from: string): GateFacts =>
      new Map([
        [name, { name, removed: false, stages: [{ stage, from, to: undefined, defaultValue: true, locked: false }] }],
      ]);
    assert.equal(judge(5, 'stable', '1.35', gate('New', 'stable', 'v1.35')), 'agrees');
    assert.equal(judge(5, 'stable', '1.35', gate('Other', 'stable', 'v1.35')), 'later v1.37');
    assert.equal(judge(1, 'stable', '1.30', gate('Plain', 'beta', 'v1.29')), 'agrees');
  });
});
