import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide: we vs. let us. Blog posts may: off unless asked for. */
export const chattyContraction = defineBlockRule({
  id: 'chatty-contraction',
  severity: 'hint',
  off: true,
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Sentences do without “let’s” and “we’ll”.',
  why: 'They speak to somebody who sits beside the author, and are hard to translate.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words and phrases that are fine, in lower case.' },
  },
  messages: ['found'],
  examples: {
    good: ['The next step follows. Lets go.\n'],
    bad: ['⟦Let’s⟧ begin; ⟦we’ll⟧ see.\n'],
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

const words = /(?<![\w-])(?:let|we)['’](?:s|ll|ve|re|d)(?![\w-])/giu;
