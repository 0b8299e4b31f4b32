import type { KepReference } from '../../post/types.ts';
import { defineRule } from '../rule.ts';

export const kepLinkNumber = defineRule({
  id: 'kep-link-number',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
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
    ],
  },
  *check(post) {
    for (const reference of post.kepReferences) {
      const { number, shown } = reference;
      if (number === undefined || shown === undefined || shown.number === number) continue;
      yield {
        span: shown.span,
        messageId: 'differs',
        data: { shown: shown.number, target: number },
        fixes: [...textFix(reference), ...addressFix(post.text, reference)],
      };
    }
  },
});

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
