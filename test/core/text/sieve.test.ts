import assert from 'node:assert/strict';
import test from 'node:test';
import { createSieve, meets } from '../../../src/core/text/sieve.ts';
import { pick, random } from '../post/random.ts';

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

/** Texts made of these pieces at random. */
function* texts(seed: number) {
  const next = random(seed);
  for (let round = 0; round < 3000; round++)
    yield Array.from({ length: 1 + Math.floor(next() * 12) }, () => pick(next, pieces)).join('');
}

test('an expression that matches is never held to be unable to', () => {
  for (const [index, expression] of expressions.entries()) {
    const sieve = createSieve();
    const needed = sieve.add(expression);
    let found = 0;
    for (const text of texts(index + 1)) {
      if (!expression.test(text)) continue;
      found++;
      assert.ok(needed === undefined || meets(sieve.read(text), needed), `${expression} in ${JSON.stringify(text)}`);
    }
    assert.ok(found > 0 || /\\0|\\f/.test(expression.source), `${expression} was put to the test`);
  }
});

const prose = `The release team is happy to tell you that the next version is here. It took ${'many people '.repeat(20)}a long time.\n`;

function meetsNeed(sieve: ReturnType<typeof createSieve>, expression: RegExp): boolean {
  const needed = sieve.add(expression);
  return needed === undefined || meets(sieve.read(prose), needed);
}

test('most expressions are known not to match in prose', () => {
  const sieve = createSieve();
  for (const expression of [/https?:\/\//i, /K8s|kubectl/, /\*\*|`/, /\p{Script=Han} /u, /\bS(?:IG|ig)[ -]g/, /1\.\d/])
    assert.equal(meetsNeed(sieve, expression), false, String(expression));
});

test('what the syntax of an expression hides is held to be possible', () => {
  for (const expression of [/[^a]/, /\w\W/, /z*/, /(?:z|)/, /(?!z)/, /\p{L}/u, /[\p{L}z]/u, /(?i:Z)/, /\cJ/])
    assert.equal(createSieve().add(expression), undefined, String(expression));
});

test('many expressions at once are told apart, and too many are refused', () => {
  const sieve = createSieve();
  const questions = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => sieve.add(new RegExp(`${letter}${letter}#`)));
  const met = sieve.read('an ss# and a gg# stand here');
  assert.deepEqual(
    questions.flatMap((needed, index) => (needed !== undefined && meets(met, needed) ? [index] : [])),
    [6, 18],
  );
  assert.throws(() => {
    for (let n = 0; n < 200; n++) sieve.add(/a"/);
  }, /No room/);
});
