import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide: avoid "please". Blog posts may: off unless asked for. */
export const politePlease = defineBlockRule({
  id: 'polite-please',
  severity: 'hint',
  off: true,
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Instructions do without “please”.',
  why: 'The style guide asks for plain imperatives: a request leaves open whether the step is needed.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words and phrases that are fine, in lower case.' },
  },
  messages: ['found'],
  examples: {
    good: ['See the documentation.\n'],
    bad: ['⟦Please⟧ see the documentation.\n'],
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

const words = /(?<![\w-])please(?![\w-])/giu;
