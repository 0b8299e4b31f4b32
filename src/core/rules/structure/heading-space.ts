import { defineBlockRule } from '../rule.ts';

/** CommonMark 4.2: the marks of a heading are followed by a space or tab, else they are text. */
export const headingSpace = defineBlockRule({
  id: 'heading-space',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'A heading has a space after its number signs.',
  why: 'Without the space Markdown shows the number signs as text and the section disappears from the outline.',
  options: {},
  messages: ['missing', 'wrong-space', 'fix-space'],
  examples: {
    good: [
      '## Stable\n',
      'Join #sig-release on Slack.\n',
      '#sig-release is the channel.\n',
      '#1234 was merged.\n',
      '```\n##x\n```\n',
    ],
    bad: [
      { text: '⟦##⟧Stable\n', fixed: '## Stable\n' },
      {
        text: 'Text.\n\n⟦###⟧什么是 Pod\n',
        path: 'content/zh-cn/blog/_posts/2026-01-15-a.md',
        fixed: 'Text.\n\n### 什么是 Pod\n',
      },
      { text: '⟦##\u00a0⟧Stable\n', fixed: '## Stable\n' },
      { text: '⟦#⟧Stable features of this release\n', fixed: '# Stable features of this release\n' },
    ],
  },
  trigger: /(?:^|[\r\n])[ >]*#{1,6}[^\s#]|#[\u00a0\u3000]/,
  *checkBlock({ runs, source }) {
    for (const { container, leaves } of runs) {
      const first = leaves[0];
      if (container !== 'paragraph' || first?.kind !== 'text' || first.within.length > 0) continue;
      const text = source.slice(first.span.start, first.span.end);
      const marks = /^(#{1,6})([\u00a0\u3000]*)(?=([^\s#]))/u.exec(text);
      if (marks === null) continue;
      const [, signs = '', space = '', next = ''] = marks;
      if (signs.length === 1 && space === '' && !readsLikeHeading(text, next)) continue;
      const span = { start: first.span.start, end: first.span.start + signs.length + space.length };
      const edit = { span: { start: first.span.start + signs.length, end: span.end }, text: ' ' };
      yield {
        span,
        messageId: space === '' ? 'missing' : 'wrong-space',
        fixes: [{ titleId: 'fix-space', edits: [edit], safe: true }],
      };
    }
  },
});

/** A lone `#` also begins channels, tags and issue numbers; a heading begins with a capital or a Chinese character and is a phrase. */
function readsLikeHeading(text: string, next: string): boolean {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return line.length === text.length && (/\p{Script=Han}/u.test(next) || (/\p{Lu}/u.test(next) && /\s/.test(line)));
}
