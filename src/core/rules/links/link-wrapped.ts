import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's guide for authors: a link stays on one line, so that it can be found and compared with its translation. */
export const linkWrapped = defineBlockRule({
  id: 'link-wrapped',
  severity: 'hint',
  off: true,
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'The text of a link stands on one line.',
  why: 'A link that is broken over two lines is missed by searching and by the tools that compare translations.',
  options: {},
  messages: ['wrapped', 'fix-join'],
  examples: {
    good: ['A [link text](/docs/) on one line.\n', 'A paragraph\nof [two](/a/)\nlines.\n'],
    bad: [{ text: 'A [link⟦\n⟧text](/docs/) on two lines.\n', fixed: 'A [link text](/docs/) on two lines.\n' }],
  },
  trigger: /\[[^\]]*[\r\n]/,
  *checkBlock({ links, source }) {
    for (const { kind, textSpan } of links) {
      if (kind !== 'inline' && kind !== 'reference') continue;
      const match = /[ \t]*(?:\r\n?|\n)[ \t>]*/.exec(source.slice(textSpan.start, textSpan.end));
      if (match === null) continue;
      const span = { start: textSpan.start + match.index, end: textSpan.start + match.index + match[0].length };
      const edits = [{ span, text: ' ' }];
      yield { span, messageId: 'wrapped', fixes: [{ titleId: 'fix-join', edits, safe: true }] };
    }
  },
});
