import { contains, type Span } from '../../text/span.ts';
import type { Image, Link, Shortcode } from '../types.ts';

/** Parameters of shortcodes that hold the address of a page (Hugo's and Docsy's figure: `link`; others as in HTML). `src` names a picture. */
const addressParameters: ReadonlySet<string> = new Set(['link', 'href', 'url', 'attrlink']);

/** The links and pictures of the shortcodes; those that stand in one of the `hidden` spans (comments, code) show nothing. */
export function readShortcodes(
  shortcodes: readonly Shortcode[],
  hidden: readonly Span[],
): { readonly links: readonly Link[]; readonly images: readonly Image[] } {
  const links: Link[] = [];
  const images: Image[] = [];
  for (const { kind, name, parameters, span } of shortcodes) {
    if (kind !== 'open' && kind !== 'self') continue;
    if (hidden.some((range) => contains(range, span))) continue;
    const value = (key: string) => parameters.find((parameter) => parameter.name?.toLowerCase() === key);
    for (const parameter of parameters) {
      if (parameter.name === undefined || !addressParameters.has(parameter.name.toLowerCase())) continue;
      const { valueSpan } = parameter;
      links.push({
        kind: 'shortcode',
        span,
        text: '',
        textSpan: valueSpan,
        url: parameter.value,
        urlSpan: valueSpan,
        within: 'other',
      });
    }
    const source = name === 'figure' ? value('src') : undefined;
    if (source !== undefined)
      images.push({ kind: 'figure', span, url: source.value, urlSpan: source.valueSpan, alt: value('alt')?.value });
  }
  return { links, images };
}
