import type { Post, Shortcode, ShortcodeProblem } from '../../post/types.ts';
import { knownShortcodes } from '../../site/shortcodes.ts';
import type { Problem } from '../finding.ts';
import { defineRule } from '../rule.ts';

type MessageId = 'unclosed' | 'unopened' | ShortcodeProblem['kind'] | 'fix-close' | 'fix-remove';

export const shortcodeUnclosed = defineRule({
  id: 'shortcode-unclosed',
  severity: 'error',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Every shortcode that has a body is closed, and every tag ends as it began.',
  why: 'Hugo does not build the site when a shortcode is left open.',
  options: {},
  messages: [
    'unclosed',
    'unopened',
    'unterminated',
    'mismatched-delimiter',
    'no-name',
    'unterminated-quote',
    'fix-close',
    'fix-remove',
  ],
  examples: {
    good: [
      '{{< note >}}\nText.\n{{< /note >}}\n\n{{< figure src="a.png" alt="A" >}}\n',
      '{{</* note */>}} shows a tag.\n',
      '{{< ours >}} may or may not have a body.\n',
      'A template `{{ .Values.name }}` is no shortcode.\n',
    ],
    bad: [
      { text: '⟦{{< note >}}⟧\nText.\n\nMore.\n', fixed: '{{< note >}}\nText.\n{{< /note >}}\n\nMore.\n' },
      { text: 'Text.\n\n⟦{{< /note >}}⟧\n\nMore.\n', fixed: 'Text.\n\n\n\nMore.\n' },
      '⟦{{< note >}}⟧\nText.\n⟦{{< /warning >}}⟧\n',
    ],
  },
  *check(post) {
    for (const { kind, span } of post.shortcodeProblems) yield { span, messageId: kind };
    for (const shortcode of post.shortcodes) {
      if (shortcode.partner !== undefined) continue;
      if (shortcode.kind === 'close') yield unopened(shortcode);
      else if (shortcode.kind === 'open' && knownShortcodes.get(shortcode.name)?.form === 'pair')
        yield unclosed(post, shortcode);
    }
  },
});

function unopened({ name, span }: Shortcode): Problem<MessageId> {
  return {
    span,
    messageId: 'unopened',
    data: { name },
    fixes: [{ titleId: 'fix-remove', edits: [{ span, text: '' }], safe: false }],
  };
}

/** The body is taken to be the block that begins with or follows the tag; its author knows better, so this is never part of fix-all. */
function unclosed(post: Post, { name, span, delimiter }: Shortcode): Problem<MessageId> {
  const body = post.blocks.find((block) => block.span.end > span.end && block.content.kind !== 'shortcode');
  const at = body?.span.end ?? span.end;
  const newline = post.text.includes('\r\n') ? '\r\n' : '\n';
  const tag = delimiter === '<' ? `{{< /${name} >}}` : `{{% /${name} %}}`;
  const text = post.text.slice(0, at).endsWith('\n') ? `${tag}${newline}` : `${newline}${tag}`;
  return {
    span,
    messageId: 'unclosed',
    data: { name },
    fixes: [{ titleId: 'fix-close', data: { name }, edits: [{ span: { start: at, end: at }, text }], safe: false }],
  };
}
