import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Words that go on with a sentence and that begin one, but no name and no value: `key,value` and `time.Time` are right. */
const goingOn = 'the|such|which|but|so|it|we|you|this|that|these|with|because|where|when|if|then';
const beginning = 'The|This|It|In|If|We|You|To|When|For|However|These|They|And|But';

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
  trigger: new RegExp(`[ \\t][,.](?:\\s|$)|,(?:${goingOn})\\s|\\.(?:${beginning})\\s`),
  *checkBlock(block) {
    for (const { text, start } of proseOf(block)) {
      for (const match of allMatches(text, before)) {
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
      for (const match of allMatches(text, behind)) {
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
const behind = new RegExp(`(?<=\\b[a-z]{3,}),(?=(?:${goingOn})\\s)|(?<=\\b[a-z]{3,})\\.(?=(?:${beginning})\\s)`, 'g');
