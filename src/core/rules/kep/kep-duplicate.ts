import { graduationLists } from '../../release/graduation-lists.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepDuplicate = defineRule({
  id: 'kep-duplicate',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement'],
  needs: [],
  summary: 'A graduation list names each KEP once.',
  why: 'A KEP that is listed twice stands in the place of another, and makes the list longer than the release.',
  options: {},
  messages: ['twice', 'see-first'],
  examples: {
    good: [
      announcement('## Graduations to stable\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/127)'),
      announcement('## What is new\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/24)'),
    ],
    bad: [
      announcement(
        '## Graduations to stable\n\n* [A](https://kep.k8s.io/24)\n* [B](https://kep.k8s.io/127)\n* ⟦[C](https://github.com/kubernetes/enhancements/issues/24)⟧',
      ),
    ],
  },
  *check(post) {
    for (const { items } of graduationLists(post)) {
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
    }
  },
});
