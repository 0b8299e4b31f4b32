import assert from 'node:assert/strict';
import test from 'node:test';
import { createBlockCache, parsePost } from '../../../src/core/post/parse.ts';

const text = '---\ntitle: x\n---\n\n# One\n\nTwo [a] three.\n\n- four [b](/c)\n\nFive.\n\n[a]: /six\n';

test('an edit in one block keeps the contents of the others', () => {
  const cache = createBlockCache();
  const before = parsePost(text, '', cache);
  const after = parsePost(text.replace('Five', 'Fifty five'), '', cache);
  const same = before.blocks.map(({ content }, index) => after.blocks[index]?.content === content);
  assert.deepEqual(same, [true, true, true, false, true]);
  assert.equal(after.frontMatter, before.frontMatter);
  const shifted = parsePost(text.replace('# One', '# One\n\nNew.'), '', cache);
  assert.equal(shifted.blocks[4]?.content, before.blocks[3]?.content, 'also where it stands elsewhere now');
});

test('an edit of a definition touches the blocks that use it, and no others', () => {
  const cache = createBlockCache();
  const before = parsePost(text, '', cache);
  const after = parsePost(text.replace('/six', '/seven'), '', cache);
  const same = before.blocks.map(({ content }, index) => after.blocks[index]?.content === content);
  assert.deepEqual(same, [true, false, true, true, false]);
  assert.equal(after.links[0]?.url, '/seven');
  assert.equal(parsePost(text.replace('[a]: /six', 'six'), '', cache).links.length, 1);
});

test('the tree of an unchanged block is not read again', () => {
  const cache = createBlockCache();
  const tree = parsePost(text, '', cache).blocks[2]?.content.tree;
  assert.equal(parsePost(`${text}\nmore\n`, '', cache).blocks[2]?.content.tree, tree);
});

test('a cache spares no more than it was told, beside the last version and as many units again', () => {
  const cache = createBlockCache(1000);
  const last = (index: number) => parsePost(`Paragraph ${index} of some length.\n\nLast.\n`, '', cache);
  const [, kept] = last(0).blocks;
  for (let index = 1; index < 500; index++) last(index);
  assert.ok(cache.size <= 1000 + 2 * 40, `${cache.size}`);
  assert.equal(parsePost('New.\n\nLast.\n', '', cache).blocks[1]?.content, kept?.content, 'what never changed stays');
  const huge = `${'x'.repeat(5000)}\n`;
  assert.equal(parsePost(huge, '', cache).blocks[0]?.content, parsePost(huge, '', cache).blocks[0]?.content);
});

test('one cache may serve posts whose blocks look alike but mean other things', () => {
  const cache = createBlockCache();
  const one = parsePost('[a] x\n\n[a]: /one\n', '', cache);
  const two = parsePost('[a] x\n\n[a]: /two\n', '', cache);
  const none = parsePost('[a] x\n', '', cache);
  assert.deepEqual(
    [one, two, none].map(({ links }) => links[0]?.url),
    ['/one', '/two', undefined],
  );
});

test('a text half of which was swallowed by a mark is known when the mark is taken away', () => {
  const cache = createBlockCache(0);
  const long = Array.from({ length: 60 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
  const before = parsePost(long, '', cache);
  assert.equal(parsePost(`\`\`\`\n${long}`, '', cache).blocks.length, 1);
  const after = parsePost(long, '', cache);
  assert.deepEqual(
    after.blocks.map(({ content }, index) => content === before.blocks[index]?.content),
    before.blocks.map(() => true),
  );
});
