import { canonicalKepUrl } from '../../kep/address.ts';
import { readOldKepPath } from '../../kep/old-path.ts';
import { matchesSource } from '../../post/block-scan.ts';
import { blocksWhere } from '../../post/revision.ts';
import type { KepReference, Link, PostKind } from '../../post/types.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const kepLinkForm = defineRule({
  id: 'kep-link-form',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: [],
  uses: ['keps'],
  summary: 'A link to a KEP leads to the KEP, by an address of today.',
  why: 'A pull request shows one change to a KEP and its debate, not the KEP; the repository of features and the numbering of before 2020 are gone, and links to them live on redirects or not at all.',
  options: {},
  messages: ['pull', 'elsewhere', 'old-repository', 'old-path', 'fix-address'],
  examples: {
    good: [
      'See [KEP #753](https://kep.k8s.io/753).\n',
      'See [KEP-753](https://github.com/kubernetes/enhancements/issues/753).\n',
      'See [KEP-753](https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/753-sidecar-containers/README.md).\n',
      'It was discussed in [the pull request](https://github.com/kubernetes/enhancements/pull/3927).\n',
      'Read the [process](https://github.com/kubernetes/enhancements/blob/master/keps/README.md).\n',
      'See [the text of then](https://github.com/kubernetes/enhancements/blob/f40c24a5da09390bd521be535b38a4dbab09380c/keps/sig-node/0014-runtime-class.md).\n',
    ],
    bad: [
      'See the [KEP](⟦https://github.com/kubernetes/enhancements/pull/3927⟧).\n',
      announcement('* The [CephFS plugin](⟦https://github.com/kubernetes/enhancements/pull/4035⟧) is deprecated.'),
      {
        text: 'See [KEP-753: Sidecars](⟦https://github.com/kubernetes/enhancements/pull/4711⟧).\n',
        fixed: 'See [KEP-753: Sidecars](https://kep.k8s.io/753).\n',
      },
      {
        text: 'See [KEP-3162: Device manager](⟦https://github.com/kubernetes/kubernetes/pull/109016⟧).\n',
        fixed: 'See [KEP-3162: Device manager](https://kep.k8s.io/3162).\n',
      },
      {
        text: '[Sidecar containers](⟦https://github.com/kubernetes/features/issues/753⟧)\n',
        fixed: '[Sidecar containers](https://kep.k8s.io/753)\n',
      },
      'The [proposal](⟦https://github.com/kubernetes/community/blob/master/keps/sig-node/0014-runtime-class.md⟧).\n',
      {
        text: 'The [design](⟦https://github.com/kubernetes/enhancements/blob/master/keps/sig-storage/20190122-csi-inline-volumes.md#motivation⟧).\n',
        fixed: 'The [design](https://kep.k8s.io/596).\n',
      },
    ],
  },
  *check(post, { facts: { keps } }) {
    // Most posts hold none of these addresses, and need not be parsed for them.
    if (holding(post).length === 0) return;
    const references = new Map(post.kepReferences.map((reference) => [reference.link, reference]));
    for (const link of post.links) {
      if (link.url === '') continue;
      const reference = references.get(link);
      const found = reference === undefined ? ofOther(link) : ofReference(reference, post.kind);
      const old = found === undefined ? readOldKepPath(link.url, keps) : undefined;
      if (found === undefined && old === undefined) continue;
      const number = found === undefined ? old?.number : found.number;
      yield {
        span: link.urlSpan,
        messageId: found?.messageId ?? (link.url.includes('/community/') ? 'old-repository' : 'old-path'),
        fixes:
          number === undefined
            ? []
            : [
                {
                  titleId: 'fix-address',
                  data: { url: canonicalKepUrl(number) },
                  edits: [{ span: link.urlSpan, text: canonicalKepUrl(number) }],
                  safe: found?.messageId === 'old-repository',
                },
              ],
      };
    }
  },
});

/** Those with what occurs in every address looked for here. */
const holding = blocksWhere(
  matchesSource(/github\.com\/kubernetes\/(?:enhancements|features|community|kubernetes)\/|features\.k8s\.io/i),
);

interface Found {
  readonly messageId: 'pull' | 'elsewhere' | 'old-repository';
  readonly number: number | undefined;
}

/** In a post a pull request may be meant; there the text must say that it is the KEP. */
function ofReference({ form, link, shown, number }: KepReference, kind: PostKind): Found | undefined {
  if (form === 'features-issue') return { messageId: 'old-repository', number };
  if (form !== 'pull') return undefined;
  const saysKep =
    shown !== undefined ||
    /^(?:the |this |an? )?(?:KEP|Kubernetes Enhancement Proposal)$/i.test(link?.text.trim() ?? '');
  return kind === 'announcement' || saysKep ? { messageId: 'pull', number: shown?.number } : undefined;
}

/** A text that is a KEP's number over an address in the repository of the code. */
function ofOther({ text, url }: Link): Found | undefined {
  const number = /^\s*KEP[- ]?#?([1-9]\d{1,4})\b/i.exec(text)?.[1];
  if (
    number === undefined ||
    !/^https?:\/\/(?:www\.)?github\.com\/kubernetes\/kubernetes\/(?:pull|issues)\//i.test(url)
  )
    return undefined;
  return { messageId: 'elsewhere', number: Number(number) };
}
