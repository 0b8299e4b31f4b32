import { mayRepeatWord } from '../../post/block-scan.ts';
import type { InlineRun } from '../../post/types.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { Span } from '../../text/span.ts';
import { defineBlockRule } from '../rule.ts';

/** The same word twice in a row, also across a line break or a change of emphasis. */
export const doubledWord = defineBlockRule({
  id: 'doubled-word',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'No word stands twice in a row.',
  why: 'Doubled words are left over from editing; readers stumble over them and spelling checkers pass them.',
  options: {
    allowed: {
      type: 'strings',
      default: ['that', 'had', 'bye', 'no', 'very', 'many', 'much', 'really', 'long', 'ha', 'oh', 'bla', 'blah', 'nom'],
      description: 'Words that may be repeated, in lower case.',
    },
  },
  messages: ['doubled', 'fix-remove'],
  examples: {
    good: [
      'We know that that works, and had had doubts.\n',
      'Set `a` a default.\n',
      'One. One more sentence.\n',
      'From node to node-to-node traffic.\n',
      'New York, York and Baden Baden.\n',
      'Usage: patch PATCH. A grid of P P P.\n',
      '| a | a |\n| - | - |\n| b | b |\n',
    ],
    bad: [
      { text: 'A node shuts down ⟦down⟧ without notice.\n', fixed: 'A node shuts down without notice.\n' },
      { text: 'It is the\n⟦the⟧ last one.\n', fixed: 'It is the\nlast one.\n' },
      { text: 'This is ⟦is⟧ new.\n', fixed: 'This is new.\n' },
      { text: '> It is the\n> ⟦the⟧ last one.\n', fixed: '> It is the\n> last one.\n' },
    ],
  },
  trigger: (block) => mayRepeatWord(block) && repeatsWord(block.source),
  *checkBlock({ runs, source }, { options }) {
    for (const run of runs) {
      let before: { readonly word: string; readonly span: Span } | undefined;
      for (const { text, start } of texts(run, source)) {
        if (text === undefined) {
          before = undefined;
          continue;
        }
        for (const match of allMatches(text, words)) {
          const word = match[0];
          const span = { start: start + match.index, end: start + match.index + word.length };
          const doubled =
            before !== undefined && same(before.word, word) && onlySpace(source.slice(before.span.end, span.start));
          if (
            doubled &&
            before !== undefined &&
            !options.allowed.includes(word.toLowerCase()) &&
            !isName(before.word, word)
          ) {
            const after = /^[ \t]+/.exec(source.slice(span.end))?.[0].length ?? 0;
            const cut =
              after > 0 ? { start: span.start, end: span.end + after } : { start: before.span.end, end: span.end };
            yield {
              span,
              messageId: 'doubled',
              data: { word },
              fixes: [{ titleId: 'fix-remove', data: { word }, edits: [{ span: cut, text: '' }], safe: true }],
            };
          }
          before = { word, span };
        }
      }
    }
  },
});

/**
 * Whether a word stands twice with nothing but blanks and marks of a quote between. A loop, because an expression that looks back from every word costs
 * more than all other triggers together.
 */
function repeatsWord(source: string): boolean {
  let start = -1;
  // Of the word before; `beforeEnd` is -1 when there is none, or more than blanks after it.
  let beforeStart = -1;
  let beforeEnd = -1;
  for (let at = 0; at <= source.length; at++) {
    const unit = source.charCodeAt(at);
    if (isLetter(unit)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) {
      if (beforeEnd > 0 && at - start === beforeEnd - beforeStart && sameAt(source, beforeStart, beforeEnd, start))
        return true;
      beforeStart = start;
      beforeEnd = at;
      start = -1;
    }
    if (unit !== QUOTE_MARK && !isBlank(unit)) beforeEnd = -1;
  }
  return false;
}

const QUOTE_MARK = 0x3e;

function sameAt(source: string, start: number, end: number, other: number): boolean {
  if (((source.charCodeAt(start) ^ source.charCodeAt(other)) & ~0x20) !== 0) return false;
  return source.slice(start, end).toLowerCase() === source.slice(other, other + end - start).toLowerCase();
}

function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return /\p{L}/u.test(String.fromCharCode(unit));
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x80 && /\s/.test(String.fromCharCode(unit)));
}

/** Words with inner apostrophes, hyphens, dots and underscores, so that `node` in `node-to-node` is no word of its own. */
const words = /[\p{L}\p{N}_]+(?:['’.:/@-][\p{L}\p{N}_]+)*-?/gu;

/** Text leaves as they stand in the source; anything else a reader sees (code, an image) separates words. */
function* texts(
  { leaves }: InlineRun,
  source: string,
): Iterable<{ readonly text: string | undefined; readonly start: number }> {
  for (const { kind, span } of leaves) {
    const isText = kind === 'text' || kind === 'break';
    yield { text: isText ? source.slice(span.start, span.end) : undefined, start: span.start };
  }
}

function same(a: string, b: string): boolean {
  return /^(?:\p{L}{2,}|[ai])$/iu.test(b) && a.toLowerCase() === b.toLowerCase() && !isMetavariable(a, b);
}

/** `--patch PATCH`: the second is what the first takes. */
function isMetavariable(first: string, second: string): boolean {
  return second === second.toUpperCase() && first !== first.toUpperCase();
}

/** Nothing but blanks and the marks of a quote between the two. */
function onlySpace(between: string): boolean {
  return /^\s+(?:>\s*)*$/.test(between);
}

/** Two capitals are a name (Baden Baden, Duran Duran), unless it is a word that no name repeats. */
function isName(first: string, second: string): boolean {
  return /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second) && first.length > 3;
}
