import type { Post, Shortcode } from '../../post/types.ts';
import { knownShortcodes } from '../../site/shortcodes.ts';
import { defineRule } from '../rule.ts';

export const shortcodeDelimiter = defineRule({
  id: 'shortcode-delimiter',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Shortcodes are written with the delimiters that fit what they print.',
  why: 'With `{{%` the output is read as Markdown once more; with `{{<` it is not, and what the shortcode prints may be shown as it is.',
  options: {},
  messages: ['other', 'partner', 'fix-delimiter'],
  examples: {
    good: [
      '{{< note >}}\nText.\n{{< /note >}}\n\n{{% alert title="A" %}}\nText.\n{{% /alert %}}\n',
      '{{< ours >}} {{% theirs %}}\n',
      '{{< tabs name="a" >}}\n{{% tab name="b" %}}\nText.\n{{% /tab %}}\n{{< /tabs >}}\n',
    ],
    bad: [
      { text: '## ⟦{{< heading "whatsnext" >}}⟧\n', fixed: '## {{% heading "whatsnext" %}}\n' },
      '⟦{{% note %}}⟧\nText.\n{{% /note %}}\n',
      '{{< note >}}\nText.\n⟦{{% /note %}}⟧\n',
    ],
  },
  *check(post) {
    for (const shortcode of post.shortcodes) {
      const { kind, name, span, delimiter, partner } = shortcode;
      const other = partner === undefined ? undefined : post.shortcodes[partner];
      if (kind === 'close') {
        if (other === undefined || other.delimiter === delimiter) continue;
        const fixes = [{ titleId: 'fix-delimiter', edits: swap(post, shortcode), safe: false }] as const;
        yield { span, messageId: 'partner', data: { name }, fixes };
        continue;
      }
      const usual = knownShortcodes.get(name)?.delimiter;
      if (kind === 'escaped' || usual === undefined || usual === 'either' || usual === delimiter) continue;
      const edits = [shortcode, ...(other?.delimiter === delimiter ? [other] : [])].flatMap((tag) => swap(post, tag));
      const data = { name, delimiter: delimiter === '<' ? '{{<' : '{{%', usual: usual === '<' ? '{{<' : '{{%' };
      yield { span, messageId: 'other', data, fixes: [{ titleId: 'fix-delimiter', edits, safe: false }] };
    }
  },
});

/** The other marks at both ends of a tag. */
function swap({ text }: Post, { span, delimiter }: Shortcode) {
  const opening = { start: span.start + 2, end: span.start + 3 };
  const closing = { start: span.end - 3, end: span.end - 2 };
  if (text.slice(closing.start, closing.end) !== (delimiter === '<' ? '>' : '%')) return [];
  return [
    { span: opening, text: delimiter === '<' ? '%' : '<' },
    { span: closing, text: delimiter === '<' ? '%' : '>' },
  ];
}
