import { anyWord, mayMatchSource } from '../../post/block-scan.ts';
import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { capitalisedLike } from '../../text/capital.ts';
import { confusionGroups, contracted, possibleIn } from '../../words/confusions.ts';
import { defineBlockRule } from '../rule.ts';

export const confusedWord = defineBlockRule({
  id: 'confused-word',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'No word stands for another one that sounds or looks like it.',
  why: 'Spelling checkers pass `it’s own`, `rather then` and `migrated form v1`; readers stumble, and machine translation says something else.',
  options: {},
  messages: ['confused', 'fix-words'],
  examples: {
    good: [
      'It’s new, its own name is in it, and of course it’s not the first, in that it’s late.\n',
      'Rather than wait, then stop; if it is larger then the Pod is evicted.\n',
      'Its possible values and its recommended settings prove its worth, and it tries its best to work.\n',
      'They form the basis, in the form of a list; loose coupling, to loose a knot.\n',
      'Take `it’s own` or ~~`rather then`~~. Side effects, and what may affect them.\n',
      'Anyone could, of course, let users know. Is their cluster there?\n',
    ],
    bad: [
      {
        text: 'A Pod in ⟦it’s⟧ own namespace, rather ⟦then⟧ ⟦it’s⟧ own node, marks ⟦it’s⟧ first year.\n',
        fixed: 'A Pod in its own namespace, rather than its own node, marks its first year.\n',
      },
      {
        text: '⟦Its⟧ recommended that you migrate ⟦form⟧ the old API, as ⟦its⟧ not\nserved.\n',
        fixed: "It's recommended that you migrate from the old API, as it's not\nserved.\n",
      },
      {
        text: 'You could ⟦of⟧ lost it: ⟦their⟧ are changes that take ⟦affect⟧, and they ⟦loose⟧ access.\n',
        fixed: 'You could have lost it: there are changes that take effect, and they lose access.\n',
      },
    ],
  },
  trigger: (block) =>
    (mayHoldIts(block) && contracted.mayStandIn(block.source)) ||
    groups.some(({ holdsAnchor, mayStandIn }) => holdsAnchor(block) && mayStandIn(block.source)),
  *checkBlock(block) {
    for (const { text, start } of proseOf(block)) {
      // Two patterns may know the same word by what stands on either side.
      const told = new Set<number>();
      for (const { pattern, right } of possibleIn(text)) {
        for (const match of allMatches(text, pattern)) {
          const found = match[1] ?? '';
          const at = match.index + match[0].lastIndexOf(found);
          if (told.has(at)) continue;
          told.add(at);
          const expected = capitalisedLike(found, right);
          const span = { start: start + at, end: start + at + found.length };
          yield {
            span,
            messageId: 'confused',
            data: { found: found.replaceAll(/\s+/g, ' '), expected },
            fixes: [{ titleId: 'fix-words', data: { expected }, edits: [{ span, text: expected }], safe: true }],
          };
        }
      }
    }
  },
});

/** The words that are no runs of letters. */
const mayHoldIts = mayMatchSource(/(?:it|let|you)['’](?:s|re)/i);
const groups = confusionGroups.map(({ isAnchor, mayStandIn }) => ({ holdsAnchor: anyWord(isAnchor), mayStandIn }));
