import { proseOf } from '../../post/prose.ts';
import type { BlockContent, InlineLeaf, InlineRun } from '../../post/types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { articleOf } from '../../words/article.ts';
import { defineBlockRule } from '../rule.ts';

export const article = defineBlockRule({
  id: 'article',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'The article “an” stands before the sound of a vowel, “a” before any other.',
  why: 'The wrong one is left over when the word behind it was replaced; readers stumble over it, and spelling checkers pass it.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Words that may have either article, in lower case.' },
  },
  messages: ['other', 'fix-article'],
  examples: {
    good: [
      'A user of an API asks a URL for an hour, an nginx Pod, an HTTP server and a HTTP server.\n',
      'A unique one-time event in a European union, a unanimous vote, an unintended update.\n',
      'From a and b, Pod A is older. Plan A or B. A in front of an x86 node.\n',
      'Set a `value`, an `object` or an `default`.\n',
      'An UPDATE, a oneshot, an (only) API; an SSH key, a SIG, an LTS release, a uint32, an mTLS certificate.\n',
    ],
    bad: [
      {
        text: '⟦A⟧ API is ⟦an⟧ beta feature of ⟦a⟧ EndpointSlice.\n',
        fixed: 'An API is a beta feature of an EndpointSlice.\n',
      },
      {
        text: 'It is ⟦an⟧ useful URL, ⟦an⟧ CRD and ⟦a⟧\nalpha version, ⟦a⟧ hour old.\n',
        fixed: 'It is a useful URL, a CRD and an\nalpha version, an hour old.\n',
      },
      {
        text: 'See ⟦an⟧ [user guide](/a/) and ⟦a⟧ **open** one.\n',
        fixed: 'See a [user guide](/a/) and an **open** one.\n',
      },
    ],
  },
  // The usual ones, as `a user`, are left out.
  trigger:
    /\ba(?:\s+[[*_"“]*(?!us[aeu]|uni[^dmn]|ur[li]|eu|on(?:e\b|ce)|uti)[aeiou]|\s+(?:hour|hono|heir)|n\s+[[*_"“]*(?:[b-df-hj-np-tv-z]|u[nrstipuxd]|eu|on(?:e\b|ce)))/i,
  *checkBlock(block, { options }) {
    for (const { text, start, leaf, run } of proseOf(block)) {
      for (const match of allMatches(text, articles)) {
        const found = match[1] ?? '';
        // A capital within a sentence is a name: "Pod A".
        if (found.startsWith('A') && !beginsSentence(text, match.index, leaf, run)) continue;
        const behind = match.index + match[0].length;
        const word = behind < text.length ? wordAt(text, behind) : wordBehind(leaf, run, block);
        if (word === undefined || particles.has(word.toLowerCase()) || options.allowed.includes(word.toLowerCase()))
          continue;
        const right = articleOf(word);
        if (right === undefined || right === found.toLowerCase()) continue;
        const expected = found.startsWith('A') ? `A${right.slice(1)}` : right;
        const span = { start: start + match.index, end: start + match.index + found.length };
        yield {
          span,
          messageId: 'other',
          data: { found, expected, word },
          fixes: [{ titleId: 'fix-article', data: { expected }, edits: [{ span, text: expected }], safe: true }],
        };
      }
    }
  },
});

/** An article and the blanks behind it, not a part of an address, a path, an option or a formula. */
const articles = /(?<![\p{L}\p{N}_.@/\\#$&=+~:'’-])(an?|An?)\s+/gu;
const wordPattern = /["“]?([A-Za-z][\w-]*)/y;

function wordAt(text: string, at: number): string | undefined {
  wordPattern.lastIndex = at;
  return wordPattern.exec(text)?.[1];
}

/** The word that follows in other markup: a link, or words in bold. */
function wordBehind(leaf: InlineLeaf, run: InlineRun, { source, links }: BlockContent): string | undefined {
  const next = run.leaves[run.leaves.indexOf(leaf) + 1];
  if (next?.kind !== 'text') return undefined;
  const kind = next.link === undefined ? undefined : links[next.link]?.kind;
  if (kind === 'literal' || kind === 'autolink') return undefined;
  return wordAt(source.slice(next.span.start, next.span.end), 0);
}

function beginsSentence(text: string, at: number, leaf: InlineLeaf, run: InlineRun): boolean {
  if (at === 0) return run.leaves[0] === leaf;
  return /[.!?]["”’)]*\s+$/.test(text.slice(Math.max(0, at - 6), at));
}

/** What no article stands before: the letter is a label, or the sentence lacks a word. */
const particles = new Set(
  `a about after all an and another any are as at be been before but by can do does each either else every for from had has have he her here his how i if in
  into is it its may must my no not of off on once only onto or other our out over shall she should so such than that the their them then there these they
  this those to under unless until up upon us via was we were what when where which while who whose will with would you your`.split(
    /\s+/,
  ),
);
