import type { Post } from '../../post/types.ts';
import { isFromBefore } from '../../release/data-age.ts';
import { graduationLists } from '../../release/graduation-lists.ts';
import { appendItem } from '../../release/list-item.ts';
import { minorOf } from '../../release/minor.ts';
import { releaseOf } from '../../release/own-version.ts';
import { FIRST_JUDGED } from '../../release/stage-claim.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

/** For the examples: what became stable in 1.19, but one. */
const nearlyAll = [266, 383, 624, 895, 1453]
  .map((number) => `* [KEP #${number}](https://kep.k8s.io/${number})`)
  .join('\n');

export const kepNotListed = defineRule({
  id: 'kep-not-listed',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement'],
  locales: ['en'],
  needs: ['keps'],
  summary: 'An announcement names every KEP that became stable in its release, as far as metadata tell.',
  why: 'An enhancement that is nowhere in the announcement is one that most users never hear of.',
  options: {},
  messages: ['nowhere', 'fix-add'],
  examples: {
    good: [
      withList('1.19', `${nearlyAll}\n* [Moving on](https://kep.k8s.io/1635)`),
      withList('1.19', `${nearlyAll}\n\n[Moving on from beta](https://kep.k8s.io/1635)`),
      withList('1.19', `${nearlyAll}\n\n### Requiring transition from beta`),
      // A list that has only begun is not judged.
      withList('1.36', '* [Kubelet credential provider](https://kep.k8s.io/2133)'),
      announcement('There is no list.'),
    ],
    bad: [
      {
        text: withList('1.19', nearlyAll).replace('Graduations to stable', '⟦Graduations to stable⟧'),
        fixed: withList('1.19', `${nearlyAll}\n* [Require Transition from Beta](https://kep.k8s.io/1635)`),
      },
    ],
  },
  *check(post, { facts: { keps } }) {
    const release = releaseOf(post);
    if (release === undefined || release < FIRST_JUDGED || isFromBefore(keps, post)) return;
    const named = new Set(post.kepReferences.map(({ number }) => number));
    for (const list of graduationLists(post)) {
      if (!list.counted || list.stage !== 'stable') continue;
      const stable = keps.keps.filter((kep) => kep.stage === 'stable' && minorOf(kep.milestones.stable) === release);
      const absent = stable.filter(({ number, title }) => !named.has(number) && !hasSection(post, title));
      if (absent.length * 2 > stable.length) continue;
      for (const kep of absent) {
        yield {
          span: list.section.heading.textSpan,
          messageId: 'nowhere',
          data: { kep: kep.number, title: kep.title, release: `v1.${release}`, date: keps.date || '?' },
          fixes: [{ titleId: 'fix-add', data: { kep: kep.number }, edits: [appendItem(post, list, kep)], safe: false }],
        };
      }
    }
  },
});

/** Whether a heading speaks of it, in most of the words of its title: such a section may do without a link. */
function hasSection({ headings }: Post, title: string): boolean {
  const words = stemsOf(title);
  return headings.some(({ text }) => {
    const own = new Set(stemsOf(text));
    const shared = words.filter((word) => own.has(word)).length;
    return shared >= FEWEST_SHARED && shared >= MOST_OF * words.length;
  });
}

/** Words without small ones and endings: `Freezing` and `Freeze`. */
function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5));
}

const FEWEST_SHARED = 3;
const MOST_OF = 0.6;

function withList(version: string, items: string): string {
  return announcement(
    `### Graduations to stable\n\nA total of 2 enhancements promoted to stable:\n\n${items}`,
  ).replaceAll('v1.36', `v${version}`);
}
