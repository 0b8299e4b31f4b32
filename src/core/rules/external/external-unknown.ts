import { externalLinks } from '../../external/links.ts';
import { defineRule } from '../rule.ts';

const asked = {
  'https://example.org/here': { kind: 'found' },
  'https://example.org/members': { kind: 'unknown', why: 'closed', status: 403 },
  'https://example.net/': { kind: 'unknown', why: 'time-out' },
} as const;

export const externalUnknown = defineRule({
  id: 'external-unknown',
  severity: 'hint',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['external'],
  summary: 'Whether a link to another site works could be found out. Only when links are checked on request.',
  why: 'Some hosts answer nobody but people, some are down for an hour. That is neither right nor wrong; a person can look.',
  options: {},
  messages: ['closed', 'busy', 'trouble', 'time-out', 'no-host', 'certificate', 'refused', 'cut-off', 'private'],
  examples: {
    good: [{ text: '[a](https://example.org/here)\n', external: asked }],
    bad: [
      { text: '[a](⟦https://example.org/members⟧)\n', external: asked },
      { text: '[a](⟦https://example.net/⟧)\n', external: asked },
    ],
  },
  *check(post, { facts: { external } }) {
    for (const { key, url, urlSpan: span } of externalLinks(post)) {
      const verdict = external.get(key);
      if (verdict?.kind !== 'unknown') continue;
      yield { span, messageId: verdict.why, data: { url, status: verdict.status ?? '' } };
    }
  },
});
