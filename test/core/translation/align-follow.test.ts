import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type BlockCache, createBlockCache, parsePost } from '../../../src/core/post/parse.ts';
import type { Post } from '../../../src/core/post/types.ts';
import { alignPosts } from '../../../src/core/translation/align.ts';
import { createFollowingAlignment } from '../../../src/core/translation/align-follow.ts';
import type { Alignment } from '../../../src/core/translation/alignment.ts';
import { rowsOf } from '../../../src/core/translation/rows.ts';
import { unitsOf } from '../../../src/core/translation/units.ts';

const name = 'blog/_posts/2026-04-22-tidewheel-v1-36-release/index.md';
const [english = '', chinese = ''] = ['en', 'zh-cn'].map((locale) =>
  readFileSync(join(import.meta.dirname, '../../../samples/content', locale, name), 'utf8'),
);

/** Two posts that are edited. */
function pairOf(left: string, right: string) {
  const texts = [left, right];
  const caches: readonly BlockCache[] = [createBlockCache(), createBlockCache()];
  const parse = (side: number) =>
    parsePost(texts[side] ?? '', `content/${side === 0 ? 'en' : 'zh-cn'}/${name}`, caches[side]);
  const posts: [Post, Post] = [parse(0), parse(1)];
  return {
    posts,
    edit(side: 0 | 1, change: (text: string) => string) {
      texts[side] = change(texts[side] ?? '');
      posts[side] = parse(side);
    },
  };
}

function rowsAsText(alignment: Alignment): string {
  const indexes = (units: readonly { readonly index: number }[]) => units.map((unit) => unit.index).join('+');
  return rowsOf(alignment)
    .map(({ original, translation }) => `${indexes(original)}|${indexes(translation)}`)
    .join(' ');
}

/** Every unit of both sides once, in order, and of these very posts. */
function assertWhole(alignment: Alignment, posts: readonly [Post, Post]): void {
  const rows = rowsOf(alignment);
  for (const [side, post] of (['original', 'translation'] as const).map((one, i) => [one, posts[i]] as const)) {
    assert.deepEqual(
      rows.flatMap((row) => row[side]),
      post === undefined ? [] : unitsOf(post),
    );
  }
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const EDITS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => `${text.slice(0, at)}字${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}w${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => `${text.slice(0, at)}\n\n${text.slice(at)}`,
  (text, at) => atParagraph(text, at, (_, next) => `\n\nA paragraph 一段 ${at}.${next}`),
  (text, at) => atParagraph(text, at, (_, next) => next),
  (text, at) => atParagraph(text, at, (one, next) => one + one + next),
  (text, at) => atParagraph(text, at, (one, next) => `${one.replace('\n\n', '\n')}${next}`),
];

function atParagraph(text: string, at: number, change: (paragraph: string, next: string) => string): string {
  const start = text.indexOf('\n\n', at);
  const end = text.indexOf('\n\n', start + 2);
  return start < 0 || end < 0 ? text : text.slice(0, start) + change(text.slice(start, end), '') + text.slice(end);
}

describe('an alignment that follows edits', () => {
  test('after 40 edits of both texts it is whole each time, nearly always final, and once settled equal to a fresh one', () => {
    const next = random(42);
    const pair = pairOf(english, chinese);
    const following = createFollowingAlignment();
    let final = 0;
    for (let n = 0; n < 40; n++) {
      const edit = EDITS[Math.floor(next() * EDITS.length)];
      pair.edit(next() < 0.4 ? 0 : 1, (text) => edit?.(text, Math.floor(next() * text.length)) ?? text);
      const { alignment } = following.follow(...pair.posts);
      assertWhole(alignment, pair.posts);
      const fresh = alignPosts(...pair.posts, { ignoreComments: false });
      if (rowsAsText(alignment) === rowsAsText(fresh)) final++;
      if (n % 4 === 3) assert.deepEqual(following.settle(...pair.posts), fresh);
    }
    assert.ok(final >= 34, `${final} of 40`);
  });

  test('while somebody types in a passage every pair stays; a fresh look says the same', () => {
    const pair = pairOf(english, chinese);
    const following = createFollowingAlignment();
    const before = rowsAsText(following.follow(...pair.posts).alignment);
    const at = chinese.indexOf('\n\n', chinese.length / 2);
    for (let n = 0; n < 20; n++) {
      pair.edit(1, (text) => `${text.slice(0, at + n)}字${text.slice(at + n)}`);
      const { alignment, settled } = following.follow(...pair.posts);
      assert.equal(settled, false);
      assert.equal(rowsAsText(alignment), before);
    }
    assert.equal(rowsAsText(following.settle(...pair.posts)), before);
  });

  test('in a long post passages that come and go are aligned where they stand', () => {
    const paragraphs = Array.from({ length: 1000 }, (_, n) => n);
    const left = paragraphs.map((n) => `Paragraph ${n} about \`thing-${n}\` and what it does.`).join('\n\n');
    const right = paragraphs.map((n) => `第 ${n} 段，说的是 \`thing-${n}\` 和它的用处。`).join('\n\n');
    const pair = pairOf(left, right);
    const following = createFollowingAlignment();
    following.follow(...pair.posts);
    pair.edit(1, (text) => text.replace('第 500 段', '只有译文有的一段。\n\n第 500 段'));
    const { alignment, settled } = following.follow(...pair.posts);
    assert.equal(settled, true, 'it would take seconds');
    assertWhole(alignment, pair.posts);
    assert.equal(rowsAsText(alignment), rowsAsText(alignPosts(...pair.posts, { ignoreComments: false })));
    assert.deepEqual(
      alignment.unmatchedTranslation.map(({ index }) => index),
      [500],
    );
  });

  test('asked twice about the same posts it gives the same', () => {
    const { posts } = pairOf(english, chinese);
    const following = createFollowingAlignment();
    assert.equal(following.follow(...posts).alignment, following.follow(...posts).alignment);
  });
});
