import { ownUrl } from '../../site/post-links.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const duplicateUrl = defineRule({
  id: 'duplicate-url',
  severity: 'error',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site'],
  summary: 'No other page has the address of this one.',
  why: 'Hugo writes both to one file, and which of them readers see is chance.',
  options: {},
  messages: ['taken', 'see-other'],
  examples: {
    good: [{ text: '---\ntitle: A\ndate: 2026-03-01\nslug: another\n---\n', site: exampleSite }],
    bad: [{ text: '---\ntitle: A\ndate: 2026-03-01\nslug: ⟦next⟧\n---\n', site: exampleSite }],
  },
  *check(post, { facts: { site } }) {
    const { frontMatter } = post;
    const url = ownUrl(post, site);
    if (frontMatter === undefined || url === undefined) return;
    const found = site.resolve(url);
    const others = found.kind === 'page' ? site.sharing(found.page).filter(({ path }) => path !== post.path) : [];
    const [other] = others;
    const entry =
      frontMatter.get('url') ?? frontMatter.get('slug') ?? frontMatter.get('title') ?? frontMatter.entries[0];
    if (other === undefined || entry === undefined) return;
    const related = others.map(
      ({ path }) => ({ path, span: { start: 0, end: 0 }, line: 0, messageId: 'see-other', data: { path } }) as const,
    );
    yield { span: entry.valueSpan, messageId: 'taken', data: { url, path: other.path }, related };
  },
});
