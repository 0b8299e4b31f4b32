import { anyWord, mayMatchSource } from '../../post/block-scan.ts';
import { proseOf } from '../../post/prose.ts';
import { shift } from '../../text/span.ts';
import { isNounOfVerb, nounsForVerbs } from '../../words/phrasal-verbs.ts';
import { defineBlockRule } from '../rule.ts';

export const phrasalVerb = defineBlockRule({
  id: 'phrasal-verb',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'A verb of two words is not written as the noun that comes of it.',
  why: 'A setup is something one has, to set up is something one does; who reads English as a second language, or has it translated by a machine, is told the wrong one.',
  options: {},
  messages: ['noun', 'fix-verb'],
  examples: {
    good: [
      'Set up the node, then roll back the setup. The rollback of a backup takes a login.\n',
      'In addition to failover to another zone, prior to startup the disk is formatted.\n',
      'Will startup probes fail? A cleanup job and setup scripts; a shutdown that takes long.\n',
      'Use `setup the node` and ~~`to backup the disk`~~. The opt-in feature, an opt-out.\n',
      'Failover to another node takes a minute. Installation and setup each take one.\n',
    ],
    bad: [
      {
        text: 'You can ⟦login⟧ to the node to ⟦setup⟧ the disk and ⟦backup it⟧.\n',
        fixed: 'You can log in to the node to set up the disk and back it up.\n',
      },
      {
        text: '⟦Setup⟧ a Pod. It will gracefully ⟦shutdown⟧, and must ⟦opt-in⟧.\n',
        fixed: 'Set up a Pod. It will gracefully shut down, and must opt in.\n',
      },
      {
        text: '# ⟦Checkout⟧ the docs\n\nWorkloads may ⟦failover⟧\nto another node, or be told to ⟦rollback⟧ to it.\n',
        fixed: '# Check out the docs\n\nWorkloads may fail over\nto another node, or be told to roll back to it.\n',
      },
    ],
  },
  trigger: (block) => mayHoldNoun(block) || mayHoldHyphen(block),
  *checkBlock(block) {
    for (const { text, start } of proseOf(block)) {
      // Two patterns may know the same word by what stands on either side.
      const told = new Set<number>();
      for (const { noun, verb, span: found } of nounsForVerbs(text)) {
        if (told.has(found.start)) continue;
        told.add(found.start);
        const span = shift(found, start);
        yield {
          span,
          messageId: 'noun',
          data: { noun, verb },
          fixes: [{ titleId: 'fix-verb', data: { verb }, edits: [{ span, text: verb }], safe: true }],
        };
      }
    }
  },
});

const mayHoldNoun = anyWord(isNounOfVerb);
const mayHoldHyphen = mayMatchSource(/[a-z]-(?:around|back|down|in|off|out|over|up)\b/i);
