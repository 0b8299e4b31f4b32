import { imageTarget } from '../../site/image-source.ts';
import { nearestImages } from '../../site/nearest-image.ts';
import { ownUrl } from '../../site/post-links.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const imagePath = defineRule({
  id: 'image-path',
  severity: 'error',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site'],
  summary: 'Every picture of the own site exists where the page looks for it.',
  why: 'The reader sees a broken picture. A name that differs in capitals works on some machines and not on the server.',
  options: {},
  messages: ['missing', 'fix-path'],
  examples: {
    good: [
      {
        text: '![a](chart.svg) ![b](/images/logo.svg) ![c](https://example.org/x.png)\n\n{{< figure src="chart.svg" alt="A" >}}\n',
        site: exampleSite,
      },
      {
        text: '---\ntitle: A\ndate: 2026-01-15\nslug: a\n---\n![a](/blog/2026/01/15/a/chart.svg)\n',
        site: {
          ...exampleSite,
          'content/en/blog/_posts/2026-01-15-example/index.md': '---\ntitle: A\ndate: 2026-01-15\nslug: a\n---\n',
        },
      },
    ],
    bad: [
      { text: '![a](⟦/images/logos.svg⟧)\n', site: exampleSite, fixed: '![a](/images/logo.svg)\n' },
      {
        text: '{{< figure src="⟦/images/chart.svg⟧" alt="A" >}}\n',
        site: exampleSite,
        fixed: '{{< figure src="chart.svg" alt="A" >}}\n',
      },
      { text: '![a](⟦none.png⟧)\n', site: exampleSite },
    ],
  },
  *check(post, { facts: { site } }) {
    const own = ownUrl(post, site);
    for (const { kind, url, urlSpan } of post.images) {
      const target = imageTarget(url, kind, post.path, own, site);
      if (target.kind !== 'missing') continue;
      const editable = post.text.slice(urlSpan.start, urlSpan.end) === url;
      const near = editable ? nearestImages(url, post.path, site) : [];
      const fixes = near.map(
        (found) =>
          ({ titleId: 'fix-path', data: { found }, edits: [{ span: urlSpan, text: found }], safe: false }) as const,
      );
      yield { span: urlSpan, messageId: 'missing', data: { url }, fixes };
    }
  },
});
