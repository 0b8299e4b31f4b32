import type { Shortcode } from '../../core/shortcode.ts';
import { wordOf } from './words.ts';

/**
 * The text for markdown-it: every tag a word, with as many lines as before, because the preview follows the editor by lines. Diagrams and code
 * between tags alone on their lines become fenced code.
 */
export function withWords(text: string, shortcodes: readonly Shortcode[]): string {
  let result = '';
  let at = 0;
  shortcodes.forEach((tag, index) => {
    const { span, rawBody, partner } = tag;
    if (span.start < at) return;
    const close = rawBody === undefined || partner === undefined ? undefined : shortcodes[partner];
    result += text.slice(at, span.start);
    at = (close ?? tag).span.end;
    const source = text.slice(span.start, at);
    result +=
      close === undefined || rawBody === undefined || !tag.standalone || !close.standalone || tag.name === 'comment'
        ? wordOf(index) + lineEnds(source)
        : fenced(tag, text.slice(rawBody.start, rawBody.end), lineEnds(text.slice(span.start, span.end)));
  });
  return result + text.slice(at);
}

function lineEnds(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1);
}

/** The fence is longer than any in the body. */
function fenced(tag: Shortcode, body: string, endsInTag: string): string {
  const longest = Math.max(2, ...[...body.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const language = tag.name === 'highlight' ? (tag.parameters[0]?.value ?? '') : tag.name;
  return `${fence}${/^[\w+#.-]*$/u.test(language) ? language : ''}${endsInTag}${body}${fence}`;
}
