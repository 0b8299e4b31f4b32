import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the API conventions: fields are written in lowerCamelCase; with a capital they are names in Go. */
export const apiField = defineBlockRule({
  id: 'api-field',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Paths of API fields are written as in manifests.',
  why: 'Readers copy the path into a manifest or a query, where `.spec.PodReplacementPolicy` is not found.',
  options: {},
  messages: ['capital', 'fix-field'],
  examples: {
    good: [
      'The field `.spec.podReplacementPolicy` and `pod.Spec.NodeName` in Go.\n',
      'In `metadata.annotations["Name"]` and `status.conditions`.\n',
      'Written .spec.Replicas without code.\n',
    ],
    bad: [
      {
        text: 'The field `.spec.⟦PodReplacementPolicy⟧` is new.\n',
        fixed: 'The field `.spec.podReplacementPolicy` is new.\n',
      },
      { text: 'See `pod.status.⟦HostIPs⟧`.\n', fixed: 'See `pod.status.hostIPs`.\n' },
    ],
  },
  trigger: /(?:spec|status|metadata)\.[A-Z][a-z]/,
  *checkBlock({ runs, source }) {
    for (const { kind, span: place } of runs.flatMap(({ leaves }) => leaves)) {
      if (kind !== 'code') continue;
      for (const match of allMatches(source.slice(place.start, place.end), field)) {
        const [whole, name = ''] = match;
        const start = place.start + match.index + whole.length - name.length;
        const span = { start, end: start + name.length };
        const meant = name.charAt(0).toLowerCase() + name.slice(1);
        const edits = [{ span: { start, end: start + 1 }, text: meant.charAt(0) }];
        yield {
          span,
          messageId: 'capital',
          data: { field: name, meant },
          fixes: [{ titleId: 'fix-field', data: { meant }, edits, safe: true }],
        };
      }
    }
  },
});

const field = /(?<![\w])(?:spec|status|metadata)\.([A-Z][a-z]\w*)/g;
