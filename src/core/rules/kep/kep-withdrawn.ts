import { isGivenUp } from '../../kep/standing.ts';
import { graduationLists } from '../../release/graduation-lists.ts';
import { minorOf } from '../../release/minor.ts';
import { releaseOf } from '../../release/own-version.ts';
import { FIRST_JUDGED } from '../../release/stage-claim.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepWithdrawn = defineRule({
  id: 'kep-withdrawn',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement'],
  needs: ['keps'],
  summary: 'A graduation list holds no KEP that was given up.',
  why: 'Readers look for a feature that was withdrawn, rejected, deferred or replaced, and will not find it.',
  options: {},
  messages: ['given-up'],
  examples: {
    good: [announcement('## Graduations to stable\n\n* [Sidecar containers](https://kep.k8s.io/753)')],
    bad: [
      announcement('## Graduations to stable\n\n* ⟦[Dynamic resource allocation](https://kep.k8s.io/3063)⟧'),
      announcement('## New features in Beta\n\n* ⟦[Topology-aware routing](https://kep.k8s.io/536)⟧'),
    ],
  },
  *check(post, { facts: { keps } }) {
    const release = releaseOf(post);
    if (release === undefined || release < FIRST_JUDGED) return;
    for (const { items, stage } of graduationLists(post)) {
      for (const { reference } of items) {
        const kep = reference?.number === undefined ? undefined : keps.get(reference.number);
        if (reference === undefined || kep === undefined || !isGivenUp(kep)) continue;
        // It got there, and something else took its place afterwards.
        if (minorOf(kep.milestones[stage]) === release) continue;
        yield {
          span: reference.span,
          messageId: 'given-up',
          data: { kep: kep.number, status: kep.status, stage, date: keps.date || '?' },
        };
      }
    }
  },
});
