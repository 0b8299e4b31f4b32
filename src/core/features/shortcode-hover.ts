import { inlineCode } from '../kep/card-markdown.ts';
import type { Language } from '../messages/types.ts';
import type { Post, Shortcode, ShortcodeParameter } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { knownShortcodes } from '../site/shortcodes.ts';
import type { SiteShortcodes } from '../site/types.ts';
import { touches } from '../text/span.ts';
import type { Hover } from './hover.ts';
import { type HoverTexts, hoverTexts } from './hover-texts.ts';
import { shortcodeHelp } from './shortcode-help.ts';
import { parameterHelp } from './shortcode-parameter-help.ts';

/**
 * What a shortcode or its named parameter does. A shortcode that only the site knows is shown with the parameters that its template reads; one that
 * the site is known not to have is not explained.
 */
export function shortcodeHoverAt(post: Post, offset: number, { site }: Facts, language: Language): Hover | undefined {
  const tag = post.shortcodes.find(({ span }) => span.start < offset && offset < span.end);
  if (tag === undefined || lacks(site?.shortcodes, tag.name)) return undefined;
  const texts = hoverTexts[language];
  if (touches(tag.nameSpan, offset)) return aboutShortcode(tag, site?.shortcodes, texts, language);
  const parameter = tag.parameters.find(({ nameSpan }) => nameSpan !== undefined && touches(nameSpan, offset));
  return parameter && aboutParameter(tag, parameter, texts, language);
}

function lacks(shortcodes: SiteShortcodes | undefined, name: string): boolean {
  return shortcodes?.complete === true && !shortcodes.names.has(name);
}

function aboutShortcode(
  { name, nameSpan }: Shortcode,
  site: SiteShortcodes | undefined,
  texts: HoverTexts,
  language: Language,
): Hover | undefined {
  const known = knownShortcodes.get(name);
  const does = shortcodeHelp.get(name)?.help[language] ?? (site?.names.has(name) ? texts.ownShortcode : undefined);
  if (does === undefined) return undefined;
  const names = known?.parameters ?? [...(site?.parameters(name) ?? [])];
  const lines = [
    `${inlineCode(name)}${texts.dash}${does}`,
    ...(known === undefined ? [] : [`${inlineCode(exampleOf(name, known.delimiter))} · ${texts[known.form]}`]),
    ...(names.length > 0 ? [texts.parameters(names.map(inlineCode))] : []),
  ];
  return { span: nameSpan, markdown: lines.join('  \n') };
}

function exampleOf(name: string, delimiter: '<' | '%' | 'either'): string {
  return delimiter !== '%' ? `{{< ${name} >}}` : `{{% ${name} %}}`;
}

function aboutParameter(
  { name }: Shortcode,
  { name: parameter = '', nameSpan }: ShortcodeParameter,
  texts: HoverTexts,
  language: Language,
): Hover | undefined {
  const does = parameterHelp(name, parameter)?.[language];
  if (does === undefined || nameSpan === undefined) return undefined;
  const values = shortcodeHelp.get(name)?.values?.[parameter.toLowerCase()];
  const head = `${inlineCode(parameter)} (${texts.parameterOf(inlineCode(name))})${texts.dash}${does}`;
  const lines = values === undefined ? [head] : [head, texts.values(values.map(inlineCode))];
  return { span: nameSpan, markdown: lines.join('  \n') };
}
