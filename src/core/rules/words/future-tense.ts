import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide: avoid statements about the future. Blog posts may: off unless asked for. */
export const futureTense = defineBlockRule({
  id: 'future-tense',
  severity: 'hint',
  off: true,
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Features are described in the present tense.',
  why: 'What a release does it does when it is read; “will” leaves open when.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words and phrases that are fine, in lower case.' },
  },
  messages: ['found'],
  examples: {
    good: ['The kubelet restarts it.\n'],
    bad: ['The kubelet ⟦will⟧ restart it.\n'],
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

const words = /(?<![\w'’-])(?:will(?: be)?|won['’]t)(?![\w-])/giu;
