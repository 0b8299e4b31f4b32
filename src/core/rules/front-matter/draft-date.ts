import { removedLine, wholeEntry } from '../../post/front-matter/edit.ts';
import { readDate } from '../../site/dates.ts';
import { defineRule } from '../rule.ts';

/** Source: the blog's guide: a draft has `draft: true` in place of the date, and the pull request that publishes it replaces the one by the other. */
export const draftDate = defineRule({
  id: 'draft-date',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  uses: ['today'],
  summary: 'A post with a date of publication is no draft.',
  why: 'A draft never appears on the site, whatever its date; the post stays hidden on its day and nobody is told.',
  options: {},
  messages: ['due', 'both', 'fix-draft'],
  examples: {
    good: [
      '---\ntitle: A\ndraft: true\n---\n',
      '---\ntitle: A\ndate: 2026-01-15\ndraft: false\n---\n',
      '---\ntitle: A\ndate: 2026-XX-XX\ndraft: true\n---\n',
    ],
    bad: [
      {
        text: '---\ntitle: A\ndate: 2026-01-15\n⟦draft: true⟧\n---\n',
        fixed: '---\ntitle: A\ndate: 2026-01-15\n---\n',
      },
      {
        text: '---\ntitle: A\n⟦draft: true⟧\ndate: 2026-03-01\n---\n',
        fixed: '---\ntitle: A\ndate: 2026-03-01\n---\n',
      },
    ],
  },
  *check(post, { facts: { today } }) {
    const draft = post.frontMatter?.get('draft');
    const reading = readDate(post.frontMatter?.text('date') ?? '');
    if (draft?.value !== true || reading.kind !== 'date') return;
    const date = reading.date.text;
    yield {
      span: wholeEntry(draft),
      messageId: today !== undefined && date <= today ? 'due' : 'both',
      data: { date },
      fixes: [{ titleId: 'fix-draft', edits: [removedLine(post, draft)], safe: false }],
    };
  },
});
