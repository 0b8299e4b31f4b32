import { externalLinks } from '../../external/links.ts';
import { defineRule } from '../rule.ts';

const asked = {
  'https://example.org/here': { kind: 'found' },
  'https://example.org/gone': { kind: 'broken', why: 'status', status: 404 },
  'https://example.org/round': { kind: 'broken', why: 'loop' },
  'https://example.org/members': { kind: 'unknown', why: 'closed', status: 403 },
} as const;

export const externalBroken = defineRule({
  id: 'external-broken',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['external'],
  summary: 'Pages of other sites that a post links to are there. Only when links are checked on request.',
  why: 'The reader who follows the link gets an error page of somebody else’s site, and nobody there knows of the post.',
  options: {},
  messages: ['status', 'loop'],
  examples: {
    good: [
      { text: '[a](https://example.org/here) [b](https://example.org/members)\n', external: asked },
      { text: '[not asked for](https://example.org/other)\n', external: asked },
      '[nothing was asked for](https://example.org/gone)\n',
    ],
    bad: [
      {
        text: '[a](⟦https://example.org/gone#part⟧) and <img src="⟦https://example.org/gone⟧" alt="">\n',
        external: asked,
      },
      { text: '[a](⟦https://example.org/round⟧)\n', external: asked },
    ],
  },
  *check(post, { facts: { external } }) {
    for (const { key, url, urlSpan: span } of externalLinks(post)) {
      const verdict = external.get(key);
      if (verdict?.kind !== 'broken') continue;
      if (verdict.why === 'loop') yield { span, messageId: 'loop', data: { url } };
      else yield { span, messageId: 'status', data: { url, status: verdict.status } };
    }
  },
});
