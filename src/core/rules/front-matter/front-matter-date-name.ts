import { readDate } from '../../site/dates.ts';
import { postName } from '../../site/post-name.ts';
import { defineRule } from '../rule.ts';

/** Only the day of the front matter reaches the address; the name is what people go by. */
export const frontMatterDateName = defineRule({
  id: 'front-matter-date-name',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'The date in the name of a post is its date of publication.',
  why: 'After a post was moved to another day one of the two is often forgotten; the address comes from the front matter, so the wrong one may go live.',
  options: {},
  messages: ['differs', 'fix-date'],
  examples: {
    good: [
      '---\ntitle: A\ndate: 2026-01-15T10:00:00-08:00\n---\n',
      { text: '---\ntitle: A\ndate: 2026-01-20\n---\n', path: 'content/en/blog/_posts/a-post.md' },
      { text: '---\ntitle: A\ndate: 2016-03-20\n---\n', path: 'content/en/blog/_posts/2016-03-00-A-Post.md' },
      '---\ntitle: A\ndraft: true\n---\n',
    ],
    bad: [
      { text: '---\ntitle: A\ndate: ⟦2026-01-20⟧\n---\n', fixed: '---\ntitle: A\ndate: 2026-01-15\n---\n' },
      {
        text: '---\ntitle: A\ndate: ⟦2026-02-01T10:00:00-08:00⟧\n---\n',
        path: 'content/en/blog/_posts/2026-01-01-a-post.md',
        fixed: '---\ntitle: A\ndate: 2026-01-01T10:00:00-08:00\n---\n',
      },
    ],
  },
  *check({ frontMatter, path, text }) {
    const entry = frontMatter?.get('date');
    const named = postName(path)?.date;
    const reading = readDate(frontMatter?.text('date') ?? '');
    if (entry === undefined || named === undefined || reading.kind !== 'date' || reading.date.text === named) return;
    const { valueSpan: span } = entry;
    const at = text.indexOf(reading.date.text, span.start);
    const day = { start: at, end: at + reading.date.text.length };
    yield {
      span,
      messageId: 'differs',
      data: { found: reading.date.text, expected: named },
      ...(at >= span.start &&
        day.end <= span.end && {
          fixes: [{ titleId: 'fix-date', data: { expected: named }, edits: [{ span: day, text: named }], safe: false }],
        }),
    };
  },
});
