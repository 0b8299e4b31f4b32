import type { FrontMatterEntry, Post } from '../../post/types.ts';
import { languagePrefix } from '../../site/config.ts';
import { escapeRecord } from '../record-text.ts';
import type { ScaffoldOptions } from './options.ts';

/** Values that readers read; everything else is the same in all languages. */
const TRANSLATED: ReadonlySet<string> = new Set(['title', 'linktitle', 'description', 'summary']);
/** Those who review the original, and those who translated it, have no part in this translation. */
const DROPPED: ReadonlySet<string> = new Set(['reviewers', 'reviewer', 'translator', 'translators']);
/** Old addresses lead to the original; two pages cannot have one. */
const NOT_SHARED: ReadonlySet<string> = new Set(['aliases', 'alias']);

/**
 * Front matter of the translation, then a comment with that of the original, as lines: what readers read is empty, who translates stands behind who
 * wrote. Nothing when the original has none.
 */
export function frontMatterLines(
  original: Post,
  { translator, locale, site }: Pick<ScaffoldOptions, 'translator' | 'locale' | 'site'>,
): readonly string[] {
  const { frontMatter } = original;
  if (frontMatter === undefined) return [];
  const record: string[] = [];
  const own: string[] = [];
  let signed = translator === '';
  const sign = () => {
    if (!signed) own.push('translator: >', ...translator.split('\n').map((line) => `  ${line.trim()}`));
    signed = true;
  };
  const { lines, text } = original;
  const prefix = site === undefined ? `/${locale}` : languagePrefix(site.config, locale);
  const first = lines.lineAt(frontMatter.content.start);
  const end = lines.lineAt(frontMatter.content.end);
  const take = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) =>
      text.slice(lines.startOf(from + i), lines.endOf(from + i)),
    );
  let at = first;
  for (const entry of frontMatter.entries) {
    const { from, to } = rangeOf(entry, original);
    if (from < at) continue;
    const key = entry.key.toLowerCase();
    const between = take(at, from);
    const written = take(from, to);
    at = to;
    record.push(...between);
    own.push(...between);
    if (DROPPED.has(key)) continue;
    record.push(...written);
    if (TRANSLATED.has(key)) own.push(`${entry.key}: ""`);
    else if (key === 'url') own.push(...written.map((line) => inOwnFolder(line, entry, prefix)));
    else if (!NOT_SHARED.has(key)) own.push(...written);
    if (key === 'author') sign();
  }
  const rest = take(at, end);
  record.push(...rest);
  own.push(...rest);
  sign();
  return ['---', ...own.filter(isShown), '---', '<!--', ...record.filter(isShown).map(escapeRecord), '-->'];
}

/** Hugo puts the language before an address of its own making only; with the one that the front matter gives, two pages would be at one place. */
function inOwnFolder(line: string, { value }: FrontMatterEntry, prefix: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.startsWith(`${prefix}/`)) return line;
  return line.replace(value, prefix + value);
}

const isShown = (line: string) => line.trim() !== '';

/** Lines of an entry: the first, and after the last. */
function rangeOf({ keySpan, valueSpan }: FrontMatterEntry, { lines }: Post) {
  const from = lines.lineAt(keySpan.start);
  return { from, to: lines.lineAt(Math.max(keySpan.end, valueSpan.end - 1)) + 1 };
}
