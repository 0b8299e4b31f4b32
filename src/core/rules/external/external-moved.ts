import { externalLinks } from '../../external/links.ts';
import { defineRule } from '../rule.ts';

const asked = {
  'https://example.org/here': { kind: 'found' },
  'http://example.com/old': { kind: 'moved', to: 'https://example.org/new' },
} as const;

export const externalMoved = defineRule({
  id: 'external-moved',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['external'],
  summary: 'Links to other sites name where the page is, not where it was. Only when links are checked on request.',
  why: 'A redirect for good is kept for a while only; then the link breaks.',
  options: {},
  messages: ['moved', 'fix-target'],
  examples: {
    good: [{ text: '[a](https://example.org/here)\n', external: asked }],
    bad: [
      { text: '[a](⟦http://example.com/old⟧)\n', external: asked, fixed: '[a](https://example.org/new)\n' },
      { text: '[a](⟦http://example.com/old#part⟧)\n', external: asked, fixed: '[a](https://example.org/new#part)\n' },
    ],
  },
  *check(post, { facts: { external } }) {
    for (const { key, url, urlSpan: span } of externalLinks(post)) {
      const verdict = external.get(key);
      if (verdict?.kind !== 'moved') continue;
      const to = verdict.to.includes('#') ? verdict.to : verdict.to + url.slice(key.length);
      const editable = post.text.slice(span.start, span.end) === url && !/[\s()<>"']/.test(to);
      // That it leads there says nothing of what stands there now.
      const fixes = editable
        ? ([{ titleId: 'fix-target', data: { to }, edits: [{ span, text: to }], safe: false }] as const)
        : [];
      yield { span, messageId: 'moved', data: { url, to }, fixes };
    }
  },
});
