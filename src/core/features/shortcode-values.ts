import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import type { SiteFacts } from '../site/types.ts';
import type { Span } from '../text/span.ts';
import { completeLink, completePicture } from './address-completion.ts';
import { type Completion, type Completions, noCompletions } from './completion.ts';
import { shortcodeHelp } from './shortcode-help.ts';

/** A value of a parameter that is being written. */
export interface WrittenValue {
  readonly shortcode: string;
  readonly parameter: string;
  /** Without quotation marks; it holds the caret. */
  readonly span: Span;
  readonly quoted: boolean;
}

/** What the value may be: a term of the glossary, a feature gate, a picture, an address, or one of a few words. */
export function completeValue(
  post: Post,
  offset: number,
  value: WrittenValue,
  facts: Facts,
  language: Language,
): Completions {
  const found = valuesOf(post, offset, value, facts, language) ?? noCompletions;
  if (value.quoted) return found;
  return { ...found, items: found.items.map((item) => ({ ...item, text: `"${item.text}"` })) };
}

function valuesOf(
  post: Post,
  offset: number,
  { shortcode, parameter, span }: WrittenValue,
  facts: Facts,
  language: Language,
): Completions | undefined {
  const key = parameter.toLowerCase();
  if (key === 'term_id' && /^glossary_/.test(shortcode)) return named(facts.site, 'glossary', post, span);
  if (key === 'feature_gate_name') return named(facts.site, 'gates', post, span);
  if (shortcode === 'figure' && key === 'src') return completePicture(post, offset, span, facts);
  if (['link', 'href', 'url', 'attrlink'].includes(key)) return completeLink(post, offset, span, facts, language);
  const words = shortcodeHelp.get(shortcode)?.values?.[parameter] ?? [];
  const items = words.map((label): Completion => ({ kind: 'value', label, span, text: label, snippet: false }));
  return { items, incomplete: false };
}

/** Whether values of the parameter are known, so that they may be offered as soon as it is written. */
export function hasValues(shortcode: string, parameter: string): boolean {
  const key = parameter.toLowerCase();
  return (
    ['term_id', 'feature_gate_name'].includes(key) ||
    (shortcode === 'figure' && key === 'src') ||
    shortcodeHelp.get(shortcode)?.values?.[parameter] !== undefined
  );
}

/** Terms by their ids, with their titles in the post's language; gates by their names. */
function named(site: SiteFacts | undefined, what: 'glossary' | 'gates', post: Post, span: Span): Completions {
  if (site === undefined) return { items: [], incomplete: true };
  const items = [...site[what]].sort(byName).map(([name, path]): Completion => {
    const title = titleOf(path, post, site);
    const note = title === '' || title === name ? undefined : title;
    return {
      kind: what === 'glossary' ? 'term' : 'gate',
      label: name,
      ...(note !== undefined && { note, filter: { text: `${name} ${note}` } }),
      span,
      text: name,
      snippet: false,
    };
  });
  return { items, incomplete: false };
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function titleOf(path: string, { locale }: Post, site: SiteFacts): string {
  const title = site.headOf(path)?.title ?? '';
  const { config } = site;
  const dir = (code: string) => config.languages.find((language) => language.code === code)?.contentDir;
  const from = dir(config.defaultLanguage);
  const to = dir(locale);
  if (from === undefined || to === undefined || from === to) return title;
  return site.headOf(to + path.slice(from.length))?.title || title;
}
