import assert from 'node:assert/strict';
import test from 'node:test';
import { collect } from '../../../src/core/post/derive/collect.ts';
import { readKepReferences } from '../../../src/core/post/derive/kep-references.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { nastyMarkdown, nastyPost, pick, random } from './random.ts';

const more = [
  'KEP-1',
  '[k](https://kep.k8s.io/1)',
  'www.a.b',
  'a@b.io',
  'https://k.io',
  '&#75;EP 2',
  '- # h\n',
  'x\n  ---\n',
];

test('a block says that it holds nothing only where its tree holds nothing', () => {
  const next = random(5);
  for (let round = 0; round < 3000; round++) {
    const text = round % 2 === 0 ? nastyPost(next) : nastyMarkdown(next) + pick(next, more) + nastyMarkdown(next);
    for (const { content } of parsePost(text).blocks) {
      const { source, masked, shortcodes, tree } = content;
      const found = collect(tree, { source, masked, shortcodes, known: new Map() });
      const sizes = (of: typeof content | typeof found) =>
        [of.headings, of.links, of.images, of.comments, of.definitions, of.codes].map(({ length }) => length);
      assert.deepEqual(sizes(content), sizes(found), JSON.stringify(source));
      const keps = readKepReferences(source, content.links, content.runs);
      assert.equal(content.kepReferences.length, keps.length, JSON.stringify(source));
    }
  }
});
