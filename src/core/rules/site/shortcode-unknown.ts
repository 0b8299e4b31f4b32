import { nearest } from '../../text/distance.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const shortcodeUnknown = defineRule({
  id: 'shortcode-unknown',
  severity: 'error',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site'],
  summary: 'Every shortcode is one that the site, its theme or Hugo defines.',
  why: 'Hugo does not build the site when a shortcode has no template.',
  options: {},
  messages: ['unknown', 'fix-name'],
  examples: {
    good: [
      {
        text: '{{< note >}}\nText.\n{{< /note >}}\n\n{{< figure src="a.png" alt="A" >}} {{</* nothing */>}}\n',
        site: exampleSite,
      },
      { text: '{{< anything >}}\n', site: { 'hugo.toml': 'theme = "somebody-elses"\n' } },
    ],
    bad: [
      { text: '{{< ⟦badges⟧ text="a" >}}\n', site: exampleSite, fixed: '{{< badge text="a" >}}\n' },
      { text: '{{< ⟦nothing-like-it⟧ >}}\n', site: exampleSite },
    ],
  },
  *check(post, { facts: { site } }) {
    const { names, complete } = site.shortcodes;
    if (!complete) return;
    for (const { kind, name, nameSpan } of post.shortcodes) {
      if (kind === 'escaped' || names.has(name)) continue;
      const meant = nearest(name, names);
      const fixes =
        meant === undefined
          ? []
          : ([
              { titleId: 'fix-name', data: { meant }, edits: [{ span: nameSpan, text: meant }], safe: false },
            ] as const);
      yield { span: nameSpan, messageId: 'unknown', data: { name }, fixes };
    }
  },
});
