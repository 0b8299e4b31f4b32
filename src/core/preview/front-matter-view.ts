import type { ElementContent, Root } from 'hast';
import type { FrontMatter, FrontMatterValue } from '../post/types.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import type { SiteLabels } from './labels.ts';
import { classes, element } from './node.ts';

/** The head of a post as its page shows it: title, date, byline; a mark when it is a draft. */
export function frontMatterView(frontMatter: FrontMatter, labels: SiteLabels): Root {
  const title = frontMatter.text('title') ?? '';
  const line: ElementContent[] = [];
  const date = frontMatter.text('date') ?? '';
  if (date !== '') line.push(element('time', classes('sg-date'), date.slice(0, 10)));
  for (const [key, label] of [
    ['author', labels.by],
    ['translator', labels.translatedBy],
  ] as const) {
    const value = textOf(frontMatter.get(key)?.value);
    if (value !== '') line.push(element('span', classes(`sg-${key}`), `${label} `, ...inlineMarkdown(value)));
  }
  if (frontMatter.get('draft')?.value === true) line.push(element('span', classes('sg-badge'), labels.draft));
  const children = [element('h1', title === '' ? classes('sg-absent') : {}, title === '' ? labels.noTitle : title)];
  if (line.length > 0) children.push(element('p', classes('sg-byline'), ...line));
  return { type: 'root', children: [element('header', classes('sg-front'), ...children)] };
}

/** Authors may be a list, which the site does not show; the preview does, so that it is seen. */
function textOf(value: FrontMatterValue | undefined): string {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').join(', ') : '';
}
