import { anyWord } from '../../post/block-scan.ts';
import { type Prose, proseOf } from '../../post/prose.ts';
import type { BlockContent } from '../../post/types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { capitalisedLike } from '../../text/capital.ts';
import { nameMeant } from '../../words/name-meant.ts';
import { correctionsOf, isKnown } from '../../words/spelling.ts';
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
      'A habitat for the manifesto, in accessible formers and bypassing willpower.\n',
      'The behaviour of containerd and `distribtion` and distribtion.io and a kubectl-distribtion.\n',
      'They shouldn’t customise the colour; see https://example.com/sofware.\n',
      'Reilly Pearson met Brigdet and Sundar in Pairs.\n',
      'There is [funktion](https://github.com/funktionio/funktion/).\n',
      '<b>U</b>nderstand, and a l[atest survey](/a/) or [proposa](/b/)l.\n',
      '    sofware\n',
    ],
    bad: [
      {
        text: 'An in-house ⟦distribtion⟧ with new _⟦sofware⟧_.\n',
        fixed: 'An in-house distribution with new _software_.\n',
      },
      { text: '⟦Continous⟧ ⟦mantainance⟧.\n', fixed: 'Continuous maintenance.\n' },
      { text: 'Runs ⟦withdifferent⟧ ⟦argumentsin⟧ it.\n', fixed: 'Runs with different arguments in it.\n' },
      { text: '## ⟦Challanges⟧ ahead\n', fixed: '## Challenges ahead\n' },
      { text: 'In San ⟦Deigo⟧, on a ⟦Firday⟧ in ⟦Febuary⟧.\n', fixed: 'In San Diego, on a Friday in February.\n' },
      {
        text: 'It ⟦doesnt⟧ work ⟦wiht⟧ ⟦teh⟧ old ones, ⟦atleast⟧ not here.\n',
        fixed: "It doesn't work with the old ones, at least not here.\n",
      },
    ],
  },
  trigger: (block) => mayBeMisspelt(block),
  *checkBlock(block, { options }) {
    for (const piece of proseOf(block)) {
      const { text, start } = piece;
      for (const match of allMatches(text, words)) {
        const word = match[0];
        const lower = word.toLowerCase();
        const capital = word !== lower;
        if (capital && lower.slice(1) !== word.slice(1)) continue;
        // Names look like words with a letter changed; long ones hardly ever.
        const mayBeName = capital && word.length < longEnough - (begins(text, match.index) ? 1 : 0);
        const found = mayBeName ? otherName(word) : correctionsOf(lower).slice(0, mostOffered);
        const [meant] = found;
        if (meant === undefined || (capital && meant.charAt(0).toLowerCase() !== lower.charAt(0))) continue;
        // With a capital it is a name, and the matter of another rule.
        if (capital && meant.startsWith('kube')) continue;
        if (options.allowed.includes(lower) || text.startsWith(' [sic]', match.index + word.length)) continue;
        const cased = (right: string) => capitalisedLike(word, right);
        const correct = cased(meant);
        if (isInAddress(lower, piece, block)) continue;
        if (goesOn(piece, match.index, match.index + word.length)) continue;
        const span = { start: start + match.index, end: start + match.index + word.length };
        yield {
          span,
          messageId: 'misspelt',
          data: { word, correct },
          fixes: found.map((right) => ({
            titleId: 'fix-word',
            data: { correct: cased(right) },
            edits: [{ span, text: cased(right) }],
            // Of two words that may be meant the author has to choose.
            safe: found.length === 1,
          })),
        };
      }
    }
  },
});

/** Whole words of letters: nothing that is joined to an address, a path, an option, a name with digits or an apostrophe. */
const words = /(?<![\p{L}\p{N}_.@/\\#$&=+~'’-])[A-Za-z][a-z]{2,}(?![\p{L}\p{N}_@/\\=+~'’-]|[.:][\p{L}\p{N}/])/gu;
/** Whatever stands beside it: emphasis marks may. */
const mayBeMisspelt = anyWord(
  (word) =>
    !isKnown(word) &&
    (word.match(/[A-Za-z][a-z]{2,}/g) ?? []).some(
      (part) => correctionsOf(part.toLowerCase()).length > 0 || otherName(part).length > 0,
    ),
);

/** A name that is surely meant by a word that may be one, with a capital or not. */
function otherName(word: string): readonly string[] {
  const meant = isKnown(word.toLowerCase()) ? undefined : nameMeant(word.charAt(0).toUpperCase() + word.slice(1));
  return meant === undefined ? [] : [meant];
}
const longEnough = 9;
const mostOffered = 3;

/** Whether a sentence begins at `at`. A text that begins with a capital in the middle of a paragraph may be a name. */
function begins(text: string, at: number): boolean {
  return at > 0 && /[.!?]["”’)]*\s+$/.test(text.slice(Math.max(0, at - 6), at));
}

/** The name of a project, as its address says: `[funktion](https://github.com/funktionio/funktion)`. */
function isInAddress(word: string, { leaf }: Prose, { links }: BlockContent): boolean {
  const link = leaf.link === undefined ? undefined : links[leaf.link];
  return link !== undefined && /^https?:/.test(link.url) && link.url.toLowerCase().includes(`/${word}`);
}

/** Whether markup stands within the word: `l[atest survey](…)`. */
function goesOn({ text, leaf, run }: Prose, from: number, to: number): boolean {
  if (from > 0 && to < text.length) return false;
  const at = run.leaves.indexOf(leaf);
  const beside = (step: -1 | 1) => {
    let next = at + step;
    while (run.leaves[next]?.kind === 'html' || run.leaves[next]?.kind === 'comment') next += step;
    return run.leaves[next]?.value ?? '';
  };
  return (from === 0 && /\p{L}$/u.test(beside(-1))) || (to === text.length && /^\p{L}/u.test(beside(1)));
}
