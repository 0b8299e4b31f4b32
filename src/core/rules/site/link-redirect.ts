import { replaceUrl } from '../../site/edit-link.ts';
import { siteLinks } from '../../site/post-links.ts';
import { urlKey } from '../../site/url-form.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const linkRedirect = defineRule({
  id: 'link-redirect',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site'],
  summary: 'Links into the own site name the page itself, not an old address that leads there.',
  why: 'Each redirect costs the reader a request, and when its rule is tidied away the link breaks without anybody noticing.',
  options: {},
  messages: ['moved', 'fix-target'],
  examples: {
    good: [
      {
        text: '[a](/docs/pods/) [b](/docs/latest/) [c](/docs/circle/) [d](/docs/pods) [e](/guide/) [f](/pods)\n',
        site: exampleSite,
      },
    ],
    bad: [
      { text: '[a](⟦/docs/old/⟧)\n', site: exampleSite, fixed: '[a](/docs/pods/)\n' },
      { text: '[a](⟦/docs/older/#deep-dive⟧)\n', site: exampleSite, fixed: '[a](/docs/pods/#deep-dive)\n' },
    ],
  },
  *check(post, { facts: { site } }) {
    for (const { link, path, fragment, form, resolution } of siteLinks(post, site)) {
      if (resolution.kind !== 'redirect' || !resolution.permanent || form === 'fragment') continue;
      if (resolution.target.kind !== 'page' && resolution.target.kind !== 'file') continue;
      if (isFrontPage(path, resolution.to) || isShort(path)) continue;
      const to = fragment === undefined || resolution.to.includes('#') ? resolution.to : `${resolution.to}#${fragment}`;
      const edit = replaceUrl(post, link, to);
      const fixes =
        edit === undefined ? [] : ([{ titleId: 'fix-target', data: { to }, edits: [edit], safe: true }] as const);
      yield { span: link.urlSpan, messageId: 'moved', data: { path, to }, fixes };
    }
  },
});

/** `/survey` that leads to a page somewhere below: such addresses are made to be written and told. */
function isShort(path: string): boolean {
  return urlKey(path).split('/').length === 3;
}

/** `/docs/` that shows `/docs/home/`: the section's address is the one to last. */
function isFrontPage(path: string, to: string): boolean {
  const key = urlKey(path);
  return to.startsWith(key) && to.length > key.length;
}
