import { defineBlockRule } from '../rule.ts';

/** Source: the documentation's style guide, and the fixes that took KEP links out of headings and put them below. */
export const headingLink = defineBlockRule({
  id: 'heading-link',
  severity: 'hint',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'A heading holds no link.',
  why: 'The address of the link becomes a part of the heading’s own anchor, which breaks when the link is changed, and the link stands in the way of the one to the section.',
  options: {},
  messages: ['link'],
  examples: {
    good: ['## Sidecars\n\nSee [KEP #753](https://kep.k8s.io/753).\n', '## Plain {#plain}\n', '## [A](/a/) {#a}\n'],
    bad: ['## Sidecars ⟦[KEP #753](https://kep.k8s.io/753)⟧\n', '## Sidecars (⟦[SIG Node](https://example.com)⟧)\n'],
  },
  trigger: /(?:^|[\r\n])[ >]*#{1,6}[ \t].*\]/,
  *checkBlock({ headings, links }) {
    for (const heading of headings) {
      // With an id of its own the anchor is safe.
      if (heading.id !== undefined) continue;
      for (const { span, kind } of links) {
        if (kind === 'shortcode' || span.start < heading.span.start || span.end > heading.span.end) continue;
        yield { span, messageId: 'link' };
      }
    }
  },
});
