import type { InlineRun, Post } from '../post/types.ts';
import type { Span } from '../text/span.ts';

/** Units; what is longer ends in an ellipsis. */
const LONGEST = 280;

/** The beginning of the first paragraph below the line (from 0) as a reader sees it, of the body when there is none; `undefined` when no paragraph follows. */
export function excerptOf(post: Post | undefined, line?: number): string | undefined {
  if (post === undefined) return undefined;
  const from = line === undefined ? post.bodyStart : post.lines.startOf(line);
  for (const { span, content } of post.blocks) {
    if (span.end <= from) continue;
    // The next heading begins something else.
    if (content.kind === 'heading' && span.start > from && line !== undefined) return undefined;
    if (content.kind !== 'paragraph' || isBoxed(post, span)) continue;
    const [run] = content.runs;
    const text = run === undefined ? '' : textOf(run);
    if (text !== '') return shortened(text);
  }
  return undefined;
}

/** Notes at the top of a page are not what it is about. */
function isBoxed({ shortcodes }: Post, span: Span): boolean {
  return shortcodes.some(({ kind, partner, span: { end } }) => {
    const close = kind === 'open' && partner !== undefined ? shortcodes[partner] : undefined;
    return close !== undefined && end <= span.start && span.end <= close.span.start;
  });
}

function textOf({ leaves }: InlineRun): string {
  const shown = leaves.map(({ kind, value }) => (kind === 'text' || kind === 'code' ? value : ' '));
  return shown.join('').replaceAll(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  // Between words, where there are words.
  const blank = cut.lastIndexOf(' ');
  return `${(blank > LONGEST / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}
