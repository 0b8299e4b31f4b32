import { nearest } from '../../text/distance.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const glossaryTerm = defineRule({
  id: 'glossary-term',
  severity: 'error',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site'],
  summary: 'Every glossary term that is named exists.',
  why: 'Hugo does not build the site when the term of a tooltip has no page in the glossary.',
  options: {},
  messages: ['unknown', 'fix-term'],
  examples: {
    good: [
      { text: '{{< glossary_tooltip text="Pod" term_id="pod" >}} {{< badge text="nothing" >}}\n', site: exampleSite },
    ],
    bad: [
      {
        text: '{{< glossary_tooltip text="Pod" term_id="⟦pods⟧" >}}\n',
        site: exampleSite,
        fixed: '{{< glossary_tooltip text="Pod" term_id="pod" >}}\n',
      },
    ],
  },
  *check(post, { facts: { site } }) {
    if (site.glossary.size === 0) return;
    for (const { kind, name, parameters } of post.shortcodes) {
      if (kind === 'escaped' || (name !== 'glossary_tooltip' && name !== 'glossary_definition')) continue;
      for (const { name: key, value, valueSpan: span } of parameters) {
        if (key?.toLowerCase() !== 'term_id' || site.glossary.has(value.toLowerCase())) continue;
        const meant = nearest(value, site.glossary.keys());
        const fixes =
          meant === undefined
            ? []
            : ([{ titleId: 'fix-term', data: { meant }, edits: [{ span, text: meant }], safe: false }] as const);
        yield { span, messageId: 'unknown', data: { term: value }, fixes };
      }
    }
  },
});
