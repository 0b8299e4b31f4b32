import type { Shortcode } from '../../post/types.ts';
import { shift } from '../../text/span.ts';
import { passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationShortcode = defineRule({
  id: 'translation-shortcode',
  severity: 'info',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'A shortcode within a line is in the translation too, with the same term or value.',
  why: 'Readers of the translation miss an explanation, or see that of another term.',
  options: {},
  messages: ['other'],
  examples: {
    good: [
      {
        path,
        text: '<!--\nA {{< glossary_tooltip text="Pod" term_id="pod" >}}.\n-->\n一个 {{< glossary_tooltip text="Pod 甲" term_id="pod" >}}。\n',
      },
      { path, text: '<!--\nA {{< glossary_tooltip text="Pod" term_id="pod" >}}.\n-->\n一个 Pod。\n' },
      {
        path,
        text: '<!--\n## {{% heading "whatsnext" %}}\nA {{< glossary_tooltip term_id="pod" >}}.\n-->\n## {{% heading "whatsnext" %}}\n\n一个[节点](/a/)。\n',
      },
    ],
    bad: [
      {
        path,
        text: '<!--\nA {{< glossary_tooltip text="Pod" term_id="pod" >}}.\n-->\n一个 ⟦{{< glossary_tooltip text="Pod" term_id="node" >}}⟧。\n',
      },
    ],
  },
  *check(post, { facts: { original } }) {
    for (const [, { original: source, translation, at }] of withShortcodes(passagesOf(post, original).list)) {
      const wanted = source.shortcodes.flatMap(keyOf);
      if (wanted.length === 0) continue;
      const own = translation.shortcodes.flatMap((tag) => keyOf(tag).map((key) => ({ key, tag })));
      const lost = wanted.filter((key) => !own.some((other) => other.key === key));
      const extra = own.filter(({ key }) => !wanted.includes(key));
      const [only] = lost;
      const [found] = extra;
      if (lost.length !== 1 || extra.length !== 1 || only === undefined || found === undefined) continue;
      // A tooltip that became a link, beside the heading's own shortcode, is no mistake.
      if (nameOf(only) !== nameOf(found.key)) continue;
      yield { span: shift(found.tag.span, at), messageId: 'other', data: { found: found.key, expected: only } };
    }
  },
});

const withShortcodes = passagesWhere(({ original }) => original.shortcodes.length > 0);

function nameOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** What a tag names, apart from what is shown. */
function keyOf({ kind, parameters, name }: Shortcode): readonly string[] {
  if (kind === 'close' || kind === 'escaped') return [];
  const values = parameters.filter(
    (parameter) => parameter.name === undefined || /^(?:term_id|feature_gate_name|name|id)$/.test(parameter.name),
  );
  return values.length === 0 ? [] : [`${name} ${values.map(({ value }) => value.toLowerCase()).join(' ')}`];
}
