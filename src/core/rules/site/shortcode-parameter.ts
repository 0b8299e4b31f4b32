import { isInComment } from '../../post/in-comment.ts';
import { nearest } from '../../text/distance.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const shortcodeParameter = defineRule({
  id: 'shortcode-parameter',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site'],
  summary:
    'Every named parameter of a shortcode is one that its template reads, and named ones are not mixed with others.',
  why: 'A parameter that nobody reads has no effect, and Hugo does not build a page that mixes both kinds.',
  options: {},
  messages: ['unknown', 'mixed', 'fix-name'],
  examples: {
    good: [
      {
        text: '{{< badge text="a" color="red" >}} {{< badge TEXT="a" >}} {{< note >}}{{< /note >}}\n',
        site: exampleSite,
      },
      { text: '<!-- {{< badge texts="a" >}} -->\n', site: exampleSite },
      { text: '{{< unheard-of size="a" >}}\n', site: exampleSite },
    ],
    bad: [
      { text: '{{< badge ⟦texts⟧="a" >}}\n', site: exampleSite, fixed: '{{< badge text="a" >}}\n' },
      { text: '{{< badge text="a" ⟦large⟧ >}}\n', site: exampleSite },
    ],
  },
  *check(post, { facts: { site } }) {
    for (const { kind, name, parameters, span } of post.shortcodes) {
      if (kind !== 'open' && kind !== 'self') continue;
      // What is printed into a comment nobody sees: the original that a translation keeps.
      if (isInComment(post, span)) continue;
      const named = parameters.some((parameter) => parameter.name !== undefined);
      const known = site.shortcodes.parameters(name);
      for (const parameter of parameters) {
        if (parameter.name === undefined || parameter.nameSpan === undefined) {
          if (named) yield { span: parameter.valueSpan, messageId: 'mixed', data: { name, value: parameter.value } };
        } else if (known !== undefined && !known.has(parameter.name.toLowerCase())) {
          const meant = nearest(parameter.name, known);
          const edits = [{ span: parameter.nameSpan, text: meant ?? '' }];
          const fixes =
            meant === undefined ? [] : ([{ titleId: 'fix-name', data: { meant }, edits, safe: false }] as const);
          yield { span: parameter.nameSpan, messageId: 'unknown', data: { parameter: parameter.name, name }, fixes };
        }
      }
    }
  },
});
