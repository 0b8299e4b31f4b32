import type { Link, Post } from '../post/types.ts';
import type { TextEdit } from '../text/edit.ts';

/**
 * The edit that gives a link another path; its host, query and fragment stay. `undefined` when the destination is written with escapes or entities, so that
 * what stands in the text is not the address.
 */
export function replacePath({ text }: Post, { url, urlSpan }: Link, path: string): TextEdit | undefined {
  if (text.slice(urlSpan.start, urlSpan.end) !== url || /[\s()<>"']/.test(path)) return undefined;
  const start = /^(?:[a-z]+:)?\/\/[^/?#]*/i.exec(url)?.[0].length ?? 0;
  const end = url.search(/[?#]/);
  return { span: { start: urlSpan.start + start, end: end < 0 ? urlSpan.end : urlSpan.start + end }, text: path };
}

/** The edit that replaces the whole destination; `undefined` as above. */
export function replaceUrl({ text }: Post, { url, urlSpan }: Link, target: string): TextEdit | undefined {
  if (text.slice(urlSpan.start, urlSpan.end) !== url || /[\s()<>"']/.test(target)) return undefined;
  return { span: urlSpan, text: target };
}
