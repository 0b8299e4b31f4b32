import { knownShortcodes } from '../../site/shortcodes.ts';
import { allMatches } from '../../text/all-matches.ts';
import { contains } from '../../text/span.ts';
import { defineBlockRule } from '../rule.ts';

export const shortcodeMarks = defineBlockRule({
  id: 'shortcode-marks',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Tags of shortcodes begin and end with two braces and a mark, and no blanks between.',
  why: 'Hugo knows no other tags: it shows the braces and names as text, and what they stand for is missing.',
  options: {},
  messages: ['broken', 'fix-marks'],
  examples: {
    good: [
      '{{< skew currentVersion >}} and {{</* skew currentVersion */>}} and {{<skew currentVersion>}}\n',
      'A template has `{{ skew }}`, `{{ .Values.note }}`, `{% include "a" %}` and {{ < ours > }}.\n',
      '```\n{{ < note > }}\n```\n\n<!-- {{ < note > }} -->\n',
    ],
    bad: [
      {
        text: '⟦{{ < figure src="a.png" alt="A" > }}⟧\n',
        fixed: '{{< figure src="a.png" alt="A" >}}\n',
      },
      {
        text: 'It is `v⟦{{ skew currentVersion >}}⟧`, or ⟦{< skew nextVersion >}}⟧.\n',
        fixed: 'It is `v{{< skew currentVersion >}}`, or {{< skew nextVersion >}}.\n',
      },
      { text: '{{% note %}}\nText.\n⟦{{ /note %}}⟧\n', fixed: '{{% note %}}\nText.\n{{% /note %}}\n' },
    ],
  },
  trigger: tag(),
  *checkBlock({ source, comments, codes }) {
    for (const match of allMatches(source, tag('g'))) {
      const [found, open = '', lead = '', name = '', tail = '', close = ''] = match;
      // One that begins as it should is a tag for Hugo, whatever comes then.
      if (!knownShortcodes.has(name) || (open === '{{' && /^[<%]/.test(lead))) continue;
      const rest = tail.trimEnd();
      const before = /[<%]/.exec(lead)?.[0];
      const mark = before ?? /[>%]$/.exec(rest)?.[0];
      // Liquid and Jinja have names in common with Hugo.
      if (mark === undefined || (mark === '%' && open === '{' && close === '}')) continue;
      const span = { start: match.index, end: match.index + found.length };
      if ([...comments, ...codes].some((other) => contains(other.span, span))) continue;
      const expected = written(mark === '%' ? '%' : '<', `${lead.includes('/') ? '/' : ''}${name}${withoutMark(rest)}`);
      yield {
        span,
        messageId: 'broken',
        data: { expected },
        fixes: [{ titleId: 'fix-marks', edits: [{ span, text: expected }], safe: false }],
      };
    }
  },
});

/** As Hugo reads it. */
function written(mark: '<' | '%', inner: string): string {
  const [open, close] = mark === '%' ? ['{{%', '%}}'] : ['{{<', '>}}'];
  return `${open} ${inner}${inner.endsWith('/') ? '' : ' '}${close}`;
}

function withoutMark(rest: string): string {
  return (/[>%]$/.test(rest) ? rest.slice(0, -1) : rest).trimEnd();
}

/** Something in braces, with or without marks, that begins with a name. Nothing in it may match long texts in two ways. */
function tag(flags = ''): RegExp {
  return new RegExp(
    String.raw`(\{\s?\{|\{)([\s<%/]{0,8})([A-Za-z][\w-]{0,40})((?![\w-])[^{}]{0,1000})(\}\s?\}|\})`,
    flags,
  );
}
