import { nearest } from '../../text/distance.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const featureGateName = defineRule({
  id: 'feature-gate-name',
  severity: 'error',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site'],
  summary: 'Every feature gate whose state is shown has a page.',
  why: 'The shortcode takes stage and release from the page of the gate; without it the site is not built.',
  options: {},
  messages: ['unknown', 'fix-gate'],
  examples: {
    good: [
      {
        text: '{{< feature-state feature_gate_name="FastStart" >}} {{< feature-state state="beta" >}}\n',
        site: exampleSite,
      },
    ],
    bad: [
      {
        text: '{{< feature-state feature_gate_name="⟦FastStarts⟧" >}}\n',
        site: exampleSite,
        fixed: '{{< feature-state feature_gate_name="FastStart" >}}\n',
      },
    ],
  },
  *check(post, { facts: { site } }) {
    if (site.gates.size === 0) return;
    for (const { kind, name, parameters } of post.shortcodes) {
      if (kind === 'escaped' || name !== 'feature-state') continue;
      for (const { name: key, value, valueSpan: span } of parameters) {
        if (key?.toLowerCase() !== 'feature_gate_name' || site.gates.has(value)) continue;
        const meant = nearest(value, site.gates.keys());
        const fixes =
          meant === undefined
            ? []
            : ([{ titleId: 'fix-gate', data: { meant }, edits: [{ span, text: meant }], safe: false }] as const);
        yield { span, messageId: 'unknown', data: { gate: value }, fixes };
      }
    }
  },
});
