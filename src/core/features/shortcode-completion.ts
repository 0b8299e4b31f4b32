import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { knownShortcodes } from '../site/shortcodes.ts';
import { allMatches } from '../text/all-matches.ts';
import type { Span } from '../text/span.ts';
import { type Completion, type Completions, snippetText } from './completion.ts';
import { type OfferedShortcode, offeredShortcode, offeredShortcodes } from './offered-shortcodes.ts';
import { shortcodeHelp } from './shortcode-help.ts';
import { completeValue, hasValues, type WrittenValue } from './shortcode-values.ts';

/** Names after `{{<` and `{{%`, then parameters and their values; `undefined` when the offset lies in no tag. */
export function completeShortcode(
  post: Post,
  offset: number,
  facts: Facts,
  language: Language,
): Completions | undefined {
  const tag = tagBefore(post, offset);
  if (tag === undefined) return undefined;
  const rest = restOfTag(post, offset, tag.delimiter);
  const name = /^(\s*)(\/?)\s*([\w./-]*)$/.exec(tag.inner);
  if (name) {
    const word = { start: offset - (name[3] ?? '').length, end: offset };
    return all(name[2] === '/' ? closings(post, tag, word, rest) : openings(tag, word, rest, facts, language));
  }
  const named = /^\s*([\w./-]+)\s/.exec(tag.inner)?.[1] ?? '';
  const value = valueAt(post, named, tag.inner, offset);
  if (value !== undefined) return completeValue(post, offset, value, facts, language);
  const known = offeredShortcode(named, facts.site);
  return all(known === undefined ? [] : parametersAt(known, tag.inner, offset));
}

interface OpenTag {
  readonly start: number;
  readonly delimiter: '<' | '%';
  /** From after the delimiter to the caret. */
  readonly inner: string;
}

/** A tag may run over lines, though hardly over this many units. */
const LONGEST_TAG = 1000;

function tagBefore({ text }: Post, offset: number): OpenTag | undefined {
  const start = text.lastIndexOf('{{', offset - 1);
  if (start < 0 || offset - start > LONGEST_TAG || offset < start + 3) return undefined;
  const delimiter = text.charAt(start + 2);
  if (delimiter !== '<' && delimiter !== '%') return undefined;
  const inner = text.slice(start + 3, offset);
  if (inner.startsWith('/*') || inner.includes('}}')) return undefined;
  return { start, delimiter, inner };
}

/** What of the tag stands behind the caret already. */
interface Rest {
  /** End of what the editor put there by itself (`>}}`), or the caret. */
  readonly end: number;
  /** The whole end is there: only a name is needed. */
  readonly closed: boolean;
}

function restOfTag({ text, lines }: Post, offset: number, delimiter: '<' | '%'): Rest {
  const line = text.slice(offset, lines.endOf(lines.lineAt(offset)));
  const next = line.indexOf('{{');
  const own = next < 0 ? line : line.slice(0, next);
  // What the editor closed by itself: `}}`, and `>` when it took the delimiter for a bracket; people write a blank before it.
  const braces = (delimiter === '<' ? /^>\}{0,2}|^\s*\}{1,2}/ : /^\s*\}{1,2}/).exec(own)?.[0];
  if (braces === undefined && own.includes(`${delimiter === '<' ? '>' : '%'}}}`)) return { end: offset, closed: true };
  return { end: offset + (braces?.length ?? 0), closed: false };
}

function openings(tag: OpenTag, word: Span, rest: Rest, { site }: Facts, language: Language): readonly Completion[] {
  const blank = tag.inner === '' ? ' ' : '';
  // The other delimiter changes what Hugo does with the body, so only fitting names are offered.
  return offeredShortcodes(site)
    .filter(({ delimiter }) => delimiter === undefined || delimiter === 'either' || delimiter === tag.delimiter)
    .map((shortcode) => {
      const { help, required = [] } = shortcodeHelp.get(shortcode.name) ?? {};
      const documentation = help?.[language];
      const [first] = required;
      const next = !rest.closed && first !== undefined && hasValues(shortcode.name, first);
      return {
        kind: 'shortcode',
        label: shortcode.name,
        ...(documentation !== undefined && { documentation }),
        span: rest.closed ? word : { start: word.start, end: rest.end },
        text: blank + (rest.closed ? snippetText(shortcode.name) : snippetOf(shortcode, tag.delimiter)),
        snippet: true,
        ...(next && { next: true as const }),
      };
    });
}

