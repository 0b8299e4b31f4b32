import { proseOf } from '../../post/prose.ts';
import { defineBlockRule } from '../rule.ts';

export const markSpace = defineBlockRule({
  id: 'mark-space',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Commas and full stops stand at the word before them, and a space behind them.',
  why: 'A blank on the wrong side is left over from editing; the mark may come to stand alone at the start of a line.',
  options: {},
  messages: ['before', 'behind', 'fix-before', 'fix-behind'],
  examples: {
    good: [
      'One, two. And so on . . . to the end ... of 1,000 files, such as .gitignore files.\n',
      'The pair key,value; time.Time and field.Forbidden; v1.36.The end; e.g.,this; Node.js is.\n',
      'Set `a` , or use <https://example.com> . French « mots » , no.\n',
      'The .NET runtime and, in code, `a ,b`. Use .NET, or .io domains.\n',
    ],
    bad: [
      { text: 'As said⟦ ⟧, there is⟦  ⟧, more.\n', fixed: 'As said, there is, more.\n' },
      { text: 'There is more⟦ ⟧. And more⟦ ⟧.\n', fixed: 'There is more. And more.\n' },
      {
        text: 'In your situation⟦,⟧the Pod runs for hours⟦.⟧The node does not.\n',
        fixed: 'In your situation, the Pod runs for hours. The node does not.\n',
      },
    ],
  },
  trigger:
    /[ \t][,.](?:\s|$)|,(?:the|such|which|but|so|it|we|you|this|that|these|with|because|where|when|if|then)\s|\.(?:The|This|It|In|If|We|You|To|When|For|However|These|They|And|But)\s/,
  *checkBlock(block) {
    for (const { text, start } of proseOf(block)) {
      for (const match of text.matchAll(before)) {
        const [blanks = '', mark = ''] = match.slice(1);
        const at = start + match.index;
        const span = { start: at, end: at + blanks.length };
        yield {
          span,
          messageId: 'before',
          data: { mark },
          // A full stop may be the folder of a command: `docker build .`
          fixes: [{ titleId: 'fix-before', data: { mark }, edits: [{ span, text: '' }], safe: mark === ',' }],
        };
      }
      for (const match of text.matchAll(behind)) {
        const [mark] = match;
        const span = { start: start + match.index, end: start + match.index + mark.length };
        yield {
          span,
          messageId: 'behind',
          data: { mark },
          fixes: [{ titleId: 'fix-behind', data: { mark }, edits: [{ span, text: `${mark} ` }], safe: true }],
        };
      }
    }
  },
});

/** Between two words of a text, or at its end; not the dots of `. . .`, nor what begins a name, as `.NET`. */
const before = /(?<=[a-z]{2})([ \t]+)([,.])(?=\s+(?![.,]|$)|$)/gm;
/** Only before words that begin no name and no value: `key,value` and `time.Time` are right. */
const behind =
  /(?<=\b[a-z]{3,}),(?=(?:the|such|which|but|so|it|we|you|this|that|these|with|because|where|when|if|then)\s)|(?<=\b[a-z]{3,})\.(?=(?:The|This|It|In|If|We|You|To|When|For|However|These|They|And|But)\s)/g;
