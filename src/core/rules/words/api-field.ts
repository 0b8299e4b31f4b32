import { allMatches } from '../../text/all-matches.ts';
import { fieldMeant } from '../../words/api-fields.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the API conventions: fields are written in lowerCamelCase, abbreviations in capitals; with a capital they are names in Go. */
export const apiField = defineBlockRule({
  id: 'api-field',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'API fields are written as in manifests.',
  why: 'Readers copy the field into a manifest or a query, where `.spec.PodReplacementPolicy` and `runAsuser` are not found.',
  options: {},
  messages: ['capital', 'capitals', 'fix-field'],
  examples: {
    good: [
      'The field `.spec.podReplacementPolicy` and `pod.Spec.NodeName` in Go.\n',
      'In `metadata.annotations["Name"]` and `status.conditions`.\n',
      'Written .spec.Replicas without code.\n',
      'The fields `runAsUser` and `spec.clusterIPs`, `RunAsUser` in Go, `runasuser` in none.\n',
    ],
    bad: [
      {
        text: 'The field `.spec.⟦PodReplacementPolicy⟧` is new.\n',
        fixed: 'The field `.spec.podReplacementPolicy` is new.\n',
      },
      { text: 'See `pod.status.⟦HostIPs⟧`.\n', fixed: 'See `pod.status.hostIPs`.\n' },
      {
        text: 'Set `⟦runAsuser⟧` and `spec.⟦loadbalancerIP⟧`.\n',
        fixed: 'Set `runAsUser` and `spec.loadBalancerIP`.\n',
      },
    ],
  },
  trigger: /(?:spec|status|metadata)\.[A-Z][a-z]|`[\w.[\]]*[a-z][A-Z]/,
  *checkBlock({ runs, source }) {
    for (const { kind, span: place } of runs.flatMap(({ leaves }) => leaves)) {
      if (kind !== 'code') continue;
      for (const { messageId, name, at, meant } of misspeltIn(source.slice(place.start, place.end))) {
        const start = place.start + at;
        const span = { start, end: start + name.length };
        yield {
          span,
          messageId,
          data: { field: name, meant },
          fixes: [{ titleId: 'fix-field', data: { meant }, edits: [{ span, text: meant }], safe: true }],
        };
      }
    }
  },
});

interface Misspelt {
  readonly messageId: 'capital' | 'capitals';
  readonly name: string;
  readonly at: number;
  readonly meant: string;
}

function misspeltIn(code: string): readonly Misspelt[] {
  const first = allMatches(code, field).map(({ 0: whole, 1: name = '', index }): Misspelt => {
    const lower = name.charAt(0).toLowerCase() + name.slice(1);
    return { messageId: 'capital', name, at: index + whole.length - name.length, meant: fieldMeant(lower) ?? lower };
  });
  const others = allMatches(code, camelCase).flatMap(({ 0: name, index }): readonly Misspelt[] => {
    const meant = fieldMeant(name);
    return meant === undefined ? [] : [{ messageId: 'capitals', name, at: index, meant }];
  });
  return [...first, ...others];
}

const field = /(?<![\w])(?:spec|status|metadata)\.([A-Z][a-z]\w*)/g;
/** In letters both small and capital, so that it is no word. */
const camelCase = /(?<![\w$-])[a-z]+[A-Z]\w*(?![\w(-])/g;