function snippetOf({ name, form }: OfferedShortcode, delimiter: '<' | '%'): string {
  const required = shortcodeHelp.get(name)?.required ?? [];
  const written = required.map((parameter, index) =>
    parameter === '' ? ` $${index + 1}` : ` ${parameter}="$${index + 1}"`,
  );
  const end = delimiter === '<' ? '>}}' : '%}}';
  const open = `${snippetText(name)}${written.join('')} ${end}`;
  return form === 'pair' ? `${open}\n$0\n{{${delimiter} /${snippetText(name)} ${end}` : `${open}$0`;
}

/** Names of tags that wait for their end, the innermost first. */
function closings(post: Post, tag: OpenTag, word: Span, rest: Rest): readonly Completion[] {
  const waiting: string[] = [];
  for (const { span, kind, name, partner, delimiter } of post.shortcodes) {
    if (span.start >= tag.start) break;
    const paired = (knownShortcodes.get(name)?.form ?? 'pair') !== 'single';
    const endsBefore = partner !== undefined && (post.shortcodes[partner]?.span.start ?? 0) < tag.start;
    if (kind === 'open' && delimiter === tag.delimiter && paired && !endsBefore) waiting.unshift(name);
  }
  const end = tag.delimiter === '<' ? '>}}' : '%}}';
  return [...new Set(waiting)].map((name) => ({
    kind: 'shortcode',
    label: `/${name}`,
    span: rest.closed ? word : { start: word.start, end: rest.end },
    text: rest.closed ? name : `${name} ${end}`,
    snippet: false,
  }));
}

/** The value that the caret stands in, when it stands in one. */
function valueAt({ text }: Post, shortcode: string, inner: string, offset: number): WrittenValue | undefined {
  const match = /([\w-]+)=(?:(["'])((?:(?!\2).)*)|([^"'\s]*))$/.exec(inner);
  if (match === null) return undefined;
  const [, parameter = '', quote, within, bare] = match;
  const typed = within ?? bare ?? '';
  const rest = quote === undefined ? /^[^"'\s<>%}]*/ : quote === '"' ? /^[^"\r\n<>{}]*(?=")/ : /^[^'\r\n<>{}]*(?=')/;
  const more = rest.exec(text.slice(offset, offset + LONGEST_TAG))?.[0].length ?? 0;
  const span = { start: offset - typed.length, end: offset + more };
  return { shortcode, parameter, span, quoted: quote !== undefined };
}

function parametersAt(
  { name: shortcode, parameters }: OfferedShortcode,
  inner: string,
  offset: number,
): readonly Completion[] {
  const values = shortcodeHelp.get(shortcode)?.values ?? {};
  if (insideQuotes(inner)) return [];
  const word = /\s([\w-]*)$/.exec(inner);
  if (word === null) return [];
  const given = new Set(allMatches(inner, /([\w-]+)=/g).map((match) => match[1]));
  const span = { start: offset - (word[1] ?? '').length, end: offset };
  return parameters
    .filter((name) => !given.has(name))
    .map((name) => ({
      kind: 'parameter',
      label: name,
      ...(values[name] && { detail: values[name].join(' | ') }),
      span,
      text: `${snippetText(name)}="$1"`,
      snippet: true,
      ...(hasValues(shortcode, name) && { next: true as const }),
    }));
}

function insideQuotes(inner: string): boolean {
  return inner.replaceAll(/\\./g, '').split('"').length % 2 === 0;
}

function all(items: readonly Completion[]): Completions {
  return { items, incomplete: false };
}
