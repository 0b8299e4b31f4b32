import type { KepCatalogue } from '../../kep/types.ts';
import type { KepReference, Post } from '../../post/types.ts';
import { titleFit } from '../../release/fitting-kep.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepLinkNumber = defineRule({
  id: 'kep-link-number',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  uses: ['keps'],
  summary: 'A KEP link names the same number in its text and in its address.',
  why: 'Readers quote the number they see; the address decides where they land.',
  options: {},
  messages: ['differs', 'fix-text', 'fix-address'],
  examples: {
    good: [
      '[KEP #1287](https://kep.k8s.io/1287)\n',
      '[KEP-753: Sidecar Containers](https://github.com/kubernetes/enhancements/issues/753)\n',
      '[Sidecar containers](https://kep.k8s.io/753)\n',
      '[KEP #753](https://github.com/kubernetes/enhancements/pull/4711)\n',
    ],
    bad: [
      { text: '[KEP #⟦1287⟧](https://kep.k8s.io/753)\n', fixed: '[KEP #753](https://kep.k8s.io/753)\n' },
      { text: '[KEP \\#⟦5307⟧](https://kep.k8s.io/3721)\n', fixed: '[KEP \\#3721](https://kep.k8s.io/3721)\n' },
      {
        text: 'See [KEP-⟦24⟧: AppArmor](https://github.com/kubernetes/enhancements/issues/127).\n',
        fixed: 'See [KEP-127: AppArmor](https://github.com/kubernetes/enhancements/issues/127).\n',
      },
      {
        text: announcement('### Sidecar containers\n\nThey start first. See [KEP #⟦753⟧](https://kep.k8s.io/2133).'),
        fixed: announcement('### Sidecar containers\n\nThey start first. See [KEP #753](https://kep.k8s.io/753).'),
      },
    ],
  },
  *check(post, { facts: { keps } }) {
    for (const reference of post.kepReferences) {
      const { number, shown } = reference;
      if (number === undefined || shown === undefined || shown.number === number) continue;
      yield {
        span: shown.span,
        messageId: 'differs',
        data: { shown: shown.number, target: number },
        fixes: fixesOf(post, reference, keps),
      };
    }
  },
});

/** What the section speaks of decides between the two numbers when it clearly can, and else which comes first. */
function fixesOf(post: Post, reference: KepReference, keps: KepCatalogue | undefined): readonly NumberFix[] {
  const { number, shown } = reference;
  const text = textFix(reference);
  const address = addressFix(post.text, reference);
  if (keps === undefined || number === undefined || shown === undefined) return [...text, ...address];
  const target = titleFit(post, reference, number, keps);
  const named = titleFit(post, reference, shown.number, keps);
  if (target >= CLEAR && named <= NONE) return text;
  if (named >= CLEAR && target <= NONE && address.length > 0) return address;
  return named > target ? [...address, ...text] : [...text, ...address];
}

const CLEAR = 0.5;
const NONE = 0.25;

type NumberFix = ReturnType<typeof textFix | typeof addressFix>[number];

function textFix({ number, shown }: KepReference) {
  if (number === undefined || shown === undefined) return [];
  const edits = [{ span: shown.span, text: String(number) }];
  return [{ titleId: 'fix-text', data: { number }, edits, safe: false }] as const;
}

/** Only where the number ends the address: a folder name cannot be guessed from a number. */
function addressFix(text: string, { number, shown, link }: KepReference) {
  if (number === undefined || shown === undefined || link === undefined) return [];
  const written = text.slice(link.urlSpan.start, link.urlSpan.end);
  const tail = new RegExp(`(?<=/)${number}(?=/?$)`).exec(written);
  if (tail === null) return [];
  const span = { start: link.urlSpan.start + tail.index, end: link.urlSpan.start + tail.index + tail[0].length };
  return [
    {
      titleId: 'fix-address',
      data: { number: shown.number },
      edits: [{ span, text: String(shown.number) }],
      safe: false,
    },
  ] as const;
}
