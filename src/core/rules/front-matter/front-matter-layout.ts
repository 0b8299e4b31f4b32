import { defineRule } from '../rule.ts';

export const frontMatterLayout = defineRule({
  id: 'front-matter-layout',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: [],
  summary: 'The layout of a post is `blog`.',
  why: 'Hugo falls back to another template for a layout that the site does not have, and the byline or the list entry is lost.',
  options: {
    allowed: { type: 'strings', default: ['blog'], description: 'Layouts that posts of your site may have.' },
  },
  messages: ['other', 'fix-layout'],
  examples: {
    good: ['---\nlayout: blog\ntitle: A\n---\n', "---\nlayout: 'blog'\ntitle: A\n---\n", '---\ntitle: A\n---\n'],
    bad: [
      { text: '---\nlayout: ⟦post⟧\ntitle: A\n---\n', fixed: '---\nlayout: blog\ntitle: A\n---\n' },
      { text: '---\nlayout: ⟦"Blog"⟧\ntitle: A\n---\n', fixed: '---\nlayout: blog\ntitle: A\n---\n' },
    ],
  },
  *check({ frontMatter }, { options }) {
    const entry = frontMatter?.get('layout');
    const found = frontMatter?.text('layout');
    const [expected] = options.allowed;
    if (entry === undefined || found === undefined || found === '' || expected === undefined) return;
    if (options.allowed.includes(found)) return;
    const span = entry.valueSpan;
    yield {
      span,
      messageId: 'other',
      data: { found, expected },
      fixes: [{ titleId: 'fix-layout', data: { expected }, edits: [{ span, text: expected }], safe: true }],
    };
  },
});
