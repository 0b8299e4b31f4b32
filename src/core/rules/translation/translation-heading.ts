import { perPost } from '../../post/per-post.ts';
import type { Heading, Post } from '../../post/types.ts';
import { shift } from '../../text/span.ts';
import { passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import type { Things } from '../../translation/things.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationHeading = defineRule({
  id: 'translation-heading',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'The headings of a translation are those of its original, at the same levels.',
  why: 'Another level puts a section under the wrong one; a heading that became text is missing from the table of contents, and links to it lead nowhere.',
  options: {},
  messages: ['level', 'lost', 'fix-level'],
  examples: {
    good: [
      { path, text: '<!--\n## One\n\nText\n-->\n## 一\n\n文字\n' },
      { path, text: '<!--\n# prepare the machine\n-->\n```\n# 准备机器\n```\n' },
      { path, text: '## 一\n\n文字\n', original: '## One\n\nText\n' },
    ],
    bad: [
      { path, text: '<!--\n### One\n-->\n⟦## 一⟧\n', fixed: '<!--\n### One\n-->\n### 一\n' },
      { path, text: '<!--\n## One\n-->\n⟦一⟧\n\n文字\n' },
    ],
  },
  *check(post, { facts: { original } }) {
    const levels = original ? levelsOf(original) : undefined;
    for (const [, { original: source, translation, at, span }] of differing(passagesOf(post, original).list)) {
      const wanted = source.headings;
      const own = translation.headings;
      if (wanted.length === own.length) {
        for (const [i, heading] of own.entries()) {
          const expected = wanted[i];
          if (expected === undefined || expected.level === heading.level) continue;
          // The level of the title is a slip of the original that translators rightly do not follow.
          if (expected.level === 1) continue;
          // The original was changed since, and the translation with it.
          if (levels?.has(signature(expected)) === false) continue;
          yield {
            span: shift(heading.span, at),
            messageId: 'level',
            data: { found: heading.level, expected: expected.level },
            fixes: fixesFor(post, heading, at, expected.level),
          };
        }
      } else if (own.length === 0 && !post.text.startsWith('#', span.start)) {
        const newline = post.text.slice(span.start, span.end).search(/\r?\n/);
        const line = { start: span.start, end: newline < 0 ? span.end : span.start + newline };
        yield { span: line, messageId: 'lost', data: { heading: wanted[0]?.text ?? '' } };
      }
    }
  },
});

/** Those whose headings are not the same in number or level. */
const differing = passagesWhere(({ original, translation }) => {
  const [wanted, own] = [original.headings, translation.headings];
  if (wanted.length === 0 || isCode(original, translation)) return false;
  return wanted.length !== own.length || wanted.some(({ level }, i) => level !== own[i]?.level);
});

const levelsOf = perPost(({ headings }): ReadonlySet<string> => new Set(headings.map(signature)));

function signature({ level, text }: Heading): string {
  return `${level} ${text.trim()}`;
}

/** A comment line of code looks like a heading of the first level. */
function isCode(source: Things, translation: Things): boolean {
  return translation.blocksOfCode.length > 0 && source.headings.some(({ level }) => level === 1);
}

function fixesFor(post: Post, heading: Heading, at: number, level: number) {
  if (heading.setext) return [];
  const start = at + heading.span.start;
  const span = { start, end: start + heading.level };
  if (post.text.slice(span.start, span.end) !== '#'.repeat(heading.level)) return [];
  return [{ titleId: 'fix-level', data: { level }, edits: [{ span, text: '#'.repeat(level) }], safe: false }] as const;
}
