import { everywhere, isRecorded } from '../../post/everywhere.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineRule } from '../rule.ts';

export const noBreakSpace = defineRule({
  id: 'no-break-space',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Spaces are ordinary spaces.',
  why: 'No-break spaces come with pasted text. They keep lines from wrapping, double the space beside them, and make searching and copied commands fail.',
  options: {},
  messages: ['found', 'fix-space'],
  examples: {
    good: ['In December 2020. Full removal.\n', 'Written as an entity, 10&nbsp;km is meant.\n'],
    bad: [
      { text: 'In December 2020.⟦\u00a0⟧Full removal.\n', fixed: 'In December 2020. Full removal.\n' },
      { text: 'In December 2020.⟦ \u00a0⟧Full removal.\n', fixed: 'In December 2020. Full removal.\n' },
      { text: 'At the end.⟦\u00a0⟧\nMore.\n', fixed: 'At the end.\nMore.\n' },
    ],
  },
  *check(post) {
    for (const found of noBreakSpaces(post)) {
      if (isRecorded(post, found)) continue;
      const { span } = found;
      const next = post.text[span.end];
      const atEnd = next === undefined || next === '\n' || next === '\r';
      yield {
        span,
        messageId: 'found',
        fixes: [{ titleId: 'fix-space', edits: [{ span, text: atEnd ? '' : ' ' }], safe: true }],
      };
    }
  },
});

const noBreakSpaces = everywhere((text) =>
  !text.includes('\u00a0')
    ? []
    : allMatches(text, / ?\u00a0[ \u00a0]*/g).map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      })),
);
