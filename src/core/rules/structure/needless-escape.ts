import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Word processors export `KEP \#12` and `1\.`; where the mark could mean nothing the backslash is only in the way. */
export const needlessEscape = defineBlockRule({
  id: 'needless-escape',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'A backslash stands only before a mark that would else mean something.',
  why: 'Escapes left by a converter make the source hard to read and to search, and are copied into the next release’s post.',
  options: {},
  messages: ['escape', 'fix-remove'],
  examples: {
    good: [
      '\\# no heading\n',
      '1\\. no list\n',
      '\\* and \\_ and \\[x\\] stay.\n',
      '\\- no item, and -\\- dashes\n',
      'Wow\\![x](y)\n',
    ],
    bad: [
      { text: '[KEP ⟦\\#⟧5307](https://kep.k8s.io/5307)\n', fixed: '[KEP #5307](https://kep.k8s.io/5307)\n' },
      { text: 'Well⟦\\-⟧known⟦\\!⟧ Text\n', fixed: 'Well-known! Text\n' },
    ],
  },
  trigger: /\\[#.!+-]/,
  *checkBlock(block) {
    for (const { text, start } of proseOf(block)) {
      for (const match of allMatches(text, /\\([#.!+-])/g)) {
        const mark = match[1] ?? '';
        const at = start + match.index;
        const before = block.source.slice(Math.max(0, at - 12), at);
        const after = block.source.slice(at + 2, at + 4);
        // At the beginning of a line it may make a heading, a list or a rule; next to its like a dash or an ellipsis.
        if (/(?:^|[\r\n])[ \t>]*(?:\d{1,9}|[*+-]|#+)?[ \t]*$/.test(before) || before.endsWith(mark)) continue;
        if (after.startsWith(mark) || after.startsWith(`\\${mark}`) || (mark === '!' && after.startsWith('[')))
          continue;
        if (before.endsWith('\\') || (mark === '#' && /^\s*$/.test(after))) continue;
        const span = { start: at, end: at + 2 };
        const edits = [{ span: { start: at, end: at + 1 }, text: '' }];
        yield { span, messageId: 'escape', data: { mark }, fixes: [{ titleId: 'fix-remove', edits, safe: true }] };
      }
    }
  },
});
