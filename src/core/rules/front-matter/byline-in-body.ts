import { defineRule } from '../rule.ts';

/** The editors of an announcement have no key of their own; their line stays in the body. */
export const bylineInBody = defineRule({
  id: 'byline-in-body',
  severity: 'info',
  fixable: false,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'Authors are named by the key `author`, not by a line of the body.',
  why: 'The list of posts and the feed take the byline from the front matter; a line of the body is shown as if it were part of the story.',
  options: {},
  messages: ['found'],
  examples: {
    good: [
      '---\ntitle: A\nauthor: B\n---\n**Editors:** C, D\n\nText.\n',
      '---\ntitle: A\n---\nFirst a paragraph.\n\nSecond.\n\nThird.\n\nAuthors: those who write.\n',
      '---\ntitle: A\n---\nThe `author` of a post is a key.\n',
    ],
    bad: [
      '---\ntitle: A\n---\n⟦**Author:** Ada L (Engine)⟧\n\nText.\n',
      '---\ntitle: A\n---\n⟦**Authors**: [Kubernetes v1.36 Release Team](https://example.com)⟧\n\nText.\n',
      '---\ntitle: A\n---\n⟦_By Ada L and Alan T_⟧\n\nText.\n',
      '---\ntitle: A\n---\n⟦Author: Ada L⟧\n\nText.\n',
    ],
  },
  *check({ blocks }) {
    for (const { content, span } of blocks.slice(0, within)) {
      if (content.kind !== 'paragraph') continue;
      const first = content.runs[0]?.leaves;
      const shown = (first ?? []).map(({ value }) => value).join('');
      const marked = (first?.[0]?.within.length ?? 0) > 0;
      if (!/^Authors?\s*:/i.test(shown) && !(marked && /^(?:Written )?By:? +\p{Lu}/u.test(shown))) continue;
      const line = /^[^\r\n]*/.exec(content.source)?.[0].trimEnd().length ?? 0;
      yield { span: { start: span.start, end: span.start + line }, messageId: 'found' };
    }
  },
});

/** A byline stands at the top, at most below an image and a lead. */
const within = 3;
