import { isGenerated } from '../../site/generated.ts';
import { remember } from '../../text/remember.ts';
import { defineRule } from '../rule.ts';

export const linkAbsolute = defineRule({
  id: 'link-absolute',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Links to pages of the own site are relative to its root.',
  why: 'An absolute link leaves the preview of a pull request and the reader’s language, and is not checked when pages move.',
  options: {
    hosts: {
      type: 'strings',
      default: ['kubernetes.io', 'www.kubernetes.io'],
      description: 'Hosts that are the own site.',
    },
  },
  messages: ['own-site', 'fix-relative'],
  examples: {
    good: [
      '[docs](/docs/concepts/)\n',
      'See https://kubernetes.io/docs/ as an address.\n',
      '[feed](https://kubernetes.io/feed.xml)\n',
      '[home](https://kubernetes.io)\n',
      '[old docs](https://v1-16.docs.kubernetes.io/docs/)\n',
      '[https://kubernetes.io/docs/](https://kubernetes.io/docs/)\n',
    ],
    bad: [
      { text: '[docs](⟦https://kubernetes.io/docs/concepts/⟧)\n', fixed: '[docs](/docs/concepts/)\n' },
      { text: '[blog](⟦http://kubernetes.io/blog/2026/01/15/a/#b⟧)\n', fixed: '[blog](/blog/2026/01/15/a/#b)\n' },
    ],
  },
  *check(post, { options }) {
    if (isGenerated(post)) return;
    for (const { kind, url, text, urlSpan } of post.links) {
      if (kind === 'autolink' || kind === 'literal') continue;
      const { host, path } = partsOf(url);
      if (host === undefined || path === undefined || path === '/' || !options.hosts.includes(host)) continue;
      // An address that is shown as it is, or that a machine reads, is quoted on purpose.
      if (text.includes(host) || /\.(?:xml|json|txt|asc|sh)$/.test(path)) continue;
      const written = post.text.slice(urlSpan.start, urlSpan.end);
      const prefix = /^https?:\/\/[^/?#]+/i.exec(written)?.[0];
      if (prefix === undefined) continue;
      const edits = [{ span: { start: urlSpan.start, end: urlSpan.start + prefix.length }, text: '' }];
      yield {
        span: urlSpan,
        messageId: 'own-site',
        data: { path, host },
        fixes: [{ titleId: 'fix-relative', edits, safe: true }],
      };
    }
  },
});

/** Every link is asked about after every edit. */
const partsOf = remember(5000, (url) => {
  const parts = /^https?:\/\/([^/?#]+)(\/[^?#]*)/i.exec(url);
  return { host: parts?.[1]?.toLowerCase(), path: parts?.[2] };
});
