import { historyOf } from '../../kep/history.ts';
import type { Kep } from '../../kep/types.ts';
import { isFromBefore } from '../../release/data-age.ts';
import { graduationLists } from '../../release/graduation-lists.ts';
import { releaseOf } from '../../release/own-version.ts';
import { judgeStageClaim } from '../../release/stage-claim.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepStage = defineRule({
  id: 'kep-stage',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement'],
  needs: ['keps'],
  uses: ['gates'],
  summary: 'A KEP in a graduation list entered that stage in this release, as far as its metadata tell.',
  why: 'A feature that slipped to a later release, or was copied from the list of an earlier one, is promised to readers in a release that does not have it.',
  options: {},
  messages: ['later', 'earlier'],
  examples: {
    good: [
      announcement('## Graduations to stable\n\n* [Sidecar containers](https://kep.k8s.io/9999999)'),
      release('1.33', '## Graduations to stable\n\n* [Sidecar containers](https://kep.k8s.io/753)'),
      // Stable before, and worked on again in this release; see the rule about history.
      release('1.34', '## Graduations to stable\n\n* [AppArmor support](https://kep.k8s.io/24)'),
      // A KEP that takes a field away ends by disabling it.
      release('1.33', '## Graduations to stable\n\n* [Deprecate kubeProxyVersion](https://kep.k8s.io/4004)'),
      // Before 1.19 milestones were filled in later.
      release('1.18', '## Graduated to Stable\n\n* [Application protocol](https://kep.k8s.io/1507)'),
      // The author was left over from the announcement before; title and slug decide.
      '---\ntitle: "Kubernetes v1.33: Example"\nslug: kubernetes-v1-33-release\nauthor: Kubernetes v1.32 Release Team\n---\n## Graduations to stable\n\n* [Sidecar containers](https://kep.k8s.io/753)\n',
      // Prose is not judged: it speaks of plans, parts and improvements.
      release('1.30', '## AppArmor is now stable\n\nThis is [KEP #24](https://kep.k8s.io/24).'),
      release('1.30', '## Features graduating to Beta\n\n* [Sidecar containers](https://kep.k8s.io/753)'),
    ],
    bad: [
      release('1.30', '## Graduations to stable\n\n* ⟦[AppArmor support](https://kep.k8s.io/24)⟧'),
      release(
        '1.27',
        '### Graduated to Stable\n\n* ⟦[Grace period of probes](https://github.com/kubernetes/enhancements/issues/2238)⟧ by SIG Node',
      ),
      release('1.32', '## Graduations to stable\n\n* ⟦[Host addresses in Pods](https://kep.k8s.io/2681)⟧'),
    ],
  },
  *check(post, { facts: { keps, gates } }) {
    const release = releaseOf(post);
    if (release === undefined || isFromBefore(keps, post)) return;
    for (const { stage, items } of graduationLists(post)) {
      for (const { reference } of items) {
        const kep = reference?.number === undefined ? undefined : keps.get(reference.number);
        if (kep === undefined || reference === undefined) continue;
        const verdict = judgeStageClaim(kep, stage, release, gates);
        if (verdict.kind !== 'later' && verdict.kind !== 'earlier') continue;
        yield {
          span: reference.span,
          messageId: verdict.kind,
          data: {
            kep: kep.number,
            claimed: stage,
            release: `v1.${release}`,
            milestone: verdict.milestone,
            metadata: metadataOf(kep),
            date: keps.date || '?',
          },
        };
      }
    }
  },
});

function release(version: string, body: string): string {
  return announcement(body).replaceAll('v1.36', `v${version}`);
}

/** `stage beta; alpha v1.29, beta v1.31, stable v1.37`: values of kep.yaml, the same in every language. */
function metadataOf(kep: Kep): string {
  const steps = historyOf(kep).map(({ stage, milestone }) => `${stage} ${milestone}`);
  return [...(kep.stage === undefined ? [] : [`stage ${kep.stage}`]), steps.join(', ')].join('; ');
}
