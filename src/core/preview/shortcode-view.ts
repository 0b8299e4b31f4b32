import type { ElementContent } from 'hast';
import { parameter } from '../post/shortcodes/parameter.ts';
import type { Shortcode } from '../post/types.ts';
import { DIAGRAM_LANGUAGE } from './diagram.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import type { SiteLabels } from './labels.ts';
import { classes, element, textNode } from './node.ts';
import { featureStateText, unescaped } from './shortcode-words.ts';

/** What is shown in a shortcode's place. `source` is the tag as written; `body` the text between raw tags (mermaid, highlight). Tags that frame other text are not shown here. */
export function shortcodeView(
  tag: Shortcode,
  source: string,
  body: string | undefined,
  labels: SiteLabels,
): ElementContent {
  if (tag.kind === 'escaped') return element('span', {}, unescaped(source));
  if (body !== undefined) return rawBody(tag, body);
  switch (tag.name) {
    case 'figure':
      return figure(tag);
    case 'imgproc':
      return element('figure', classes('sg-figure'), element('img', { src: parameter(tag, 'resource', 0), alt: '' }));
    case 'youtube':
      return box('video', labels.video, parameter(tag, 'title') || parameter(tag, 'id', 0));
    case 'glossary_tooltip': {
      const term = parameter(tag, 'term_id', 0);
      return element(
        'span',
        { ...classes('sg-term'), title: `${labels.glossary}: ${term}` },
        parameter(tag, 'text') || term,
      );
    }
    case 'feature-state':
      return box('note', labels.featureState, featureStateText(tag));
    case 'code_sample':
      return box('group', labels.sample, parameter(tag, 'file', 0));
    default:
      return tag.standalone
        ? box('unknown', tag.name, argumentsOf(tag))
        : element('code', classes('sg-shortcode'), source);
  }
}

/** Alt falls back to the caption, as in the site's template; `width` and `height` keep the place free while the image loads. */
function figure(tag: Shortcode): ElementContent {
  const caption = parameter(tag, 'caption');
  const title = parameter(tag, 'title');
  const size = { width: parameter(tag, 'width'), height: parameter(tag, 'height') };
  const image = element('img', { src: parameter(tag, 'src', 0), alt: parameter(tag, 'alt') || caption, ...size });
  const link = parameter(tag, 'link');
  const attribution = parameter(tag, 'attr');
  const shown = link === '' ? image : element('a', { href: link }, image);
  const text: ElementContent[] = [];
  if (title !== '') text.push(element('p', classes('sg-figure-title'), title));
  if (caption !== '') text.push(element('p', {}, ...inlineMarkdown(caption)));
  if (attribution !== '') text.push(element('p', {}, ...inlineMarkdown(attribution)));
  return element(
    'figure',
    classes('sg-figure'),
    shown,
    ...(text.length === 0 ? [] : [element('figcaption', {}, ...text)]),
  );
}

function rawBody(tag: Shortcode, body: string): ElementContent {
  const language = tag.name === 'highlight' ? parameter(tag, 'language', 0) : tag.name;
  const code = element('code', { className: [`language-${language || 'text'}`] }, body.replace(/^\r?\n|\r?\n$/gu, ''));
  const block = element('pre', {}, code);
  // What shows a fence of this language shows this.
  if (tag.name === DIAGRAM_LANGUAGE) return block;
  return element('div', classes('sg-code'), element('p', classes('sg-box-label'), language || tag.name), block);
}

function box(tone: string, label: string, text: string): ElementContent {
  const content = text === '' ? [] : [element('p', {}, textNode(text))];
  return element(
    'div',
    classes('sg-box', 'sg-stand-in', 'sg-starts', 'sg-ends', `sg-${tone}`),
    element('p', classes('sg-box-label'), label),
    ...content,
  );
}

function argumentsOf(tag: Shortcode): string {
  return tag.parameters.map((one) => (one.name === undefined ? one.value : `${one.name}="${one.value}"`)).join(' ');
}
