import { addedLine } from '../post/front-matter/edit.ts';
import type { Post } from '../post/types.ts';
import type { TextEdit } from '../text/edit.ts';

/** The edit that makes a page answer at one more address (Hugo's `aliases`); `undefined` where the front matter cannot take it. */
export function aliasEdit(post: Post, url: string): TextEdit | undefined {
  const entry = post.frontMatter?.get('aliases');
  if (entry === undefined) return addedLine(post, `aliases: [${url}]`);
  const { valueSpan, style, value } = entry;
  const written = post.text.slice(valueSpan.start, valueSpan.end).trimEnd();
  const end = valueSpan.start + written.length;
  if (style === 'flow' && written.endsWith(']')) {
    const some = Array.isArray(value) && value.length > 0;
    return { span: { start: end - 1, end: end - 1 }, text: `${some ? ', ' : ''}${url}` };
  }
  if (style === 'empty') return { span: valueSpan, text: ` [${url}]` };
  if (style !== 'block') return { span: { start: valueSpan.start, end }, text: `[${written}, ${url}]` };
  const line = post.lines.lineAt(end);
  const item = /^\s*-\s+/.exec(post.text.slice(post.lines.startOf(line), end))?.[0];
  const newline = post.text.includes('\r\n') ? '\r\n' : '\n';
  return item === undefined ? undefined : { span: { start: end, end }, text: `${newline}${item}${url}` };
}
