import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BlockCache, createBlockCache, parsePost } from '../../../src/core/post/parse.ts';
import type { Post } from '../../../src/core/post/types.ts';
import { alignPosts } from '../../../src/core/translation/align.ts';
import { createFollowingAlignment } from '../../../src/core/translation/align-follow.ts';
import type { Alignment } from '../../../src/core/translation/alignment.ts';
import { rowsOf } from '../../../src/core/translation/rows.ts';
import { unitsOf } from '../../../src/core/translation/units.ts';

const name = 'blog/_posts/2026-04-22-tidewheel-v1-36-release/index.md';
export const [english = '', chinese = ''] = ['en', 'zh-cn'].map((locale) =>
  readFileSync(join(import.meta.dirname, '../../../samples/content', locale, name), 'utf8'),
);

/** Two posts that are edited. */
export function pairOf(left: string, right: string) {
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

export function rowsAsText(alignment: Alignment): string {
  const indexes = (units: readonly { readonly index: number }[]) => units.map((unit) => unit.index).join('+');
  return rowsOf(alignment)
    .map(({ original, translation }) => `${indexes(original)}|${indexes(translation)}`)
    .join(' ');
}

/** Every unit of both sides once, in order, and of these very posts. */
export function assertWhole(alignment: Alignment, posts: readonly [Post, Post]): void {
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

/** After random edits of both texts the alignment is whole each time, final at least so often, and once settled equal to a fresh one. */
export function assertFollows(edits: number, least: number): void {
  const next = random(42);
  const pair = pairOf(english, chinese);
  const following = createFollowingAlignment();
  let final = 0;
  for (let n = 0; n < edits; n++) {
    const edit = EDITS[Math.floor(next() * EDITS.length)];
    pair.edit(next() < 0.4 ? 0 : 1, (text) => edit?.(text, Math.floor(next() * text.length)) ?? text);
    const { alignment } = following.follow(...pair.posts);
    assertWhole(alignment, pair.posts);
    const fresh = alignPosts(...pair.posts, { ignoreComments: false });
    if (rowsAsText(alignment) === rowsAsText(fresh)) final++;
    if (n % 4 === 3) assert.deepEqual(following.settle(...pair.posts), fresh);
  }
  assert.ok(final >= least, `${final} of ${edits}`);
}
