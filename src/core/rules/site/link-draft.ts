import type { Post } from '../../post/types.ts';
import { readDate } from '../../site/dates.ts';
import { isPending } from '../../site/missing.ts';
import { headOf } from '../../site/page-head.ts';
import { siteLinks } from '../../site/post-links.ts';
import { publicationOf } from '../../site/site-page.ts';
import { pageReached } from '../../site/wants.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const linkDraft = defineRule({
  id: 'link-draft',
  severity: 'info',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site', 'today'],
  summary: 'Links lead to pages that readers can see when this page appears.',
  why: 'A draft, or a page dated later than this one, is not built: until then the link gives an error page.',
  options: {},
  messages: ['draft', 'future', 'expired', 'pending'],
  examples: {
    good: [
      { text: '[a](/docs/pods/)\n', site: exampleSite },
      { text: '---\ntitle: A\ndate: 2026-03-01\n---\n[next](/blog/2026/03/01/next/)\n', site: exampleSite },
      { text: '---\ntitle: A\ndraft: true\n---\n[next](/blog/2026/03/01/next/)\n', site: exampleSite },
    ],
    bad: [
      { text: '[a](⟦/docs/draft/⟧)\n', site: exampleSite },
      { text: '---\ntitle: A\ndate: 2026-01-22\n---\n[next](⟦/blog/2026/03/01/next/⟧)\n', site: exampleSite },
      { text: '[companion](⟦/blog/2026/01/28/not-merged-yet/⟧)\n', site: exampleSite },
    ],
  },
  *check(post, { facts: { site, today } }) {
    const own = appearance(post, today);
    for (const { link, path, form, resolution } of siteLinks(post, site)) {
      if (form === 'fragment') continue;
      const place = { span: link.urlSpan, data: { path } };
      const page = pageReached(resolution);
      if (resolution.kind === 'missing' && isPending(path, today)) yield { ...place, messageId: 'pending' };
      if (page === undefined || page.path === post.path) continue;
      const state = publicationOf(page, own ?? page.date ?? today);
      if (state !== 'published') yield { ...place, messageId: state, data: { path, date: page.date ?? '' } };
    }
  },
});

/** The day on which the page appears, today at the earliest; `undefined` for a draft, which may appear on any day. */
function appearance({ frontMatter }: Post, today: string): string | undefined {
  if (frontMatter === undefined) return today;
  const head = headOf(frontMatter);
  if (head.draft) return undefined;
  const date = readDate(head.dates?.date ?? '');
  return date.kind === 'date' && date.date.text > today ? date.date.text : today;
}
