import assert from 'node:assert/strict';
import test from 'node:test';
import { anyWord, matchesSource, mayMatchSource, mayRepeatWord } from '../../../src/core/post/block-scan.ts';
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

const letters = ['a', 'A', 'b', 'c', 'k', 's', 'x', '1', '20', ' ', '\n', '\t', '.', '-', '/', '#', '*', '`', '"', ','];
const others = [
  '\u212a',
  'ſ',
  'é',
  '\u00a0',
  '中',
  '文',
  '，',
  '😀',
  '\u2028',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '=',
];
const pieces = [...letters, ...others, 'ab', 'abc', 'cab', '1.2', '](', '{{', 'a b', '## ', '**', 'a.b', 'c-1'];

const expressions = [
  /abc/,
  /ABC/i,
  /a\.b|c-\d/,
  /\bab?c\b/,
  /(?:a|b)(?:c|1)/,
  /(a)\1/,
  /(?<x>b)\k<x>/,
  /[ab]\s[^c]/,
  /[a-c]-|\d\d/,
  /[\u4e00-\u9fff]a|[é-]b/,
  /\p{Script=Han}，/u,
  /k\u{1f600}|s/iu,
  /K/iu,
  /(?=a)b|(?!a)c{2}|(?<=1)\./,
  /(?:^|[\n])#{1,3}\s/,
  /[-=][ \t]*$/m,
  /a+b*c?1/,
  /(?:ab){0,2}x/,
  /(?:a|)b(?:|c)\./,
  /\]\(|\{\{/,
  /\x61\u0062\//,
  /[\]a]\[/,
  /[^\n]b/,
  /./s,
  /\ca|a/,
  /(?:)/,
  /x{2,}y|\*\*/,
  /中|a"|"b/,
  /é/i,
  /\0|\f|\v/,
];

test('an expression that matches is never held to be unable to', () => {
  for (const [index, expression] of expressions.entries()) {
    const mayMatch = mayMatchSource(expression);
    const matches = matchesSource(expression);
    let found = 0;
    for (const block of blocksOf(pieces, index + 1, 2000)) {
      const expected = expression.test(block.source);
      if (expected) found++;
      assert.ok(!expected || mayMatch(block), `${expression} in ${JSON.stringify(block.source)}`);
      assert.equal(matches(block), expected, `${expression} in ${JSON.stringify(block.source)}`);
    }
    assert.ok(found > 0 || /\\0|\\f/.test(expression.source), `${expression} was put to the test`);
  }
});

const prose = `The release team is happy to tell you that the next version is here. It took ${'many people '.repeat(20)}a long time.\n`;

test('most expressions are known not to match in prose', () => {
  const [block] = parsePost(prose).blocks;
  assert.ok(block !== undefined);
  for (const expression of [/https?:\/\//i, /K8s|kubectl/, /\*\*|`/, /\p{Script=Han} /u, /\bS(?:IG|ig)[ -]g/, /1\.\d/])
    assert.equal(mayMatchSource(expression)(block.content), false, String(expression));
});

test('what the syntax of an expression hides is held to be possible', () => {
  const [block] = parsePost(prose).blocks;
  assert.ok(block !== undefined);
  for (const expression of [/[^a]/, /\w\W/, /z*/, /(?:z|)/, /(?!z)/, /\p{L}/u, /[\p{L}z]/u])
    assert.equal(mayMatchSource(expression)(block.content), true, String(expression));
});

test('a question about words is asked of every word of the block, and once of each different one', () => {
  const asked: string[] = [];
  const isLong = anyWord((word) => {
    asked.push(word);
    return word.length > 4;
  });
  const words = ['abc', 'Abc', 'abcd', 'abcde', 'a1b', 'ab', '1abcd', 'café', 'abc-abcd', '中abcd文'];
  for (const block of blocksOf([...words, ' ', '\n', '. ', '`'], 7)) {
    const all = block.source.match(/[A-Za-z][A-Za-z0-9]{2,}/g) ?? [];
    // Digits go on with a word and do not begin one.
    const expected = all.some((word) => word.length > 4);
    assert.equal(isLong(block), expected, JSON.stringify(block.source));
  }
  assert.equal(new Set(asked).size, asked.length);
});

test('a question that is made later is answered for blocks that were read before', () => {
  const [block] = parsePost('one two three\n').blocks;
  assert.ok(block !== undefined);
  assert.equal(mayMatchSource(/zz/)(block.content), false);
  assert.equal(anyWord((word) => word === 'two')(block.content), true);
  assert.equal(mayMatchSource(/one two/)(block.content), true);
});

test('more different words than are remembered', () => {
  const isAsked = anyWord((word) => word.startsWith('ask') && word.endsWith('7'));
  for (let round = 0; round < 12; round++) {
    const text = Array.from({ length: 5000 }, (_, at) => `word${round * 5000 + at}`).join(' ');
    for (const { content } of parsePost(`${text} ask${round}7\n`).blocks) assert.equal(isAsked(content), true);
    for (const { content } of parsePost(`${text} ask${round}8\n`).blocks) assert.equal(isAsked(content), false);
  }
});

test('a word that stands twice is seen, whatever its case and the blanks between', () => {
  for (const block of blocksOf(['a', 'A', 'the', 'The', 'b1', 'b', '1', ' ', '\n', '\n> ', '.', '\t', 'é'], 11)) {
    const twice = /(?<![A-Za-z])([A-Za-z]+)[\s>]+\1(?![A-Za-z])/i.test(block.source);
    assert.ok(!twice || mayRepeatWord(block), JSON.stringify(block.source));
  }
  const [block] = parsePost(prose.replaceAll('many people many people', 'many people')).blocks;
  assert.ok(block !== undefined);
  assert.equal(mayRepeatWord(block.content), false);
});
