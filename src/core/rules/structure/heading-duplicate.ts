import { isGenerated } from '../../site/generated.ts';
import { defineRule } from '../rule.ts';

export const headingDuplicate = defineRule({
  id: 'heading-duplicate',
  severity: 'info',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Sections side by side have different headings, and every id is given once.',
  why: 'A section that was pasted twice is easily overlooked in a long post, and a link to a heading reaches only the first with its id.',
  options: {},
  messages: ['text', 'id', 'see-first'],
  examples: {
    good: [
      '## A\n\n### Example\n\n## B\n\n### Example\n',
      '## A {#one}\n\n## B {#two}\n',
      '## A {#one}\n\n## A {#two}\n',
      { path: 'content/en/docs/reference/a.md', text: '---\nauto_generated: true\n---\n## A\n\n## A\n' },
      '## 2024\n\nText.\n\n### 2024\n',
    ],
    bad: ['## Release team\n\nText.\n\n## Other\n\n## ⟦Release Team⟧\n\nText.\n', '## A {#one}\n\n## B {#⟦one⟧}\n'],
  },
  *check(post) {
    if (isGenerated(post)) return;
    const texts = new Map<string, { readonly start: number; readonly end: number }>();
    const ids = new Map<string, { readonly start: number; readonly end: number }>();
    for (const { heading, parent } of post.sections) {
      const { text, textSpan, level, id, idSpan } = heading;
      const first = id === undefined ? undefined : ids.get(id);
      if (first !== undefined && idSpan !== undefined && id !== undefined) {
        yield { span: idSpan, messageId: 'id', data: { id }, related: [{ span: first, messageId: 'see-first' }] };
      }
      if (id !== undefined && idSpan !== undefined && first === undefined) ids.set(id, idSpan);
      // Whoever gave it an id of its own knows of the other; a translation has the headings of its original.
      if (post.locale !== 'en' || text.trim() === '' || (id !== undefined && first === undefined)) continue;
      const key = `${parent ?? -1} ${level} ${text.trim().toLowerCase()}`;
      const same = texts.get(key);
      if (same === undefined) texts.set(key, textSpan);
      else
        yield { span: textSpan, messageId: 'text', data: { text }, related: [{ span: same, messageId: 'see-first' }] };
    }
  },
});
