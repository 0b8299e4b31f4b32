import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { capitalisedLike } from '../../text/capital.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide: avoid Latin phrases; "etc." is allowed. */
export const latinAbbreviation = defineBlockRule({
  id: 'latin-abbreviation',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'English words stand for `e.g.` and `i.e.`.',
  why: 'Many readers, and machine translation, mix the two up; the English words cannot be mistaken.',
  options: {},
  messages: ['latin', 'fix-words'],
  examples: {
    good: ['For example, a Pod, that is, a group of containers, etc.\n', '`e.g.` in code.\n', 'The eg command.\n'],
    bad: [
      {
        text: 'A controller (⟦e.g.⟧ a Deployment) or, ⟦i.e.⟧, nothing.\n',
        fixed: 'A controller (for example, a Deployment) or, that is, nothing.\n',
      },
      { text: 'Use it. ⟦E.g.⟧ here.\n', fixed: 'Use it. For example, here.\n' },
    ],
  },
  trigger: /\b(?:e\.\s?g|i\.\s?e)\./i,
  *checkBlock(block) {
    for (const { text, start } of proseOf(block)) {
      for (const match of allMatches(text, /(?<![\w.])(?:e\.\s?g|i\.\s?e)\.(,?)/gi)) {
        const found = match[0].slice(0, match[0].length - (match[1] ?? '').length);
        const words = /^e/i.test(found) ? 'for example' : 'that is';
        const cased = capitalisedLike(found, words);
        const span = { start: start + match.index, end: start + match.index + found.length };
        const edits = [{ span, text: match[1] === ',' ? cased : `${cased},` }];
        yield {
          span,
          messageId: 'latin',
          data: { found, words },
          fixes: [{ titleId: 'fix-words', data: { words }, edits, safe: true }],
        };
      }
    }
  },
});
