import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { postName } from '../site/post-name.ts';
import { slugified } from '../text/slugified.ts';
import { type Completion, type Completions, noCompletions, snippetText } from './completion.ts';
import { keyHelp } from './front-matter-help.ts';

/** Keys that are not there yet at the beginning of a line, values after the colon of a known key. */
export function completeFrontMatter(post: Post, offset: number, facts: Facts, language: Language): Completions {
  const { text, lines } = post;
  const line = lines.lineAt(offset);
  const before = text.slice(lines.startOf(line), offset);
  const after = text.slice(offset, lines.endOf(line));
  if (/^[A-Za-z_]*$/.test(before))
    return { items: keys(post, offset, before, after, facts, language), incomplete: false };
  const value = /^([A-Za-z_]+):(\s*)(\S*)$/.exec(before);
  if (value === null || /\S\s+\S/.test(after)) return noCompletions;
  const [, key = '', blank = '', typed = ''] = value;
  const span = { start: offset - typed.length, end: offset + after.trimEnd().length };
  const items = valuesOf(key, post, facts).map(
    ({ value: text, detail }): Completion => ({
      kind: 'value',
      label: text,
      ...(detail !== undefined && { detail: detail[language] }),
      span,
      text: blank === '' ? ` ${text}` : text,
      snippet: false,
    }),
  );
  return { items, incomplete: false };
}

function keys(
  post: Post,
  offset: number,
  before: string,
  after: string,
  facts: Facts,
  language: Language,
): readonly Completion[] {
  const present = new Set(post.frontMatter?.entries.map(({ key }) => key.toLowerCase()));
  const typed = /^[A-Za-z_]*/.exec(after)?.[0] ?? '';
  const hasColon = /^\s*:/.test(after.slice(typed.length));
  const own = `${before}${typed}`.toLowerCase();
  const span = { start: offset - before.length, end: offset + typed.length };
  return keyHelp
    .flatMap(({ key, snippet, texts }) => (snippet === undefined ? [] : [{ key, snippet, texts }]))
    .filter(({ key }) => !present.has(key.toLowerCase()) || key.toLowerCase() === own)
    .filter(({ key }) => key !== 'translator' || isTranslation(post))
    .map(({ key, snippet, texts }): Completion => {
      const known = valuesOf(key, post, facts)[0]?.value;
      const value = known === undefined ? snippet : snippetText(known);
      return {
        kind: 'key',
        label: key,
        documentation: texts[language].does,
        span,
        text: hasColon ? key : `${key}:${value.startsWith('\n') || value === '' ? '' : ' '}${value || ' '}`,
        snippet: true,
      };
    });
}

interface Value {
  readonly value: string;
  readonly detail?: Readonly<Record<Language, string>>;
}

/** The values known for the key, the likeliest first. */
function valuesOf(key: string, post: Post, { today, original }: Facts): readonly Value[] {
  const sameAsOriginal = fromOriginal(key, original ?? undefined);
  switch (key.toLowerCase()) {
    case 'layout':
      return [{ value: 'blog' }];
    case 'draft':
    case 'evergreen':
    case 'math':
      return unique([...sameAsOriginal, { value: 'true' }, { value: 'false' }]);
    case 'date':
      return unique([...sameAsOriginal, ...dated(postName(post.path)?.date, nameDetail), ...dated(today, todayDetail)]);
    case 'slug':
      return unique([...sameAsOriginal, ...slugs(post)]);
    case 'author':
    case 'canonicalurl':
      return sameAsOriginal;
    default:
      return [];
  }
}

const originalDetail = { en: 'as in the original', 'zh-cn': '与原文一致' };
const nameDetail = { en: 'as the name of the file says', 'zh-cn': '与文件名一致' };
const todayDetail = { en: 'today', 'zh-cn': '今天' };

function dated(value: string | undefined, detail: Value['detail']): readonly Value[] {
  return value === undefined ? [] : [{ value, ...(detail && { detail }) }];
}

/** The value as the original writes it; only from one line. */
function fromOriginal(key: string, original: Post | undefined): readonly Value[] {
  const entry = original?.frontMatter?.get(key);
  if (original === undefined || entry === undefined) return [];
  const value = original.text.slice(entry.valueSpan.start, entry.valueSpan.end);
  return value === '' || /[\r\n]/.test(value) ? [] : [{ value, detail: originalDetail }];
}

/** From the file's name without its date, then from an English title. */
function slugs({ path, frontMatter }: Post): readonly Value[] {
  const name = postName(path.replace(/(^|\/)_index\./, '$1index.')); // of a section, its folder
  const values = [slugified(name?.rest ?? ''), slugified(frontMatter?.text('title') ?? '')];
  return values.filter((value) => value.length > 2).map((value) => ({ value }));
}

function unique(values: readonly Value[]): readonly Value[] {
  return values.filter(({ value }, index) => values.findIndex((other) => other.value === value) === index);
}

function isTranslation({ locale }: Post): boolean {
  return locale !== '' && locale !== 'en';
}
