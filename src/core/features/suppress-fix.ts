import type { Block, Post } from '../post/types.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { commentInsideBlock } from './suppress-inside.ts';

/** How a rule is told to be silent about one finding. */
export interface SuppressFix {
  /** What falls silent: the passage that begins at the line, the whole block, or the file. */
  readonly scope: 'line' | 'block' | 'file';
  readonly edits: readonly TextEdit[];
}

/**
 * The smallest directive that silences `rule` at `span` without changing what the page shows: a comment above the passage; where a comment would
 * break a table, a fence or a list, a pair of comments around the whole block; in front matter a YAML comment. `undefined` when there is no such place.
 */
export function suppressFix(post: Post, rule: string, span: Span): SuppressFix | undefined {
  const { frontMatter } = post;
  if (frontMatter !== undefined && span.start < frontMatter.span.end) return inFrontMatter(post, rule, span);
  const block = post.blocks.find((candidate) => span.start <= candidate.span.end);
  if (block === undefined || block.span.start > span.start) return undefined;
  return (
    extended(post, rule, span) ??
    beforeBlock(post, rule, span, block) ??
    inside(post, rule, span, block) ??
    aroundBlock(post, rule, block)
  );
}

function inFrontMatter(post: Post, rule: string, span: Span): SuppressFix | undefined {
  const { frontMatter, lines, text } = post;
  if (frontMatter === undefined || !frontMatter.closed) return undefined;
  const line = lines.lineAt(span.start);
  const end = lines.endOf(line);
  const entry = frontMatter.entries.find(
    ({ keySpan, valueSpan }) => keySpan.start <= span.start && span.start <= Math.max(keySpan.end, valueSpan.end),
  );
  const onOneLine =
    entry !== undefined && lines.lineAt(entry.keySpan.start) === line && lines.lineAt(entry.valueSpan.end) === line;
  if (onOneLine && entry.style !== 'folded' && entry.style !== 'literal') {
    const written = text.slice(lines.startOf(line), end);
    const more = /#\s*stargazer-disable-line\s+\S/.test(written) ? ` ${rule}` : ` # stargazer-disable-line ${rule}`;
    const at = lines.startOf(line) + written.trimEnd().length;
    return { scope: 'line', edits: [{ span: { start: at, end: at }, text: more }] };
  }
  const at = lines.startOf(lines.lineAt(frontMatter.span.start) + 1);
  return { scope: 'file', edits: [insertion(at, `# stargazer-disable-file ${rule}${eolOf(post)}`)] };
}

/** A directive for the next line stands above already: it gets one name more. */
function extended(post: Post, rule: string, span: Span): SuppressFix | undefined {
  const line = post.lines.lineAt(span.start);
  for (const { content, closed } of post.comments) {
    const written = post.text.slice(content.start, content.end).trimEnd();
    if (!closed || post.lines.lineAt(content.end) !== line - 1) continue;
    if (!/^\s*stargazer-disable-next-line\s+\S/.test(written)) continue;
    return { scope: 'line', edits: [insertion(content.start + written.length, ` ${rule}`)] };
  }
  return undefined;
}

/** Between two blocks a comment is always a block of its own. It speaks for the passage that begins right below it. */
function beforeBlock(post: Post, rule: string, span: Span, block: Block): SuppressFix | undefined {
  const { lines } = post;
  const first = lines.lineAt(block.span.start);
  const run = block.content.runs[0];
  const inFirstRun =
    run !== undefined &&
    span.start <= block.span.start + run.span.end &&
    lines.lineAt(block.span.start + run.span.start) === first;
  if (lines.lineAt(span.start) !== first && !inFirstRun) return undefined;
  const text = `${comment('disable-next-line', rule)}${eolOf(post)}`;
  return { scope: 'line', edits: [insertion(lines.startOf(first), text)] };
}

function inside(post: Post, rule: string, span: Span, block: Block): SuppressFix | undefined {
  const text = comment('disable-next-line', rule);
  const at = commentInsideBlock(block.content, span.start - block.span.start, text, eolOf(post));
  if (at === undefined) return undefined;
  const start = block.span.start + at.offset;
  return { scope: 'line', edits: [insertion(start, at.text)] };
}

function aroundBlock(post: Post, rule: string, block: Block): SuppressFix {
  const { lines, text } = post;
  const eol = eolOf(post);
  const before = insertion(lines.startOf(lines.lineAt(block.span.start)), `${comment('disable', rule)}${eol}`);
  const end = lines.endOf(lines.lineAt(block.span.end));
  // What may still be open at the end of the text would swallow the second comment.
  if (mayBeOpen(block) && text.slice(end).trim() === '') return { scope: 'block', edits: [before] };
  const gap = block.content.kind === 'html' || block.content.kind === 'mixed' ? eol : '';
  return { scope: 'block', edits: [before, insertion(end, `${eol}${gap}${comment('enable', rule)}`)] };
}

function mayBeOpen({ content }: Block): boolean {
  return content.kind === 'code' || content.kind === 'html' || content.kind === 'comment' || content.kind === 'mixed';
}

function comment(directive: string, rule: string): string {
  return `<!-- stargazer-${directive} ${rule} -->`;
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** The line end that the text uses first. */
function eolOf({ text }: Post): string {
  const found = /\r\n?|\n/.exec(text);
  return found?.[0] ?? '\n';
}
