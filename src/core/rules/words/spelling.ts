import { proseOf } from '../../post/prose.ts';
import { correctionOf } from '../../words/spelling.ts';
import { defineBlockRule } from '../rule.ts';

export const spelling = defineBlockRule({
  id: 'spelling',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'No word is a misspelling of a frequent one.',
  why: 'Readers stumble over misspelt words and trust the rest less; searching does not find them.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words that are fine, in lower case.' },
  },
  messages: ['misspelt', 'fix-word'],
  examples: {
    good: [
      'The behaviour of containerd and `distribtion` and distribtion.io and a kubectl-distribtion.\n',
      'They shouldn’t customise the colour; see https://example.com/sofware.\n',
      'Reilly Pearson met Brigdet.\n',
      '    sofware\n',
    ],
    bad: [
      {
        text: 'An in-house ⟦distribtion⟧ with new ⟦sofware⟧.\n',
        fixed: 'An in-house distribution with new software.\n',
      },
      { text: '⟦Continous⟧ ⟦mantainance⟧.\n', fixed: 'Continuous maintenance.\n' },
      { text: '## ⟦Challanges⟧ ahead\n', fixed: '## Challenges ahead\n' },
    ],
  },
  *checkBlock(block, { options }) {
    for (const { text, start } of proseOf(block)) {
      for (const match of text.matchAll(words)) {
        const word = match[0];
        const lower = word.toLowerCase();
        const capital = word !== lower;
        // Names look like words with a letter changed; long ones hardly ever.
        if (capital && (lower.slice(1) !== word.slice(1) || (word.length < longEnough && !begins(text, match.index))))
          continue;
        const meant = correctionOf(lower);
        if (meant === undefined || (capital && meant.charAt(0) !== lower.charAt(0))) continue;
        if (options.allowed.includes(lower)) continue;
        const correct = capital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
        const span = { start: start + match.index, end: start + match.index + word.length };
        yield {
          span,
          messageId: 'misspelt',
          data: { word, correct },
          fixes: [{ titleId: 'fix-word', data: { correct }, edits: [{ span, text: correct }], safe: true }],
        };
      }
    }
  },
});

/** Whole words of letters: nothing that is joined to an address, a path, an option, a name with digits or an apostrophe. */
const words = /(?<![\p{L}\p{N}_.@/\\#$&=+~'’-])[A-Za-z][a-z]{3,}(?![\p{L}\p{N}_@/\\=+~'’-]|[.:][\p{L}\p{N}/])/gu;
const longEnough = 9;

/** Whether a sentence begins at `at`. A text that begins with a capital in the middle of a paragraph may be a name. */
function begins(text: string, at: number): boolean {
  return at > 0 && /[.!?]["”’)]*\s+$/.test(text.slice(Math.max(0, at - 6), at));
}
