import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { noLabels, parseMarkdown } from '../../../src/core/post/markdown/from-markdown.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import type { Post } from '../../../src/core/post/types.ts';

/** A node as text, its offsets shifted; lines and columns left out, they differ between a block and its text. */
function plain(node: Nodes, by: number): unknown {
  const { position, ...rest } = node;
  const children = 'children' in node ? node.children.map((child: Nodes) => plain(child, by)) : undefined;
  return {
    ...rest,
    children,
    start: (position?.start.offset ?? Number.NaN) + by,
    end: (position?.end.offset ?? Number.NaN) + by,
  };
}

function nodesOf(post: Post): readonly string[] {
  return post.blocks.flatMap(({ content, span }) =>
    content.tree.children.map((child) => JSON.stringify(plain(child, span.start))),
  );
}

/** Invariant 5: the blocks' trees, put together, are the tree of the whole masked body. */
export function assertSameTree(text: string, path = ''): Post {
  const post = parsePost(text, path);
  const whole = parseMarkdown(post.masked.slice(post.bodyStart), noLabels);
  const expected = whole.children.map((child) => JSON.stringify(plain(child, post.bodyStart)));
  const found = nodesOf(post);
  for (let index = 0; index < Math.max(expected.length, found.length); index++) {
    if (found[index] !== expected[index])
      assert.equal(found[index], expected[index], `${path} ${JSON.stringify(text.slice(0, 300))}`);
  }
  return post;
}

/** Everything that a post derives, asked for once; and that all places lie where they must. */
export function assertPlaces(post: Post): void {
  const { text } = post;
  const inside = ({ start, end }: { readonly start: number; readonly end: number }, what: string) =>
    assert.ok(
      0 <= start && start <= end && end <= text.length,
      `${what} ${start}–${end} of ${text.length}: ${JSON.stringify(text.slice(0, 200))}`,
    );
  assert.equal(post.masked.length, text.length);
  assert.ok(post.lines.count > 0);
  assert.ok(post.release === undefined || /^1\.\d+$/.test(post.release));
  let last = post.bodyStart;
  for (const { span, content } of post.blocks) {
    assert.ok(span.start >= last, `blocks overlap: ${JSON.stringify(text.slice(0, 300))}`);
    assert.equal(post.masked.slice(last, span.start).trim(), '', 'only blanks between blocks');
    assert.equal(text.slice(span.start, span.end), content.source);
    last = span.end;
    for (const run of content.runs) {
      let end = run.span.start;
      for (const leaf of run.leaves) {
        assert.ok(
          leaf.span.start >= end && leaf.span.end >= leaf.span.start && leaf.span.end <= run.span.end,
          'leaves are in order',
        );
        end = leaf.span.end;
      }
    }
    for (const code of content.codes)
      assert.ok(code.content.start >= code.span.start && code.content.end <= code.span.end);
    assert.ok(content.kind.length > 0);
  }
  assert.equal(post.masked.slice(last).trim(), '', 'nothing but blanks after the last block');
  for (const link of post.links)
    for (const span of [link.span, link.textSpan, link.urlSpan]) inside(span, `link ${link.kind}`);
  for (const image of post.images) for (const span of [image.span, image.urlSpan]) inside(span, 'image');
  for (const comment of post.comments) for (const span of [comment.span, comment.content]) inside(span, 'comment');
  for (const heading of post.headings)
    for (const span of [heading.span, heading.textSpan, heading.idSpan ?? heading.span]) inside(span, 'heading');
  for (const section of post.sections) inside(section.span, 'section');
  for (const { span, shown } of post.kepReferences)
    for (const place of [span, shown?.span ?? span]) inside(place, 'KEP');
  for (const { span } of post.shortcodeProblems) inside(span, 'problem');
  for (const { span } of post.frontMatter?.problems ?? []) inside(span, 'front matter problem');
  for (const { keySpan, valueSpan } of post.frontMatter?.entries ?? [])
    for (const span of [keySpan, valueSpan]) inside(span, 'entry');
  for (const { span } of post.definitions.values()) inside(span, 'definition');
}
