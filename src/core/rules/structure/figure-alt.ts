import type { Image, Shortcode } from '../../post/types.ts';
import { defineBlockRule } from '../rule.ts';

/** Beside images without any text: a figure whose text is empty, or that only has its caption to stand in. */
export const figureAlt = defineBlockRule({
  id: 'figure-alt',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Every figure has an alternative text of its own.',
  why: 'A caption adds to what is seen; who does not see the figure needs to be told what it shows. Logos and diagrams are hardly ever decoration.',
  options: {},
  messages: ['empty', 'caption', 'fix-caption'],
  examples: {
    good: ['{{< figure src="helm.png" alt="A helm" >}}\n', '{{< figure src="helm.png" >}}\n', '![](helm.png)\n'],
    bad: [
      '⟦{{< figure src="helm.png" alt="" class="release-logo" >}}⟧\n',
      {
        text: '⟦{{< figure src="helm.png" caption="A helm" >}}⟧\n',
        fixed: '{{< figure src="helm.png" alt="A helm" caption="A helm" >}}\n',
      },
      '⟦{{< figure src="helm.png" caption="<b>A helm</b>" >}}⟧\n',
    ],
  },
  trigger: /\{\{[<%]-?\s*figure/,
  *checkBlock({ images, shortcodes }) {
    for (const image of images) {
      if (image.kind !== 'figure') continue;
      const { span, alt } = image;
      if (alt !== undefined && alt.trim() === '') yield { span, messageId: 'empty' };
      const fixes = alt === undefined ? captionFix(image, shortcodes) : undefined;
      if (fixes !== undefined) yield { span, messageId: 'caption', fixes };
    }
  },
});

/** The template takes the caption where there is no alternative text; written out it can say more. */
function captionFix({ span }: Image, shortcodes: readonly Shortcode[]) {
  const tag = shortcodes.find((candidate) => candidate.span.start === span.start);
  const value = (name: string) => tag?.parameters.find((parameter) => parameter.name === name);
  const caption = value('caption')?.value ?? '';
  const src = value('src');
  if (caption === '') return undefined;
  if (src === undefined || /["\\<>`]/.test(caption)) return [];
  const at = src.valueSpan.end + 1;
  const edits = [{ span: { start: at, end: at }, text: ` alt="${caption}"` }];
  return [{ titleId: 'fix-caption', edits, safe: false }] as const;
}
