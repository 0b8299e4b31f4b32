import assert from 'node:assert/strict';
import { parsePost } from '../../../src/core/post/parse.ts';
import type { Post } from '../../../src/core/post/types.ts';

/** Milliseconds to read a text and everything that is derived from it. Generous bounds: what must not happen is a hang. */
export function reading(text: string): { readonly post: Post; readonly milliseconds: number } {
  const start = performance.now();
  const post = parsePost(text, 'content/en/blog/_posts/x.md');
  const parts = [post.lines.count, post.sections, post.links, post.images, post.comments, post.kepReferences];
  assert.ok(parts.length > 0);
  for (const { content } of post.blocks) assert.ok(content.kind && content.runs && content.codes);
  return { post, milliseconds: performance.now() - start };
}

/** The unit again and again, at least so long. */
export const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

/** What costs a careless parser the square of its length, and other oddities. */
export const hostileUnits: readonly string[] = [
  ...[
    'word ',
    '中文，',
    '[',
    '[a](',
    'a**b',
    '*a _b ',
    '` `` ``` ',
    '<a ',
    '<a b="',
    'a <!-- ',
    'a <? ',
    'a <![CDATA[ ',
    '&',
    '\\*',
  ],
  ...[
    '>',
    '> ',
    '- ',
    '1. ',
    '- a\n',
    '- a\n  - b\n',
    '>a\n>>b\n',
    '* * * a\n',
    'a\n=\n',
    '|a',
    '|a|\n|-|\n    x\n',
    '[a]: b\n',
  ],
  ...[
    '{{< ',
    '{{< a "',
    '{{< a `',
    '{{</* ',
    '{{< a >}}',
    '{{< mermaid >}}',
    '{{< a >}}\n',
    '![a](',
    '[a][b] ',
    '[^a] ',
    '<div>\n\n',
  ],
  ...[
    'a\r',
    '\r\n',
    '\0',
    '\uFEFF',
    '\ud83d',
    'KEP-1 ',
    '[KEP #1](https://kep.k8s.io/1) ',
    'www.a.b ',
    'a@b.c ',
    '---\n',
    'one hundred ',
  ],
];
