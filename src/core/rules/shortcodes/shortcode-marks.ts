import { knownShortcodes } from '../../site/shortcodes.ts';
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
    for (const match of source.matchAll(tag('g'))) {
      const [found, braces = '', before = '', name = '', rest = '', behind = ''] = match;
      // One that begins as it should is a tag for Hugo, whatever comes then.
      if (!knownShortcodes.has(name.replace(/^\/\s*/, '')) || (braces === '{{' && /^\{\{[<%]/.test(found))) continue;
      const mark = before === '' ? behind : before;
      // Liquid and Jinja have names in common with Hugo.
      if (mark === '' || (mark !== '<' && mark !== '>' && braces === '{' && !found.endsWith('}}'))) continue;
      const span = { start: match.index, end: match.index + found.length };
      if ([...comments, ...codes].some((other) => contains(other.span, span))) continue;
      const [open, close] = mark === '%' ? ['{{%', '%}}'] : ['{{<', '>}}'];
      const inner = `${name}${rest}`.trim();
      const text = `${open} ${inner}${inner.endsWith('/') ? '' : ' '}${close}`;
      yield {
        span,
        messageId: 'broken',
        data: { expected: text },
        fixes: [{ titleId: 'fix-marks', edits: [{ span, text }], safe: false }],
      };
    }
  },
});

/** Something in braces, with or without marks, that begins with a name. */
function tag(flags = ''): RegExp {
  return new RegExp(
    String.raw`(\{\s?\{|\{)\s*([<%]?)\s*(\/?\s*[A-Za-z][\w-]*)((?:\s[^{}]{0,1000}?)?)\s*([>%]?)\s*\}(?:\s?\})?`,
    flags,
  );
}
