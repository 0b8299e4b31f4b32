import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the style guide: names of API kinds in UpperCamelCase, not split. Only capitals count: "persistent volume" may be meant as words. */
export const apiKind = defineBlockRule({
  id: 'api-kind',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Kinds of the API are written in one word, as in manifests.',
  why: 'Readers search the reference and their manifests for `ConfigMap`, and do not find "Config Map".',
  options: {},
  messages: ['split', 'fix-kind'],
  examples: {
    good: [
      'A ConfigMap and a persistent volume.\n',
      '`Config Map` in code, and a Horizontal Pod Autoscaler (HPA).\n',
      'See [Volume Snapshots](/docs/).\n',
      'Service accounts and the Service API.\n',
    ],
    bad: [
      {
        text: 'A ⟦Config Map⟧ and two ⟦Persistent Volume Claims⟧.\n',
        fixed: 'A ConfigMap and two PersistentVolumeClaims.\n',
      },
      { text: 'A ⟦Daemon Set⟧ with a ⟦Service Account⟧.\n', fixed: 'A DaemonSet with a ServiceAccount.\n' },
    ],
  },
  trigger: pattern(),
  *checkBlock(block) {
    for (const { text, start, run, leaf } of proseOf(block)) {
      // Titles, of sections here and of pages elsewhere, are as they are.
      if (run.container === 'heading' || leaf.link !== undefined) continue;
      for (const match of allMatches(text, new RegExp(pattern(), 'g'))) {
        const found = match[0];
        const kind = found.replaceAll(/[\s-]+/g, '');
        const span = { start: start + match.index, end: start + match.index + found.length };
        const edits = [{ span, text: kind }];
        yield {
          span,
          messageId: 'split',
          data: { found: found.replaceAll(/\s+/g, ' '), kind },
          fixes: [{ titleId: 'fix-kind', data: { kind }, edits, safe: true }],
        };
      }
    }
  },
});

function pattern(): RegExp {
  return /(?<![\w-])(?:Config Maps?|Persistent Volume Claims?|Persistent Volumes?|Stateful Sets?|Daemon Sets?|Replica Sets?|Cron Jobs?|Service Accounts?|Endpoint Slices?|Network Polic(?:y|ies)|Storage Class(?:es)?|Runtime Class(?:es)?|Priority Class(?:es)?|Custom Resource Definitions?|Horizontal Pod Autoscalers?|Vertical Pod Autoscalers?|Pod Disruption Budgets?|Pod Security Polic(?:y|ies)|Resource Quotas?|Limit Ranges?|Resource Claims?|Cluster Roles?|Role Bindings?|Volume Snapshots?)(?![\w-]| \(| (?:API|[A-Z]))/;
}
