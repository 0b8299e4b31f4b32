import type { RootContent } from 'mdast';
import { allMatches } from '../text/all-matches.ts';
import { type Span, span } from '../text/span.ts';
import { scanHtml } from './derive/html-tags.ts';
import { perBlock } from './per-block.ts';
import type { BlockContent, InlineLeaf, InlineRun } from './types.ts';

/**
 * All running text of a block: its paragraphs, headings and cells, and what stands between the tags of its raw HTML, cut where an element begins or
 * ends a line of its own. Contents of `code`, `pre`, `script` and the like are no text. Found once per block.
 */
export const visibleRuns: (block: BlockContent) => readonly InlineRun[] = perBlock((block) => {
  const places = htmlPlaces(block.tree.children);
  if (places.length === 0) return block.runs;
  const found = [...block.runs, ...places.flatMap((place) => htmlRuns(block, place))];
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** HTML that stands as a block, also in lists and quotes; inline tags are leaves of their run already. */
function htmlPlaces(nodes: readonly RootContent[]): readonly Span[] {
  const places: Span[] = [];
  for (const node of nodes) {
    if (node.type === 'html') {
      places.push(span(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0));
    } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
      places.push(...htmlPlaces(node.children));
    }
  }
  return places;
}

/** Elements that a line of text may hold. */
const INLINE = new Set(
  'a abbr b bdi bdo big br cite del em font i img ins label mark q s small span strike strong sub sup time u'.split(
    ' ',
  ),
);
/** Elements whose contents are shown as written, or not at all. */
const VERBATIM = new Set('code kbd pre samp script style svg template textarea tt var'.split(' '));

interface Token {
  readonly kind: 'open' | 'close' | 'skip' | 'shortcode';
  readonly name: string;
  readonly span: Span;
}

function htmlRuns(block: BlockContent, place: Span): readonly InlineRun[] {
  const runs: InlineRun[] = [];
  let leaves: InlineLeaf[] = [];
  const add = (kind: InlineLeaf['kind'], at: Span) => {
    if (at.start >= at.end) return;
    const value = kind === 'text' || kind === 'code' ? block.source.slice(at.start, at.end) : '';
    leaves.push({ kind, span: at, value, within: [], link: undefined });
  };
  const close = () => {
    const first = leaves[0];
    const last = leaves.at(-1);
    if (first !== undefined && last !== undefined) {
      runs.push({ span: span(first.span.start, last.span.end), container: 'paragraph', leaves, kept: [] });
    }
    leaves = [];
  };
  let verbatim: { readonly name: string; readonly start: number; readonly inline: boolean } | undefined;
  let at = place.start;
  for (const token of tokens(block, place)) {
    if (token.span.start < at) continue;
    if (verbatim !== undefined) {
      if (token.kind !== 'close' || token.name !== verbatim.name) continue;
      if (verbatim.inline) add('code', span(verbatim.start, token.span.end));
      else close();
      verbatim = undefined;
    } else {
      add('text', span(at, token.span.start));
      if (token.kind === 'open' && VERBATIM.has(token.name)) {
        const inline = !BLOCK_VERBATIM.has(token.name);
        verbatim = { name: token.name, start: token.span.start, inline };
        if (!inline) close();
      } else if (token.kind === 'shortcode') add('shortcode', token.span);
      else if (token.kind === 'skip') add('comment', token.span);
      else if (INLINE.has(token.name)) add('html', token.span);
      else close();
    }
    at = token.span.end;
  }
  if (verbatim === undefined) add('text', span(at, place.end));
  close();
  return runs;
}

const BLOCK_VERBATIM = new Set(['pre', 'script', 'style', 'svg', 'template', 'textarea']);

function tokens({ masked, shortcodes }: BlockContent, { start, end }: Span): readonly Token[] {
  const { comments, tags } = scanHtml(masked, start, end);
  const found: Token[] = [
    ...comments.map((comment): Token => ({ kind: 'skip', name: '', span: comment.span })),
    ...tags.map((tag): Token => ({ kind: 'open', name: tag.name, span: tag.span })),
  ];
  for (const match of allMatches(masked.slice(start, end), /<\/([A-Za-z][\w-]{0,40})[ \t\r\n]{0,40}>/g)) {
    const from = start + match.index;
    found.push({ kind: 'close', name: (match[1] ?? '').toLowerCase(), span: span(from, from + match[0].length) });
  }
  for (const { span: place } of shortcodes) {
    if (place.start >= start && place.end <= end) found.push({ kind: 'shortcode', name: '', span: place });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
