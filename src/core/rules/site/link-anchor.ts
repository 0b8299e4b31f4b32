import type { Anchors } from '../../site/anchors.ts';
import { nearestId } from '../../site/nearest-id.ts';
import { ownAnchors } from '../../site/own-anchors.ts';
import { type SiteLink, siteLinks } from '../../site/post-links.ts';
import { pageReached } from '../../site/wants.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const linkAnchor = defineRule({
  id: 'link-anchor',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site'],
  summary: 'The part of a page that a link names after `#` exists there.',
  why: 'The browser silently shows the top of the page, and the reader searches for what the link promised.',
  options: {},
  messages: ['missing', 'case', 'fix-anchor'],
  examples: {
    good: [
      {
        text: '[a](/docs/pods/#phases-of-a-pod) [b](/docs/pods/#deep-dive) [c](#here) [d](#top) [e](#)\n\n## Here\n',
        site: exampleSite,
      },
      { text: '[made by a shortcode](/docs/list/#a) [elsewhere](https://example.org/#a)\n', site: exampleSite },
      { text: '[by its HTML](#box)\n\n<a name="box"></a>\n', site: exampleSite },
      { text: '[quoted](/docs/pods/#:~:text=deep)\n', site: exampleSite },
    ],
    bad: [
      { text: '[a](/docs/pods/#⟦deep-dives⟧)\n', site: exampleSite, fixed: '[a](/docs/pods/#deep-dive)\n' },
      { text: '[a](/docs/pods/#⟦Deep-Dive⟧)\n', site: exampleSite, fixed: '[a](/docs/pods/#deep-dive)\n' },
      { text: '[a](#⟦heer⟧)\n\n## Here\n', site: exampleSite, fixed: '[a](#here)\n\n## Here\n' },
      { text: '[a](/docs/old/#⟦nothing-of-the-kind⟧)\n', site: exampleSite },
    ],
  },
  *check(post, { facts: { site } }) {
    const anchorsOfTarget = ({ form, resolution }: SiteLink): Anchors | undefined => {
      const page = pageReached(resolution);
      if (form !== 'fragment' && page?.path !== post.path) return page && site.anchors(page);
      return ownAnchors(post, site);
    };
    for (const siteLink of siteLinks(post, site)) {
      const { link, path, fragment } = siteLink;
      if (fragment === undefined || isNoAnchor(fragment)) continue;
      const anchors = anchorsOfTarget(siteLink);
      const id = decoded(fragment);
      if (anchors === undefined || anchors.ids.has(id) || anchors.ids.has(fragment)) continue;
      const sameLetters = [...anchors.ids].find((known) => known.toLowerCase() === id.toLowerCase());
      if (anchors.open && sameLetters === undefined) continue;
      const near = sameLetters ?? nearestId(id, anchors.ids);
      const start = link.urlSpan.end - fragment.length;
      const editable = post.text.slice(start, link.urlSpan.end) === fragment;
      const span = editable ? { start, end: link.urlSpan.end } : link.urlSpan;
      const fixes =
        near === undefined || !editable
          ? []
          : ([
              { titleId: 'fix-anchor', data: { near }, edits: [{ span, text: near }], safe: sameLetters !== undefined },
            ] as const);
      const page = siteLink.form === 'fragment' ? '#' : path;
      if (sameLetters !== undefined)
        yield { span, messageId: 'case', data: { id, expected: sameLetters, page }, fixes };
      else yield { span, messageId: 'missing', data: { id, page }, fixes };
    }
  },
});

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return fragment;
  }
}

/** The top of the page, a quotation to be marked, or a route of a script. */
function isNoAnchor(fragment: string): boolean {
  return fragment === '' || fragment === 'top' || /^(?::~:|[!/])/.test(fragment);
}
