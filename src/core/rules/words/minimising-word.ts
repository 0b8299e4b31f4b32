import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide: avoid words that assume a level of understanding. Blog posts may: off unless asked for. */
export const minimisingWord = defineBlockRule({
  id: 'minimising-word',
  severity: 'hint',
  off: true,
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Nothing is called simple or easy.',
  why: 'What is simple for the author may be what the reader fails at, and is then told it is their own fault.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words and phrases that are fine, in lower case.' },
  },
  messages: ['found'],
  examples: {
    good: ['Run the command. Just-in-time compilation.\n'],
    bad: ['⟦Simply⟧ run it; it is ⟦easy⟧.\n'],
  },
  *checkBlock(block, { options }) {
    for (const { text, start } of proseOf(block)) {
      for (const match of allMatches(text, words)) {
        const found = match[0];
        if (options.allowed.includes(found.toLowerCase())) continue;
        yield {
          span: { start: start + match.index, end: start + match.index + found.length },
          messageId: 'found',
          data: { found },
        };
      }
    }
  },
});

const words = /(?<![\w-])(?:simply|easily|easy|just)(?![\w-]|[- ]in[- ]time)/giu;
