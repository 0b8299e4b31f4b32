import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide: avoid using "we". Blog posts may: off unless asked for. */
export const firstPerson = defineBlockRule({
  id: 'first-person',
  severity: 'hint',
  off: true,
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Posts address the reader and do not speak of “we”.',
  why: 'Who is meant by “we”, the authors, the project or the reader, is seldom clear.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words and phrases that are fine, in lower case.' },
  },
  messages: ['found'],
  examples: {
    good: ['The project released it. US users.\n'],
    bad: ['⟦We⟧ released ⟦our⟧ tool.\n'],
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

const words = /(?<![\w'’-])(?:[Ww]e|[Oo]ur|[Oo]urs|us)(?![\w-])/gu;
