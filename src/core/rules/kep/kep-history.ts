import type { GateFacts } from '../../kep/gates.ts';
import { historyOf } from '../../kep/history.ts';
import type { Kep, KepStage } from '../../kep/types.ts';
import { graduationLists } from '../../release/graduation-lists.ts';
import { type HistoryClaim, historyClaims } from '../../release/history-claims.ts';
import { minorOf } from '../../release/minor.ts';
import { releaseOf } from '../../release/own-version.ts';
import { gateEnters, judgeStageClaim } from '../../release/stage-claim.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepHistory = defineRule({
  id: 'kep-history',
  severity: 'hint',
  fixable: false,
  appliesTo: ['announcement'],
  // Gates often tell the truth where kep.yaml was filled in late, so without them nothing is said.
  needs: ['keps', 'gates'],
  summary: 'What an announcement says of the earlier stages of a KEP agrees with its metadata.',
  why: 'Readers decide by these releases since when they can rely on a feature.',
  options: {},
  messages: ['other-release', 'again'],
  examples: {
    good: [
      announcement(
        '## Sidecars\n\nIntroduced as alpha in v1.28, it became stable. See [KEP #753](https://kep.k8s.io/753).',
      ),
      announcement('## Sidecars\n\nIt was still beta in Kubernetes 1.30.\n\nSee [KEP #753](https://kep.k8s.io/753).'),
      announcement(
        '## Two\n\nLike [KEP #24](https://kep.k8s.io/24), [KEP #753](https://kep.k8s.io/753) was alpha in v1.20.',
      ),
      announcement('## Sidecars\n\nIt is planned as stable in v1.40, see [KEP #753](https://kep.k8s.io/753).'),
      announcement('## Nothing is known\n\nIt was alpha in v1.20.'),
    ],
    bad: [
      announcement(
        '## Sidecars\n\nIntroduced as ⟦alpha in v1.27⟧, it became stable.\n\nSee [KEP #753](https://kep.k8s.io/753).',
      ),
      announcement(
        '## Jobs\n\nThis was ⟦introduced in v1.22 and started as a beta⟧ level, see [KEP #2926](https://kep.k8s.io/2926).',
      ),
      announcement(
        '## Snapshots\n\nIt entered ⟦beta in v1.20⟧, see [KEP-177](https://github.com/kubernetes/enhancements/issues/177).',
      ),
      announcement('## Graduations to stable\n\n* ⟦[AppArmor support](https://kep.k8s.io/24)⟧').replaceAll(
        'v1.36',
        'v1.34',
      ),
    ],
  },
  *check(post, { facts: { keps, gates } }) {
    const release = releaseOf(post);
    if (release === undefined) return;
    for (const claim of historyClaims(post)) {
      const kep = keps.get(claim.number);
      if (kep === undefined || claim.minor >= release || agrees(kep, claim, gates)) continue;
      yield {
        span: claim.span,
        messageId: 'other-release',
        data: {
          kep: kep.number,
          stage: claim.stage,
          claimed: `v1.${claim.minor}`,
          history: historyText(kep),
          date: keps.date || '?',
        },
      };
    }
    for (const { items, stage } of graduationLists(post)) {
      for (const { reference } of items) {
        const kep = reference?.number === undefined ? undefined : keps.get(reference.number);
        if (kep === undefined || reference === undefined) continue;
        const verdict = judgeStageClaim(kep, stage, release, gates);
        if (verdict.kind !== 'again') continue;
        yield {
          span: reference.span,
          messageId: 'again',
          data: { kep: kep.number, stage, milestone: verdict.milestone, date: keps.date || '?' },
        };
      }
    }
  },
});

const next: Readonly<Record<HistoryClaim['stage'], KepStage>> = { alpha: 'beta', beta: 'stable', stable: 'removed' };

/** It entered the stage by then and had not left it; a gate of the KEP may have, where kep.yaml knows only one date. */
function agrees(kep: Kep, { stage, minor }: HistoryClaim, gates: GateFacts): boolean {
  const from = minorOf(kep.milestones[stage]);
  const to = minorOf(kep.milestones[next[stage]]) ?? Number.POSITIVE_INFINITY;
  return from === undefined || from === minor || (from < minor && minor < to) || gateEnters(kep, stage, minor, gates);
}

function historyText(kep: Kep): string {
  return historyOf(kep)
    .map(({ stage, milestone }) => `${stage} ${milestone}`)
    .join(', ');
}
