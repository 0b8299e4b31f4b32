import { perBlock } from '../../post/per-block.ts';
import { blocksWhere } from '../../post/revision.ts';
import type { Post } from '../../post/types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { remember } from '../../text/remember.ts';
import { defineRule } from '../rule.ts';

/** One finding for the whole post: where there is one such line there are dozens. Two blanks inside a paragraph are a line break and stay. */
export const trailingSpace = defineRule({
  id: 'trailing-space',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'No line ends with blanks that mean nothing.',
  why: 'Nobody sees them; they fill the differences that reviewers read, and two of them turn into a line break.',
  options: {},
  messages: ['lines', 'fix-remove'],
  examples: {
    good: ['A line  \nwith a break.\n', 'No blanks.\n', '```\ncode  \n```\n'],
    bad: [
      { text: 'One blank.⟦ ⟧\nMore.\n', fixed: 'One blank.\nMore.\n' },
      { text: 'At the end.⟦  ⟧\n\nMore. \t\n\n## A  \n', fixed: 'At the end.\n\nMore.\n\n## A\n' },
      { text: '---\ntitle: A⟦ ⟧\n---\nText.\n', fixed: '---\ntitle: A\n---\nText.\n' },
    ],
  },
  *check(post) {
    const { text, blocks, bodyStart, frontMatter } = post;
    const spans: { readonly start: number; readonly end: number }[] = [];
    let at = 0;
    for (const end of endsBehindBlanks(post)) {
      const last = text.charCodeAt(end - 1);
      let start = end;
      while (start > 0 && BLANK.test(text.charAt(start - 1))) start--;
      // A line of blanks only may be part of code or of a block scalar.
      if (start === 0 || LINE_ENDS.includes(text.charAt(start - 1))) continue;
      if (start < bodyStart) {
        const entry = frontMatter?.entries.find(({ valueSpan }) => valueSpan.start <= start && start < valueSpan.end);
        if (entry === undefined || entry.style === 'plain' || entry.style === 'flow') spans.push({ start, end });
        continue;
      }
      while ((blocks[at]?.span.end ?? end) < start) at++;
      const block = blocks[at];
      const inside = block !== undefined && block.span.start <= start && end < block.span.end;
      const kind = block?.content.kind;
      if (
        inside &&
        (kind === 'code' || kind === 'html' || kind === 'comment' || kind === 'mixed' || kind === 'shortcode')
      )
        continue;
      if (inside && kind !== 'heading' && kind !== 'table' && (end - start > 1 || last === TAB)) continue;
      spans.push({ start, end });
    }
    const [first] = spans;
    if (first === undefined) return;
    const edits = spans.map((span) => ({ span, text: '' }));
    yield {
      span: first,
      messageId: 'lines',
      data: { count: spans.length },
      fixes: [{ titleId: 'fix-remove', data: { count: spans.length }, edits, safe: true }],
    };
  },
});

/** Where the lines that end with a blank end, before their line ends, in order. Looked for once per block, and behind each block anew. */
function* endsBehindBlanks(post: Post): Iterable<number> {
  const { text, blocks } = post;
  const start = blocks[0]?.span.start ?? text.length;
  yield* inHead(text.slice(0, start));
  if (blocks.length === 0 && isBlank(text, text.length - 1)) yield text.length;
  const holding = blocksHolding(post);
  let next = 0;
  for (const block of blocks) {
    const { span, content } = block;
    if (holding[next] === block) {
      for (const end of inBlock(content)) yield span.start + end;
      next++;
    }
    let end = span.end;
    while (isBlank(text, end)) end++;
    if (isBlank(text, end - 1) && (end === text.length || LINE_ENDS.includes(text.charAt(end)))) yield end;
  }
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === SPACE || unit === TAB;
}

const inText = (text: string) => allMatches(text, /[ \t](?=[\r\n])/g).map(({ index }) => index + 1);
const inHead = remember(50, inText);
const inBlock = perBlock(({ source }) => inText(source));
const blocksHolding = blocksWhere((content) => inBlock(content).length > 0);

const LINE_ENDS = ['\n', '\r'];
const BLANK = /[^\S\r\n]/;
const SPACE = 32;
const TAB = 9;
