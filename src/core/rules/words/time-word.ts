import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide: avoid statements that will soon be out of date. Blog posts may: off unless asked for. */
export const timeWord = defineBlockRule({
  id: 'time-word',
  severity: 'hint',
  off: true,
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Statements stay true as time passes.',
  why: 'A post is read for years: what is “new” and “currently” so is neither a release later.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words and phrases that are fine, in lower case.' },
  },
  messages: ['found'],
  examples: {
    good: ['In version 1.36 it is alpha.\n'],
    bad: ['It is ⟦currently⟧ alpha.\n'],
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

const words = /(?<![\w-])(?:currently|at the moment|nowadays|the latest)(?![\w-])/giu;
