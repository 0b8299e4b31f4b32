import assert from 'node:assert/strict';
import test from 'node:test';
import { leafSpan } from '../../../src/core/post/leaf-source.ts';
import { parsePost } from '../../../src/core/post/parse.ts';

/** The source of `word`, found in what a reader sees. */
function sourceOf(text: string, word: string): string | undefined {
  for (const { content } of parsePost(text).blocks) {
    for (const leaf of content.runs.flatMap(({ leaves }) => leaves)) {
      const at = leaf.value.indexOf(word);
      if (at < 0) continue;
      const { start, end } = leafSpan(content.source, leaf, at, at + word.length);
      return content.source.slice(start, end);
    }
  }
  return undefined;
}

test('a word in a value is found in the source', () => {
  for (const [text, word, source] of [
    ['plain words here', 'words', 'words'],
    ['a \\* b \\# c', '# c', '\\# c'],
    ['a \\\\ b', 'b', 'b'],
    ['x &amp; y &copy; z', 'z', 'z'],
    ['x &amp; y', '&', '&amp;'],
    ['AT&T and &nope; more', 'more', 'more'],
    ['one\ntwo three', 'three', 'three'],
    ['> one   \n> two\n> three', 'three', 'three'],
    ['- one\n  two \\* three', 'three', 'three'],
    ['> - one\r\n>   two', 'two', 'two'],
    ['> one\nlazy two', 'two', 'two'],
    ['a `co de` b', 'de', 'de'],
    ['a ``c ` d`` b', 'd', 'd'],
    ['&#x4E2D;文 end', '文', '文'],
    ['e\\', 'e\\', 'e\\'],
  ] as const) {
    assert.equal(sourceOf(text, word), source, text);
  }
});
