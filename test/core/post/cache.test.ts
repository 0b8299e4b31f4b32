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

test('a cache keeps no more than its limit', () => {
  const cache = createBlockCache(1000);
  for (let index = 0; index < 500; index++) parsePost(`Paragraph ${index} of some length.\n\nLast.\n`, '', cache);
  assert.ok(cache.size <= 1000, `${cache.size}`);
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
