import { perPost } from '../post/per-post.ts';
import type { Post } from '../post/types.ts';
import { allMatches } from '../text/all-matches.ts';
import { overlaps, type Span, touches } from '../text/span.ts';
import { DIRECTIVE_MARK as mark, mentionsDirective, RETRANSLATE } from '../translation/directives.ts';
import type { Problem } from './finding.ts';

/**
 * A place where the author asked for silence:
 * `<!-- stargazer-disable-next-line rule … -->` the next line, and the rest of the paragraph that begins there;
 * `<!-- stargazer-disable-line rule … -->` its own line; `<!-- stargazer-disable rule … -->` up to `<!-- stargazer-enable rule … -->` or the end;
 * `<!-- stargazer-disable-file rule … -->` the whole file; in front matter `# stargazer-disable-line rule …` and `# stargazer-disable-file rule …`.
 * Without names all rules are meant.
 */
export interface Suppression {
  readonly directive: Directive;
  /** Named rules with their places; empty: all. */
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  /** What is silenced. */
  readonly scope: Span;
  /** The whole directive without comment marks. */
  readonly span: Span;
}

export type Directive = 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file';

/** Something that looks like a directive and is none. */
export interface UnknownDirective {
  readonly word: string;
  readonly span: Span;
}

export interface Suppressions {
  readonly list: readonly Suppression[];
  readonly unknown: readonly UnknownDirective[];
}

/** The directives of a post, found once. */
export const suppressionsOf = perPost((post): Suppressions => (mentionsDirective(post) ? read(post) : none));

/** Whether the rule was told to be silent about the problem. A problem counts by where it starts. */
export function isSuppressed(rule: string, problem: Problem, suppressions: Suppressions): boolean {
  return suppressions.list.some(
    ({ scope, names, directive }) =>
      directive !== 'enable' &&
      (names.length === 0 || names.some(({ name }) => name === rule)) &&
      touches(scope, problem.span.start),
  );
}

const none: Suppressions = { list: [], unknown: [] };

function read(post: Post): Suppressions {
  const raw = [...fromFrontMatter(post), ...fromComments(post)];
  const list: Suppression[] = [];
  const unknown: UnknownDirective[] = [];
  for (const { span, text, inFrontMatter } of raw) {
    const words = wordsOf(text, span.start);
    const [first, ...names] = words;
    if (first === undefined) continue;
    // A mark for translators, which silences nothing.
    if (first.name === RETRANSLATE) continue;
    const directive = readDirective(first.name.slice(mark.length), inFrontMatter);
    if (directive === undefined) unknown.push({ word: first.name, span: first.span });
    else list.push({ directive, names, span, scope: scopeOf(post, directive, span) });
  }
  return { list: closeRanges(list), unknown };
}

interface RawDirective {
  readonly span: Span;
  readonly text: string;
  readonly inFrontMatter: boolean;
}

function fromComments(post: Post): readonly RawDirective[] {
  return post.comments.flatMap(({ content }) => directiveIn(post.text, content, false));
}

/** YAML comments are not in the data, so the lines of the front matter are looked at; a `#` counts after a blank or at a line's start. */
function fromFrontMatter(post: Post): readonly RawDirective[] {
  const { frontMatter, text, lines } = post;
  if (frontMatter === undefined) return [];
  const found: RawDirective[] = [];
  const last = lines.lineAt(frontMatter.span.end);
  for (let line = lines.lineAt(frontMatter.span.start); line <= last; line++) {
    const start = lines.startOf(line);
    const hash = text.slice(start, lines.endOf(line)).search(/(?:^|\s)#\s*stargazer-/);
    if (hash < 0) continue;
    const from = text.indexOf('#', start + hash) + 1;
    found.push(...directiveIn(text, { start: from, end: lines.endOf(line) }, true));
  }
  return found;
}

function directiveIn(text: string, content: Span, inFrontMatter: boolean): readonly RawDirective[] {
  const inner = text.slice(content.start, content.end);
  const trimmed = inner.trim();
  if (!trimmed.startsWith(mark)) return [];
  const start = content.start + inner.indexOf(trimmed);
  return [{ span: { start, end: start + trimmed.length }, text: trimmed, inFrontMatter }];
}

function wordsOf(text: string, offset: number): readonly { readonly name: string; readonly span: Span }[] {
  return allMatches(text, /[^\s,]+/g).map((match) => {
    const start = offset + match.index;
    return { name: match[0], span: { start, end: start + match[0].length } };
  });
}

function readDirective(word: string, inFrontMatter: boolean): Directive | undefined {
  switch (word) {
    case 'disable-line':
    case 'disable-file':
      return word;
    case 'disable-next-line':
    case 'disable':
    case 'enable':
      return inFrontMatter ? undefined : word;
    default:
      return undefined;
  }
}

function scopeOf(post: Post, directive: Directive, at: Span): Span {
  const { lines, text } = post;
  switch (directive) {
    case 'disable-file':
      return { start: 0, end: text.length };
    case 'disable':
    case 'enable':
      return { start: at.end, end: text.length };
    case 'disable-line': {
      const line = lines.lineAt(at.start);
      return { start: lines.startOf(line), end: lines.endOf(line) };
    }
    case 'disable-next-line': {
      const line = lines.lineAt(at.end) + 1;
      if (line >= lines.count) return { start: text.length, end: text.length };
      return {
        start: lines.startOf(line),
        end: Math.max(lines.endOf(line), endOfRunFrom(post, lines.startOf(line), lines.endOf(line))),
      };
    }
  }
}

/** A sentence cannot be interrupted by a comment, so the directive above a paragraph holds for all of its lines. */
function endOfRunFrom(post: Post, start: number, end: number): number {
  const line = { start, end };
  for (const block of post.blocks) {
    if (!overlaps(block.span, line)) continue;
    for (const run of block.content.runs) {
      const from = block.span.start + run.span.start;
      if (start <= from && from <= end) return block.span.start + run.span.end;
    }
  }
  return end;
}

/** A `disable` ends where an `enable` names the same rules, or all. */
function closeRanges(list: readonly Suppression[]): readonly Suppression[] {
  return list.map((suppression) => {
    if (suppression.directive !== 'disable') return suppression;
    const end = list.find(
      (other) =>
        other.directive === 'enable' &&
        other.span.start > suppression.span.end &&
        (other.names.length === 0 ||
          (suppression.names.length > 0 &&
            suppression.names.every(({ name }) => other.names.some((ended) => ended.name === name)))),
    );
    return end === undefined
      ? suppression
      : { ...suppression, scope: { start: suppression.scope.start, end: end.span.start } };
  });
}
