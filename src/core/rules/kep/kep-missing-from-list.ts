import { announcedKeps } from '../../release/announced.ts';
import { graduationLists } from '../../release/graduation-lists.ts';
import { appendItem } from '../../release/list-item.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepMissingFromList = defineRule({
  id: 'kep-missing-from-list',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement'],
  needs: ['keps'],
  summary: 'A KEP that a section announces as stable is in the list of stable enhancements.',
  why: 'Readers take the list for the whole of what became stable, and so do the people who count it.',
  options: {},
  messages: ['missing', 'see-list', 'fix-add'],
  examples: {
    good: [
      withList(
        '## Sidecar containers graduate to stable\n\nThis work was done as part of [KEP #753](https://kep.k8s.io/753) led by SIG Node.',
      ),
      // A beta feature, an enhancement without metadata, and a KEP that is only mentioned.
      withList('## Structured logging graduates to beta\n\nSee [KEP-1602](https://kep.k8s.io/1602).'),
      withList(
        '## Probes graduate to stable\n\nSee [the enhancement](https://github.com/kubernetes/enhancements/issues/3743).',
      ),
      withList(
        '## Probes graduate to stable\n\nLike [KEP #24](https://kep.k8s.io/24), and unlike [KEP #1602](https://kep.k8s.io/1602).',
      ),
      // A list that nobody counted is a selection.
      announcement(
        '## AppArmor graduates to stable\n\nSee [KEP #24](https://kep.k8s.io/24).\n\n## Graduations to stable\n\n* [Sidecar containers](https://kep.k8s.io/753)',
      ),
    ],
    bad: [
      {
        text: withList('## AppArmor graduates to stable\n\nFind more in ⟦[KEP #24](https://kep.k8s.io/24)⟧.'),
        fixed: withList('## AppArmor graduates to stable\n\nFind more in [KEP #24](https://kep.k8s.io/24).').replace(
          '(https://kep.k8s.io/753)\n',
          '(https://kep.k8s.io/753)\n* [Add AppArmor Support](https://kep.k8s.io/24)\n',
        ),
      },
    ],
  },
  *check(post, { facts: { keps } }) {
    for (const list of graduationLists(post)) {
      if (!list.counted || list.stage !== 'stable') continue;
      const listed = new Set(list.items.map(({ reference }) => reference?.number));
      for (const { number, reference, stage } of announcedKeps(post)) {
        const kep = keps.get(number);
        if (stage !== 'stable' || kep === undefined || listed.has(number)) continue;
        // Where text and address disagree, the other number may be the one that is meant.
        if (reference.shown !== undefined && listed.has(reference.shown.number)) continue;
        const heading = list.section.heading.textSpan;
        yield {
          span: reference.span,
          messageId: 'missing',
          data: { kep: number },
          related: [{ span: heading, messageId: 'see-list' }],
          fixes: [{ titleId: 'fix-add', data: { kep: number }, edits: [appendItem(post, list, kep)], safe: false }],
        };
      }
    }
  },
});

function withList(section: string): string {
  return announcement(
    `${section}\n\n## Graduations to stable\n\nA total of one enhancement promoted to stable:\n\n* [Sidecar containers](https://kep.k8s.io/753)\n\n## Release notes`,
  );
}
