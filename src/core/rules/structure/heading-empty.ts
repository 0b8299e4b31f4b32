import { defineBlockRule } from '../rule.ts';

export const headingEmpty = defineBlockRule({
  id: 'heading-empty',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'A heading has a text.',
  why: 'An empty heading is an empty line in the table of contents, and screen readers announce it as a section without a name.',
  options: {},
  messages: ['empty', 'fix-remove'],
  examples: {
    good: ['## A\n', '## `code`\n', '## ![logo](a.png)\n', '```\n##\n```\n'],
    bad: [
      { text: 'Text.\n\n⟦##⟧\n\nMore.\n', fixed: 'Text.\n\n\n\nMore.\n' },
      { text: '⟦### {#id}⟧\n', fixed: '\n' },
    ],
  },
  trigger: /(?:^|[\r\n])[ >]*#{1,6}[ \t]*(?:#*|\{#[^}\r\n]*\})[ \t]*(?:$|[\r\n])/,
  *checkBlock({ headings, images, shortcodes, source }) {
    for (const { text, span } of headings) {
      if (text.trim() !== '') continue;
      const inside = ({ span: place }: { readonly span: typeof span }) =>
        span.start <= place.start && place.end <= span.end;
      if (images.some(inside) || shortcodes.some(inside)) continue;
      const end = span.start + source.slice(span.start, span.end).trimEnd().length;
      const mark = { start: span.start, end };
      yield {
        span: mark,
        messageId: 'empty',
        fixes: [{ titleId: 'fix-remove', edits: [{ span: mark, text: '' }], safe: false }],
      };
    }
  },
});
