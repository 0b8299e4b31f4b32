import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide: avoid jargon and idioms. Blog posts may: off unless asked for. */
export const idiom = defineBlockRule({
  id: 'idiom',
  severity: 'hint',
  off: true,
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Sentences do without idioms.',
  why: 'Readers whose first language is another one take them literally, and translators have to guess.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words and phrases that are fine, in lower case.' },
  },
  messages: ['found'],
  examples: {
    good: ['Internally it uses a queue.\n'],
    bad: ['⟦Under the hood⟧ it uses a queue.\n'],
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

const words =
  /(?<![\w-])(?:under the hood|turn(?:s|ed|ing)? up|out of the box|in a nutshell|piece of cake|rule of thumb|low[- ]hanging fruit|silver bullet|at the end of the day)(?![\w-])/giu;
