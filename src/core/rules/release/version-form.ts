import { leafSpan } from '../../post/leaf-source.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

export const versionForm = defineBlockRule({
  id: 'version-form',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'A version of Kubernetes is written as one: `v1.36`.',
  why: 'A malformed version cannot be found by searching, and readers must guess which release is meant.',
  options: {},
  messages: ['malformed', 'fix-form'],
  trigger: /v[.,\s]{0,2}1/,
  examples: {
    good: [
      'Since v1.36 and v1.27.3, not 1.4 of it.\n',
      'The file is `v.127`, and the API v1. Next v1.\n',
      'Gateway API v1.1, rev. 1.2, v1beta1 and IPv6.\n',
      'Part v. 12 of the series.\n',
    ],
    bad: [
      { text: 'It will be removed in the ⟦v.127⟧ release.\n', fixed: 'It will be removed in the v1.27 release.\n' },
      { text: 'Since Kubernetes ⟦v.1.8⟧.\n', fixed: 'Since Kubernetes v1.8.\n' },
      { text: 'It runs Kubernetes ⟦v 1.18⟧: see below.\n', fixed: 'It runs Kubernetes v1.18: see below.\n' },
      { text: 'New in ⟦v1,27⟧, ⟦v1..28⟧ and **⟦vv1.29⟧**.\n', fixed: 'New in v1.27, v1.28 and **v1.29**.\n' },
    ],
  },
  *checkBlock(block) {
    for (const leaf of block.runs.flatMap(({ leaves }) => leaves)) {
      if (leaf.kind !== 'text') continue;
      for (const match of allMatches(leaf.value, malformed)) {
        const minor = match.slice(1).find((group) => group !== undefined);
        if (minor === undefined) continue;
        const span = leafSpan(block.source, leaf, match.index, match.index + match[0].length);
        const expected = `v1.${minor}`;
        yield {
          span,
          messageId: 'malformed',
          data: { found: match[0], expected },
          fixes: [{ titleId: 'fix-form', data: { expected }, edits: [{ span, text: expected }], safe: false }],
        };
      }
    }
  },
});

/** `v.1.8`, `v 1.18` and `v.127`; `v1,27`; `v1..28`; `vv1.29`. */
const malformed =
  /(?<![\w./-])(?:v(?:\.\s?| )1\.(\d{1,2}(?:\.\d{1,2})?)|v\.1(\d{2})|v1(?:,|\.\.)(\d{2})|vv1\.(\d{1,2}(?:\.\d{1,2})?))(?![\w]|\.\d)/g;
