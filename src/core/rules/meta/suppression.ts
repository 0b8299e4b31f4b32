import { defineRule } from '../rule.ts';
import { suppressionsOf } from '../suppression.ts';

/** A directive that names no rule silences nothing, and nobody notices. */
export const suppression = defineRule({
  id: 'suppression',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['ruleIds'],
  summary: 'Every suppression names a rule and a directive that exist.',
  why: 'A misspelt name silences nothing, and a rule that was renamed comes back without anybody knowing why.',
  options: {},
  messages: ['unknown-rule', 'unknown-directive'],
  examples: {
    good: [
      '<!-- stargazer-disable-next-line kep-link-number -->\n[KEP #1](https://kep.k8s.io/2)\n',
      '<!-- stargazer-disable -->\nText.\n<!-- stargazer-enable -->\n',
    ],
    bad: [
      '<!-- stargazer-disable-next-line ⟦kep-link-nummer⟧ -->\nText.\n',
      '<!-- ⟦stargazer-ignore⟧ placeholder -->\nText.\n',
    ],
  },
  *check(post, { facts }) {
    const { list, unknown } = suppressionsOf(post);
    for (const { word, span } of unknown) yield { span, messageId: 'unknown-directive', data: { word } };
    for (const { names } of list) {
      for (const { name, span } of names) {
        if (!facts.ruleIds.includes(name)) yield { span, messageId: 'unknown-rule', data: { name } };
      }
    }
  },
});
