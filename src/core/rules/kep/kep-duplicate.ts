import type { Stage } from '../../post/types.ts';
import { announcedKeps } from '../../release/announced.ts';
import { graduationLists } from '../../release/graduation-lists.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepDuplicate = defineRule({
  id: 'kep-duplicate',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement'],
  needs: [],
  summary: 'A graduation list names each KEP once, and none that a section announces for another stage.',
  why: 'A KEP that is listed twice stands in the place of another, and makes the list longer than the release.',
  options: {},
  messages: ['twice', 'two-stages', 'see-first'],
  examples: {
    good: [
      announcement('## Graduations to stable\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/127)'),
      announcement('## What is new\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/24)'),
    ],
    bad: [
      announcement(
        '## New features in Beta\n\n### A\n\nThis work was done as part of ⟦[KEP #24](https://kep.k8s.io/24)⟧ led by SIG Node.\n\n## Graduations to stable\n\n* [A](https://kep.k8s.io/24)',
      ),
      announcement(
        '## Graduations to stable\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/127)\n* ⟦[C](https://github.com/kubernetes/enhancements/issues/24)⟧',
      ),
    ],
  },
  *check(post) {
    for (const { items, stage } of graduationLists(post)) {
      const seen = new Map<number, (typeof items)[number]>();
      for (const item of items) {
        const { reference } = item;
        if (reference?.number === undefined) continue;
        const first = seen.get(reference.number);
        if (first === undefined) {
          seen.set(reference.number, item);
          continue;
        }
        yield {
          span: reference.span,
          messageId: 'twice',
          data: { kep: reference.number },
          related: [
            { span: first.reference?.span ?? first.span, messageId: 'see-first', data: { kep: reference.number } },
          ],
        };
      }
      for (const announced of announcedKeps(post)) {
        const listed = seen.get(announced.number);
        if (listed === undefined || announced.stage === stage || !isStage(announced.stage)) continue;
        yield {
          span: announced.reference.span,
          messageId: 'two-stages',
          data: { kep: announced.number, announced: announced.stage, listed: stage },
          related: [
            { span: listed.reference?.span ?? listed.span, messageId: 'see-first', data: { kep: announced.number } },
          ],
        };
      }
    }
  },
});

/** What is deprecated or removed may be another part of the same KEP. */
function isStage(stage: Stage | undefined): stage is 'alpha' | 'beta' | 'stable' {
  return stage === 'alpha' || stage === 'beta' || stage === 'stable';
}
