import type { Image, Post } from '../../post/types.ts';
import { defineRule } from '../rule.ts';

export const imageAlt = defineRule({
  id: 'image-alt',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Every picture has a text for those who do not see it.',
  why: 'Screen readers read the text instead of the picture; without it they read the file name, or nothing.',
  options: {},
  messages: ['missing'],
  examples: {
    good: [
      '![A chart of what](chart.svg)\n\n{{< figure src="a.png" alt="A" >}}\n\n{{< figure src="a.png" caption="A" >}}\n',
      'A space holder: <img src="a.png" alt="">.\n',
      '{{< figure src="a.png" alt="" >}}\n',
    ],
    bad: ['⟦![](chart.svg)⟧\n', '⟦{{< figure src="a.png" >}}⟧\n', 'An ⟦<img src="a.png">⟧.\n'],
  },
  *check(post) {
    for (const image of post.images) {
      if (image.url !== '' && !hasText(post, image))
        yield { span: image.span, messageId: 'missing', data: { url: image.url } };
    }
  },
});

/** An empty text on purpose can be said in HTML and in a figure; in Markdown it is what one forgets. A figure without one takes its caption. */
function hasText({ shortcodes }: Post, { kind, alt, span }: Image): boolean {
  if (kind === 'markdown') return alt !== undefined && alt.trim() !== '';
  if (alt !== undefined || kind === 'html') return alt !== undefined;
  const figure = shortcodes.find((shortcode) => shortcode.span.start === span.start);
  return (
    figure?.parameters.some(({ name, value }) => name?.toLowerCase() === 'caption' && value.trim() !== '') === true
  );
}
