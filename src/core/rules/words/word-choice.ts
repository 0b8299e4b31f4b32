import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { capitalisedLike } from '../../text/capital.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the word list of the documentation's style guide; those of its entries that are seldom meant otherwise. */
export const wordChoice = defineBlockRule({
  id: 'word-choice',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Words of the style guide’s list are written as it asks.',
  why: 'One word for one thing: readers and translators need not wonder whether two spellings mean the same.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words of the list that are fine, in lower case.' },
  },
  messages: ['other', 'fix-words'],
  examples: {
    good: [
      'Kubernetes on-premises, cloud native, the API server, to do it.\n',
      'SIG K8s Infra, k8s.io, `apiserver`, kube-apiserver and [cloud-native.example](https://example.com).\n',
      'CNCF K8s dashboards.\n',
    ],
    bad: [
      { text: 'Run ⟦K8s⟧ ⟦on-premise⟧ ⟦in order to⟧ save.\n', fixed: 'Run Kubernetes on-premises to save.\n' },
      { text: '⟦Cloud-native⟧ tools ask the ⟦apiserver⟧.\n', fixed: 'Cloud native tools ask the API server.\n' },
      { text: '⟦In order to⟧ upgrade, stop.\n', fixed: 'To upgrade, stop.\n' },
    ],
  },
  trigger: /K8s|on-premise\b|in\s+order\s+to|cloud-native|apiserver/i,
  *checkBlock(block, { options }) {
    for (const { text, start, leaf } of proseOf(block)) {
      for (const match of allMatches(text, pattern)) {
        const found = match[0];
        const lower = found.toLowerCase().replaceAll(/\s+/g, ' ');
        const words = choices.get(lower);
        if (words === undefined || options.allowed.includes(lower)) continue;
        // Names: "SIG K8s Infra", "CNCF K8s", "K8s Slack".
        if (
          lower === 'k8s' &&
          (/(?:SIG|CNCF)\s$/.test(text.slice(0, match.index)) || /^\s(?:Infra|Slack)/.test(text.slice(match.index + 3)))
        )
          continue;
        if (leaf.link !== undefined && lower === 'apiserver') continue;
        const cased = lower === 'k8s' ? words : capitalisedLike(found, words);
        const span = { start: start + match.index, end: start + match.index + found.length };
        yield {
          span,
          messageId: 'other',
          data: { found: found.replaceAll(/\s+/g, ' '), words },
          fixes: [{ titleId: 'fix-words', data: { words: cased }, edits: [{ span, text: cased }], safe: true }],
        };
      }
    }
  },
});

const choices: ReadonlyMap<string, string> = new Map([
  ['k8s', 'Kubernetes'],
  ['on-premise', 'on-premises'],
  ['in order to', 'to'],
  ['cloud-native', 'cloud native'],
  ['apiserver', 'API server'],
]);

const pattern = /(?<![\w./@#-])(?:K8s|on-premise|in\s+order\s+to|cloud-native|apiserver)(?![\w/@-]|\.\w)/gi;
