import type { KepCatalogue } from '../../kep/types.ts';
import type { Post, Section } from '../../post/types.ts';
import { type Attribution, attributions } from '../../release/attributions.ts';
import { graduationLists } from '../../release/graduation-lists.ts';
import { contains } from '../../text/span.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepAttribution = defineRule({
  id: 'kep-attribution',
  severity: 'hint',
  fixable: false,
  appliesTo: ['announcement'],
  needs: ['keps'],
  summary: 'Each feature of an announcement closes with its KEP and the SIG that owns it.',
  why: 'The closing line is where readers go on to the details, and where the people who did the work are named.',
  options: {},
  messages: ['other-group', 'missing'],
  examples: {
    good: [
      announcement('This work was done as part of [KEP #753](https://kep.k8s.io/753) led by SIG Node.'),
      announcement('This work was done as part of [KEP #753](https://kep.k8s.io/753) led by SIG Apps and SIG Node.'),
      announcement('This work was done as part of [KEP #4381](https://kep.k8s.io/4381) led by WG Device Management.'),
      announcement('This work was done as part of [KEP #999999](https://kep.k8s.io/999999) led by SIG Node.'),
      announcement('这项工作是作为 [KEP #24](https://kep.k8s.io/24) 的一部分由 SIG Node 完成的。'),
      announcement('## Features graduating to Stable\n\n### One\n\nNobody else is attributed either.'),
    ],
    bad: [
      announcement('This work was done as a part of [KEP #753](https://kep.k8s.io/753) led by ⟦SIG Network⟧.'),
      announcement(
        '这项工作是作为 [KEP #24](https://kep.k8s.io/24) 的一部分由 [⟦SIG Auth⟧](https://example.com) 完成的。',
      ),
      announcement(
        `## Features graduating to Stable\n\n${fiveFeatures()}\n\n### ⟦The sixth⟧\n\nIt is new.\n\n## Release notes\n\nNone.`,
      ),
    ],
  },
  *check(post, { facts: { keps } }) {
    const found = attributions(post);
    for (const attribution of found) {
      const owners = ownersOf(attribution, keps);
      const [first] = attribution.groups;
      if (first === undefined || owners.length === 0) continue;
      if (attribution.groups.some(({ id }) => owners.includes(id) || !id.startsWith('sig-'))) continue;
      yield {
        span: first.span,
        messageId: 'other-group',
        data: {
          group: post.text.slice(first.span.start, first.span.end),
          owner: owners.join(', '),
          date: keps.date || '?',
        },
      };
    }
    for (const { heading } of withoutAttribution(post, found)) yield { span: heading.textSpan, messageId: 'missing' };
  },
});

function ownersOf({ references }: Attribution, keps: KepCatalogue): readonly string[] {
  return references.flatMap(({ number }) => {
    const sig = number === undefined ? undefined : keps.get(number)?.sig;
    return sig === undefined || sig === '' ? [] : [sig];
  });
}

/** Fewer than so many attributions are no custom of the post. */
const CUSTOM = 5;

/** Features among others that are attributed, with no link to a KEP at all. */
function withoutAttribution(post: Post, found: readonly Attribution[]): readonly Section[] {
  if (found.length < CUSTOM) return [];
  return post.sections.filter(({ stage, parent, span }, index) => {
    const isFeature = stage === 'alpha' || stage === 'beta' || stage === 'stable';
    if (!isFeature || parent === undefined || post.sections[index + 1]?.parent === index) return false;
    if (graduationLists(post).some((list) => contains(span, list.span))) return false;
    return !post.kepReferences.some((reference) => contains(span, reference.span));
  });
}

function fiveFeatures(): string {
  const closing = 'This work was done as part of [KEP #753](https://kep.k8s.io/753) led by SIG Node.';
  return ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => `### ${name}\n\n${closing}`).join('\n\n');
}
