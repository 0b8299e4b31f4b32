import assert from 'node:assert/strict';
import test from 'node:test';
import { filled, hostileUnits, reading } from './reading.ts';

test('30 kB of what is hostile to parsers are read in bounded time', () => {
  for (const unit of hostileUnits) {
    const { milliseconds } = reading(filled(unit, 30_000));
    assert.ok(milliseconds < 60_000, `${JSON.stringify(unit)}: ${milliseconds.toFixed(0)} ms`);
  }
});

test('a line of 1 MB is left unread, and said to be', () => {
  const { post, milliseconds } = reading(`# Title\n\n${filled('word *x* ', 1_000_000)}\n\nEnd with a [link](/x).\n`);
  assert.deepEqual(
    post.blocks.map(({ content }) => content.unread),
    [false, true, false],
  );
  assert.equal(post.links.length, 1);
  assert.ok(milliseconds < 20_000, `${milliseconds.toFixed(0)} ms`);
});

test('10,000 links in a paragraph are all read', () => {
  const { post } = reading('[a](https://x.example) '.repeat(10_000));
  assert.equal(post.links.length, 10_000);
});

test('a post of 5 MB is read up to a limit, and the rest said to be unread', () => {
  const { post, milliseconds } = reading(
    filled('# Heading\n\nA paragraph with *text* and [a link](/x), `code`.\n\n- item\n- item\n\n', 5_000_000),
  );
  assert.equal(post.blocks[0]?.content.unread, false);
  assert.equal(post.blocks.at(-1)?.content.unread, true);
  assert.ok(milliseconds < 30_000, `${milliseconds.toFixed(0)} ms`);
});

test('deep nesting is left unread', () => {
  for (const text of [
    `${'>'.repeat(5000)}a`,
    `${'- '.repeat(5000)}a`,
    `${'_a *b '.repeat(200)}c${'*_'.repeat(200)}`,
    `${'*'.repeat(30_000)}a${'*'.repeat(30_000)}`,
  ]) {
    const { post } = reading(text);
    assert.equal(post.blocks[0]?.content.unread, true, text.slice(0, 20));
  }
});

test('whatever is open to the end of the text is read', () => {
  for (const open of [
    '```\n',
    '<!--\n',
    '<script>\n',
    '{{< figure src="',
    '---\ntitle: "',
    '[a](',
    '- ```\n',
    '> <!--\n',
    '[^1]: ',
  ]) {
    const { post } = reading(`${open}${'line of text\n'.repeat(3000)}`);
    assert.equal(post.masked.length, post.text.length);
  }
});
