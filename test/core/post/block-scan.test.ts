import assert from 'node:assert/strict';
import test from 'node:test';
import { anyWord, matchesSource, mayRepeatWord, whichMayMatch } from '../../../src/core/post/block-scan.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { pick, random } from './random.ts';

/** Blocks of texts made of these pieces at random. */
function* blocksOf(pieces: readonly string[], seed: number, rounds = 3000) {
  const next = random(seed);
  for (let round = 0; round < rounds; round++) {
    const text = Array.from({ length: 1 + Math.floor(next() * 12) }, () => pick(next, pieces)).join('');
    yield* parsePost(text).blocks.map(({ content }) => content);
  }
}

test('a question about words is asked of every word of the block, and once of each different one', () => {
  const asked: string[] = [];
  const isLong = anyWord((word) => {
    asked.push(word);
    return word.length > 4;
  });
  const words = ['abc', 'Abc', 'abcd', 'abcde', 'a1b', 'ab', '1abcd', 'café', 'abc-abcd', '中abcd文'];
  for (const block of blocksOf([...words, ' ', '\n', '. ', '`', '/', '.', '_', '='], 7)) {
    // Digits go on with a word and do not begin one.
    const all = block.source.match(/(?<![A-Za-z0-9@/\\=.#$+])[A-Za-z][A-Za-z0-9]{2,}(?![A-Za-z0-9@/\\=])/g) ?? [];
    const expected = all.some((word) => word.length > 4);
    assert.equal(isLong(block), expected, JSON.stringify(block.source));
  }
  assert.equal(new Set(asked).size, asked.length);
});

test('a question that is made later is answered for blocks that were read before', () => {
  const [block] = parsePost('one two three\n').blocks;
  assert.ok(block !== undefined);
  assert.equal(matchesSource(/zz/)(block.content), false);
  assert.equal(anyWord((word) => word === 'two')(block.content), true);
  assert.equal(matchesSource(/one two/)(block.content), true);
  assert.equal(matchesSource(/two one/)(block.content), false);
});

test('of many expressions at once, those that match are named, and most others are not', () => {
  const expressions = [/bc/, undefined, /c\.a/, /b1|1b/, /(?:^|[\r\n])a/, /zz/];
  const may = whichMayMatch(expressions);
  for (const block of blocksOf(['a', 'b', 'c', '1', '. ', '.', '\n', '中'], 5)) {
    const named = may(block);
    assert.ok(named.includes(1) && !named.includes(5));
    for (const [index, expression] of expressions.entries())
      assert.ok(expression?.test(block.source) !== true || named.includes(index), JSON.stringify(block.source));
  }
});

test('more different words than are remembered', () => {
  const isAsked = anyWord((word) => word.startsWith('ask') && word.endsWith('7'));
  for (let round = 0; round < 12; round++) {
    const text = Array.from({ length: 5000 }, (_, at) => `word${round * 5000 + at}`).join(' ');
    for (const { content } of parsePost(`${text} ask${round}7\n`).blocks) assert.equal(isAsked(content), true);
    for (const { content } of parsePost(`${text} ask${round}8\n`).blocks) assert.equal(isAsked(content), false);
  }
});

test('code and comments hold no words', () => {
  const isThere = anyWord((word) => word === 'therein');
  for (const text of ['```\ntherein\n```\n', '<!-- therein therein -->\n', '    therein\n'])
    for (const { content } of parsePost(text).blocks)
      assert.deepEqual([isThere(content), mayRepeatWord(content)], [false, false], text);
});

const prose = `The release team is happy to tell you that the next version is here. It took ${'many people '.repeat(20)}a long time.\n`;

test('a word that stands twice is seen, whatever its case and the blanks between', () => {
  for (const block of blocksOf(
    ['a', 'A', 'the', 'The', 'b1', 'b', '1', ' ', '\n', '\n> ', '.', '\t', 'é', '’', '—'],
    11,
  )) {
    const twice = /(?<![A-Za-z])([A-Za-z]+)[\s>]+\1(?![A-Za-z])/i.test(block.source);
    assert.ok(!twice || block.kind === 'code' || mayRepeatWord(block), JSON.stringify(block.source));
  }
  const [block] = parsePost(prose.replaceAll('many people many people', 'many people')).blocks;
  assert.ok(block !== undefined);
  assert.equal(mayRepeatWord(block.content), false);
});
