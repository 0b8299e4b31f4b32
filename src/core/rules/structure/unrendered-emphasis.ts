import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** CommonMark 6.2: an opening mark has no blank behind it, a closing one none before it; next to punctuation more is asked for. */
export const unrenderedEmphasis = defineBlockRule({
  id: 'unrendered-emphasis',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Marks of bold text and of code become bold text and code.',
  why: 'A blank inside the marks, or a missing partner, makes readers see the asterisks and backticks themselves.',
  options: {},
  messages: ['emphasis', 'backtick', 'fix-blanks'],
  examples: {
    good: [
      '**bold** and *thin* and 2 ** 3 and `a**b`.\n',
      'All of `**/*.go` or \\*\\* as they are, and src/**/x.\n',
      '* item\n* item\n',
      'A \\` alone.\n',
      'Masked ****** and a rule:\n\n***\n',
    ],
    bad: [
      { text: 'Some ⟦** bold**⟧ text.\n', fixed: 'Some **bold** text.\n' },
      { text: 'Some ⟦**bold **⟧ text.\n', fixed: 'Some **bold** text.\n' },
      'Some ⟦**⟧bold text without an end.\n',
      'The field ⟦`⟧spec without an end.\n',
    ],
  },
  trigger: /\*\*|`/,
  *checkBlock(block) {
    if (!isSuspicious(block.source)) return;
    for (const { text, start } of proseOf(block)) {
      const paired: number[] = [];
      for (const match of allMatches(
        text,
        /(?<![*\\/\w])\*\*([ \t]*)([^*\s](?:[^*\r\n]{0,200}[^*\s])?)([ \t]*)\*\*(?![*/])/g,
      )) {
        const [whole, before = '', inside = '', after = ''] = match;
        const at = start + match.index;
        paired.push(match.index, match.index + whole.length);
        const edits = [
          { span: { start: at + 2, end: at + 2 + before.length }, text: '' },
          { span: { start: at + 2 + before.length + inside.length, end: at + whole.length - 2 }, text: '' },
        ].filter(({ span }) => span.end > span.start);
        // `2 ** 3 ** 4` has blanks on all sides, and is arithmetic.
        if (before !== '' && after !== '' && /\s$/.test(text.slice(0, match.index))) continue;
        const span = { start: at, end: at + whole.length };
        const fixes =
          edits.length === 0 || after.length + before.length === 0
            ? []
            : [{ titleId: 'fix-blanks', edits, safe: true } as const];
        yield { span, messageId: 'emphasis', data: { marks: '**' }, fixes };
      }
      for (const match of allMatches(text, /(?<![*\\/])\*\*(?![*/])|(?<!\\)`+/g)) {
        const { index } = match;
        if (paired.some((from, i) => i % 2 === 0 && from <= index && index < (paired[i + 1] ?? 0))) continue;
        const mark = match[0];
        if (mark === '**' && /(?:^|\s)$/.test(text.slice(0, index)) && /^\s/.test(text.slice(index + 2))) continue;
        const span = { start: start + index, end: start + index + mark.length };
        if (mark === '**') yield { span, messageId: 'emphasis', data: { marks: '**' } };
        else yield { span, messageId: 'backtick', data: { marks: mark } };
      }
    }
  },
});

/** Marks in odd number, or with a blank on the side where bold text would be. Other blocks need not be parsed. */
function isSuspicious(source: string): boolean {
  const count = (mark: RegExp) => allMatches(source, mark).length % 2 === 1;
  return count(/\*\*/g) || count(/`+/g) || /(?:^|\s)\*\*\s|\S[ \t]\*\*(?=[\s.,;:!?)]|$)/.test(source);
}
