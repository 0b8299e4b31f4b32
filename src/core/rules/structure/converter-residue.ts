import { proseOf } from '../../post/prose.ts';
import type { Comment } from '../../post/types.ts';
import { defineBlockRule } from '../rule.ts';

/** What converters of Google Docs write into the text they make. */
export const converterResidue = defineBlockRule({
  id: 'converter-residue',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Nothing that a converter wrote for its user stands in the post.',
  why: 'Remarks such as "Docs to Markdown version" are published with the page, and often tell of images that got lost.',
  options: {},
  messages: ['comment', 'text', 'fix-remove'],
  examples: {
    good: ['<!-- a remark of the author -->\n', 'Docs to Markdown is a useful tool.\n'],
    bad: [
      { text: 'Text.\n\n⟦<!-- Docs to Markdown version 1.0β17 -->⟧\n', fixed: 'Text.\n\n\n' },
      'Text ⟦gd2md-html alert⟧: inline image link here\n',
    ],
  },
  trigger: /docs to markdown|gd2md|conversion (?:notes|time)|copied to (?:your )?clipboard|word2md/i,
  *checkBlock(block) {
    for (const { span, content, closed } of block.comments) {
      if (!remark.test(block.source.slice(content.start, content.end))) continue;
      yield { span, messageId: 'comment', fixes: removal({ span, closed }) };
    }
    for (const { text, start } of proseOf(block)) {
      const match = /gd2md-html alert/i.exec(text);
      if (match === null) continue;
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      yield { span, messageId: 'text' };
    }
  },
});

const remark = /docs to markdown|gd2md|conversion (?:notes|time)|copied to (?:your )?clipboard|word2md/i;

function removal({ span, closed }: Pick<Comment, 'span' | 'closed'>) {
  return closed ? ([{ titleId: 'fix-remove', edits: [{ span, text: '' }], safe: true }] as const) : [];
}
