import type { Heading } from '../../post/types.ts';
import { isGenerated } from '../../site/generated.ts';
import { defineRule } from '../rule.ts';

/** The title is the page's only H1, so the body starts at level 2 and goes down one level at a time. */
export const headingLevel = defineRule({
  id: 'heading-level',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Headings start at level 2 and go down one level at a time.',
  why: 'The title is already the level-1 heading of the page. A second one, or a skipped level, breaks the table of contents and the outline that screen readers offer.',
  options: {},
  messages: ['top', 'skip', 'fix-level'],
  examples: {
    good: [
      '## Release theme\n\n### Logo\n\n## Availability\n',
      'No heading at all.\n',
      '{{< include file="synopsis.md" >}}\n\n### Options\n',
      { path: 'content/en/docs/reference/generated/a.md', text: '### Synopsis\n' },
    ],
    bad: [
      { text: '⟦# Stable⟧\n\nText.\n', fixed: '## Stable\n\nText.\n' },
      { text: '⟦### Stable⟧\n\nText.\n', fixed: '## Stable\n\nText.\n' },
      { text: '## Stable\n\n⟦#### Sidecars⟧\n', fixed: '## Stable\n\n### Sidecars\n' },
      { text: '⟦Stable\n======⟧\n\nText.\n', fixed: 'Stable\n------\n\nText.\n' },
    ],
  },
  *check(post) {
    if (isGenerated(post)) return;
    const included = post.shortcodes.filter(({ name }) => name === 'include').map(({ span }) => span.start);
    let above = 1;
    let from = 0;
    for (const heading of post.headings) {
      const { level, span } = heading;
      if (level === 1) {
        yield { span, messageId: 'top', fixes: fixes(post.text, heading, 2) };
        above = 1;
        continue;
      }
      // What another file brought in may have headings.
      const known = !included.some((at) => from <= at && at < span.start);
      from = span.start;
      if (level > above + 1 && known) {
        yield {
          span,
          messageId: 'skip',
          data: { level, expected: above + 1 },
          fixes: fixes(post.text, heading, above + 1),
        };
      }
      above = level;
    }
  },
});

/** Changes the marks of this heading only; headings below it may follow suit, which is why it is never part of fix-all. */
function fixes(text: string, { setext, span, level }: Heading, wanted: number) {
  const data = { level: wanted };
  if (!setext) {
    const marks = { start: span.start, end: span.start + level };
    return [{ titleId: 'fix-level', data, edits: [{ span: marks, text: '#'.repeat(wanted) }], safe: false }] as const;
  }
  const line = /[=-]+[ \t]*$/.exec(text.slice(span.start, span.end));
  if (line === null || wanted > 2) return [];
  const underline = { start: span.start + line.index, end: span.start + line.index + line[0].trimEnd().length };
  const edit = { span: underline, text: '-'.repeat(Math.max(3, underline.end - underline.start)) };
  return [{ titleId: 'fix-level', data, edits: [edit], safe: false }] as const;
}
