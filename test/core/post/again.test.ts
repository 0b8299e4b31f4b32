import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createBlockCache, parsePost } from '../../../src/core/post/parse.ts';
import { blocksWhere } from '../../../src/core/post/revision.ts';
import type { Post } from '../../../src/core/post/types.ts';
import { nastyMarkdown, pick, random } from './random.ts';

const withLinks = blocksWhere(({ links }) => links.length > 0);

/** All that a post says of its text. */
function read(post: Post) {
  const { frontMatter, bodyStart, shortcodes, masked, definitions, headings, sections, links, images, comments } = post;
  const blocks = post.blocks.map(({ index, span, content }) => {
    const { kind, source, unread, tree, runs, codes } = content;
    return { index, span, kind, source, masked: content.masked, unread, tree, runs, codes };
  });
  const linked = withLinks(post).map(({ index, span }) => ({ index, span }));
  const parts = { headings, sections, links, images, comments, kepReferences: post.kepReferences };
  return JSON.stringify({
    entries: frontMatter?.entries,
    bodyStart,
    shortcodes,
    masked,
    blocks,
    definitions: [...definitions],
    linked,
    ...parts,
  });
}

const start = '---\ntitle: A\n---\n\n';
const tags = ['{{< note >}}', '{{< /note >}}', '{{< mermaid >}}', '{{< /mermaid >}}', '{{<', '>}}'];

it('a text that is cut again after each of many edits reads as if it were read for the first time', () => {
  const next = random(7);
  const body = () => Array.from({ length: 1 + Math.floor(next() * 8) }, () => nastyMarkdown(next)).join('\n\n');
  for (let round = 0; round < 40; round++) {
    const cache = createBlockCache();
    let text = (next() < 0.3 ? start : '') + body();
    for (let edit = 0; edit < 8; edit++) {
      assert.equal(read(parsePost(text, '', cache)), read(parsePost(text)), `round ${round}, edit ${edit}:\n${text}`);
      const at = Math.floor(next() * (text.length + 1));
      const cut = next() < 0.4 ? Math.floor(next() ** 3 * 60) : 0;
      const put = next() < 0.8 || cut === 0 ? (next() < 0.2 ? pick(next, tags) : nastyMarkdown(next)) : '';
      text = text.slice(0, at) + put + text.slice(at + cut);
    }
  }
});

it('after an edit the blocks before it are the same, and those after it have the same contents', () => {
  const cache = createBlockCache();
  const text = 'One.\n\n{{< figure src="two.png" >}}\n\n* three {{< param "x" >}}\n* four\n\nFive.\n\nSix.\n\nSeven.\n';
  const before = parsePost(text, '', cache);
  const after = parsePost(text.replace('Five', 'Fifty five'), '', cache);
  assert.deepEqual(
    after.blocks.map((block, i) => [block === before.blocks[i], block.content === before.blocks[i]?.content]),
    [
      [true, true],
      [true, true],
      [true, true],
      [false, false],
      [false, true],
      [false, true],
    ],
  );
});
