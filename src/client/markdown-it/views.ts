import { featureStateText, labelOf, parameter, type Shortcode, type SiteLabels, toneOf } from '../../core/shortcode.ts';

type ToHtml = (text: string) => string;

/** What is shown in a single tag's place, as HTML; `source` is the tag as written. Values are escaped: they are text, not HTML. */
export function single(tag: Shortcode, source: string, labels: SiteLabels, toHtml: ToHtml): string {
  switch (tag.name) {
    case 'youtube':
      return box('group', labels.video, parameter(tag, 'title') || parameter(tag, 'id', 0), toHtml);
    case 'feature-state':
      return box('note', labels.featureState, featureStateText(tag), toHtml);
    case 'code_sample':
      return box('group', labels.sample, parameter(tag, 'file', 0), toHtml);
    case 'glossary_tooltip': {
      const term = parameter(tag, 'term_id', 0);
      const title = toHtml(`${labels.glossary}: ${term}`);
      return `<span class="stargazer-term" title="${title}">${toHtml(parameter(tag, 'text') || term)}</span>`;
    }
    default:
      return `<code class="stargazer-shortcode">${toHtml(source)}</code>`;
  }
}

/** Tags that stand between blocks rather than inside a line. */
export function isBlock(tag: Shortcode): boolean {
  return tag.kind !== 'escaped' && (tag.name === 'figure' || tag.partner !== undefined || BOXES.has(tag.name));
}

const BOXES: ReadonlySet<string> = new Set(['youtube', 'feature-state', 'code_sample']);

export function frameStart(tag: Shortcode, labels: SiteLabels, toHtml: ToHtml): string {
  const label = labelOf(tag, labels);
  const head = label === '' ? '' : `<p class="stargazer-label">${toHtml(label)}</p>`;
  return `<div class="stargazer-box stargazer-${toneOf(tag)}">${head}\n`;
}

/** A figure without its picture: what comes before and after it. */
export function figureParts(tag: Shortcode, toHtml: ToHtml): readonly [string, string] {
  const texts = [parameter(tag, 'title'), parameter(tag, 'caption'), parameter(tag, 'attr')].filter(
    (text) => text !== '',
  );
  const caption = texts.map((text) => `<p>${toHtml(text)}</p>`).join('');
  return ['<figure>', `${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n`];
}

function box(tone: string, label: string, text: string, toHtml: ToHtml): string {
  const content = text === '' ? '' : `<p>${toHtml(text)}</p>`;
  return `<div class="stargazer-box stargazer-${tone}"><p class="stargazer-label">${toHtml(label)}</p>${content}</div>\n`;
}
