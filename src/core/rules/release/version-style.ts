import { leafSpan } from '../../post/leaf-source.ts';
import { perBlock } from '../../post/per-block.ts';
import { blocksWhere } from '../../post/revision.ts';
import type { Post } from '../../post/types.ts';
import { namesMinor } from '../../release/names-minor.ts';
import { allMatches } from '../../text/all-matches.ts';
import { type Span, shift } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export const versionStyle = defineRule({
  id: 'version-style',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'A post that writes versions of Kubernetes as `v1.36` does so throughout.',
  why: 'Reviewers ask for one form in one post; a reader who searches for `v1.36` misses the other.',
  options: {},
  messages: ['mixed', 'fix-form'],
  examples: {
    good: [
      'Since Kubernetes 1.35, and since Kubernetes 1.36.\n',
      'Kubernetes v1.33, v1.34, v1.35 and v1.36; [Kubernetes 1.24: Stargazer](/blog/), and Go 1.25.\n',
      'Kubernetes v1.33 and v1.34; Kubernetes 1.35 and Kubernetes 1.36.\n',
    ],
    bad: [
      {
        text: 'Kubernetes v1.33, v1.34, v1.35 and v1.36.\n\nFrom Kubernetes ⟦1.35⟧ on, and in Kubernetes\nv1.36.\n',
        fixed: 'Kubernetes v1.33, v1.34, v1.35 and v1.36.\n\nFrom Kubernetes v1.35 on, and in Kubernetes\nv1.36.\n',
      },
    ],
  },
  *check(post) {
    const { marked, bare } = versionsOf(post);
    if (marked < FEWEST || marked < TIMES * bare.length) return;
    for (const span of bare) {
      const found = post.text.slice(span.start, span.end);
      yield {
        span,
        messageId: 'mixed',
        data: { found, expected: `v${found}` },
        fixes: [
          {
            titleId: 'fix-form',
            data: { expected: `v${found}` },
            edits: [{ span: { start: span.start, end: span.start }, text: 'v' }],
            safe: true,
          },
        ],
      };
    }
  },
});

/** The form with `v` is the post's own when it is used so often, and so many times as often as the other. */
const FEWEST = 4;
const TIMES = 3;

/** Below `v1.6` it may be a version of something else, as of the Gateway API. */
const form =
  /(?<![\w.])v1\.(?:[6-9]|\d\d)(?![\w]|\.\d)|(?<=\bKubernetes\s(?:version\s|release\s)?)1\.\d{1,2}(?![\w:]|\.\d)/g;

function versionsOf(post: Post): { readonly marked: number; readonly bare: readonly Span[] } {
  let marked = 0;
  const bare: Span[] = [];
  for (const { span, content } of versioned(post)) {
    const found = versionsIn(content);
    marked += found.marked;
    bare.push(...found.bare.map((place) => shift(place, span.start)));
  }
  return { marked, bare };
}

const versioned = blocksWhere((content) => {
  const { marked, bare } = versionsIn(content);
  return marked + bare.length > 0;
});

const versionsIn = perBlock((content) => {
  let marked = 0;
  const bare: Span[] = [];
  if (!namesMinor(content)) return { marked, bare };
  for (const leaf of content.runs.flatMap(({ leaves }) => leaves)) {
    if (leaf.kind !== 'text') continue;
    for (const match of allMatches(leaf.value, form)) {
      if (match[0].startsWith('v')) marked++;
      // The text of a link is often a title, which stays as it is.
      else if (leaf.link === undefined)
        bare.push(leafSpan(content.source, leaf, match.index, match.index + match[0].length));
    }
  }
  return { marked, bare };
});
