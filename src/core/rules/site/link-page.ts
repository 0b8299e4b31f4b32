import { replacePath } from '../../site/edit-link.ts';
import { isPending, isUntranslated } from '../../site/missing.ts';
import { siteLinks } from '../../site/post-links.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const linkPage = defineRule({
  id: 'link-page',
  severity: 'error',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site', 'today'],
  summary: 'Every link into the own site leads to something that exists.',
  why: 'The reader who follows it gets an error page, and nothing else tells the author: an address of the site is no path of the repository.',
  options: {},
  messages: ['missing', 'gone', 'nowhere', 'loop', 'fix-nearest'],
  examples: {
    good: [
      {
        text: '[pods](/docs/pods/) [old](/docs/old/) [logo](/images/logo.svg) [home](https://example.com/docs/pods)\n',
        site: exampleSite,
      },
      { text: '[feed](/feed.xml) and [elsewhere](https://example.org/docs/none/)\n', site: exampleSite },
      { text: '[a mistake of another kind](docs/none/)\n', site: exampleSite },
      { text: '[not translated](/zh-cn/docs/nodes/)\n', site: exampleSite },
    ],
    bad: [
      { text: '[pods](⟦/docs/pod/⟧)\n', site: exampleSite, fixed: '[pods](/docs/pods/)\n' },
      { text: '[pods](⟦/docs/pod/#phases⟧)\n', site: exampleSite, fixed: '[pods](/docs/pods/#phases)\n' },
      { text: '[a](⟦https://example.com/docs/nothing-like-it/⟧)\n', site: exampleSite },
      { text: '[a](⟦/docs/removed/⟧) and [b](⟦/docs/circle/⟧) and [c](⟦/docs/dead-end/⟧)\n', site: exampleSite },
    ],
  },
  *check(post, { facts: { site, today } }) {
    for (const { link, path, form, resolution } of siteLinks(post, site)) {
      if (form === 'fragment') continue;
      const target = resolution.kind === 'redirect' ? resolution.target : resolution;
      const place = { span: link.urlSpan, data: { path } };
      if (target.kind === 'gone') yield { ...place, messageId: 'gone' };
      else if (target.kind === 'loop') yield { ...place, messageId: 'loop' };
      else if (target.kind !== 'missing') continue;
      else if (resolution.kind === 'redirect')
        yield { ...place, messageId: 'nowhere', data: { path, to: resolution.to } };
      else if (isPending(path, today) || isUntranslated(path, site)) continue;
      else {
        const fixes = site.nearest(path).flatMap((nearest) => {
          const edit = replacePath(post, link, nearest);
          return edit === undefined
            ? []
            : [{ titleId: 'fix-nearest', data: { nearest }, edits: [edit], safe: false } as const];
        });
        yield { ...place, messageId: 'missing', fixes };
      }
    }
  },
});
