import { matchesSource } from '../../post/block-scan.ts';
import { perBlock } from '../../post/per-block.ts';
import { blocksWhere } from '../../post/revision.ts';
import { type Span, shift } from '../../text/span.ts';
import { awaitingPassages } from '../../translation/awaiting.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

/** The mark of a heading that a translator has still to write is another rule's matter. */
const waiting = { path: chinesePath, text: '<!--\n## Overview\n-->\n##    {#overview}\n' };

export const headingEmpty = defineRule({
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
    good: ['## A\n', '## `code`\n', '## ![logo](a.png)\n', '```\n##\n```\n', waiting],
    bad: [
      { text: 'Text.\n\n⟦##⟧\n\nMore.\n', fixed: 'Text.\n\n\n\nMore.\n' },
      { text: '⟦### {#id}⟧\n', fixed: '\n' },
    ],
  },
  *check(post) {
    for (const { content, span: block } of holding(post)) {
      for (const empty of emptyHeadings(content)) {
        const span = shift(empty, block.start);
        if (awaitingPassages(post).some(({ place }) => place.start > span.start && place.start <= span.end)) continue;
        yield {
          span,
          messageId: 'empty',
          fixes: [{ titleId: 'fix-remove', edits: [{ span, text: '' }], safe: false }],
        };
      }
    }
  },
});

const mayHoldEmpty = matchesSource(/(?:^|[\r\n])[ >]*#{1,6}[ \t]*(?:#*|\{#[^}\r\n]*\})[ \t]*(?:$|[\r\n])/);

const emptyHeadings = perBlock((content): readonly Span[] =>
  mayHoldEmpty(content)
    ? content.headings.flatMap(({ text, span }) => {
        const inside = ({ span: place }: { readonly span: Span }) => span.start <= place.start && place.end <= span.end;
        if (text.trim() !== '' || content.images.some(inside) || content.shortcodes.some(inside)) return [];
        return [{ start: span.start, end: span.start + content.source.slice(span.start, span.end).trimEnd().length }];
      })
    : [],
);

const holding = blocksWhere((content) => emptyHeadings(content).length > 0);
