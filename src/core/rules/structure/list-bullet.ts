import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Bullets come with text pasted from a word processor or a slide; Markdown knows `*`, `-` and `+`. */
export const listBullet = defineBlockRule({
  id: 'list-bullet',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'List items begin with a list marker of Markdown.',
  why: 'A pasted `•` makes no list: all the items run together in one paragraph.',
  options: {},
  messages: ['bullet', 'fix-marker'],
  examples: {
    good: ['* One\n* Two\n', 'Pods • Services • Nodes\n', '```\n• literal\n```\n'],
    bad: [
      { text: '⟦•⟧ One\n⟦•⟧ Two\n', fixed: '* One\n* Two\n' },
      { text: 'Items:\n\n⟦•⟧\tOne\n', fixed: 'Items:\n\n* One\n' },
      { text: 'Items:\n\n\t⟦•⟧\tOne\n\t⟦•⟧\tTwo\n', fixed: 'Items:\n\n* One\n* Two\n' },
    ],
  },
  trigger: bulletLine(),
  *checkBlock({ runs, codes, source }) {
    const places = [
      ...runs.filter(({ container }) => container === 'paragraph').map(({ span }) => span),
      // Indented by a tab or four blanks it is not even a paragraph.
      ...codes.filter(({ fenced, value }) => !fenced && mark.test(value.trimStart().charAt(0))).map(({ span }) => span),
    ];
    for (const place of places) {
      const from = Math.max(source.lastIndexOf('\n', place.start - 1), source.lastIndexOf('\r', place.start - 1)) + 1;
      const start = /^[ \t]*$/.test(source.slice(from, place.start)) ? from : place.start;
      for (const match of allMatches(source.slice(start, place.end), new RegExp(bulletLine(), 'g'))) {
        const [, before = '', indent = '', bullet = '', blanks = ''] = match;
        const at = start + match.index + before.length;
        const span = { start: at + indent.length, end: at + indent.length + bullet.length };
        const edits = [{ span: { start: at, end: span.end + blanks.length }, text: '* ' }];
        yield { span, messageId: 'bullet', data: { bullet }, fixes: [{ titleId: 'fix-marker', edits, safe: true }] };
      }
    }
  },
});

const mark = /[•◦▪‣●○\uf0b7]/;

function bulletLine(): RegExp {
  return /(^|[\r\n])([ \t]*)([•◦▪‣●○\uf0b7])([ \t\u00a0]*)(?=[^\s•])/;
}
