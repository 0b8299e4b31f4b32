import assert from 'node:assert/strict';
import test from 'node:test';
import type { Finding } from '../../src/core/rules/finding.ts';
import { isHeldBack, typingOf, wordBeingTyped } from '../../src/server/calm.ts';

/** The text with `‸` taken out: one unit was typed just before it. */
function typed(marked: string): { readonly text: string; readonly word: string } {
  const end = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const typing = typingOf(end - 1, text.slice(end - 1, end));
  assert.ok(typing);
  const word = wordBeingTyped(text, typing);
  return { text, word: text.slice(word.start, word.end) };
}

test('the word being typed is the letters and digits around the last change', () => {
  assert.equal(typed('the releas‸ notes').word, 'releas');
  assert.equal(typed('the re‸lease notes').word, 'release');
  assert.equal(typed('see v1.3‸').word, '3');
  assert.equal(typed('a sidecar-‸').word, 'sidecar-');
  assert.equal(typed('this is ‸').word, ' ');
  assert.equal(typed('新的发布‸，以及').word, '新的发布');
  assert.equal(typed('新的发布，‸').word, '发布，'.slice(2));
});

test('a paste, a line end or a long insertion is not typing', () => {
  assert.equal(typingOf(0, 'a\n'), undefined);
  assert.equal(typingOf(0, 'x'.repeat(25)), undefined);
  assert.deepEqual(typingOf(3, ''), { span: { start: 3, end: 3 } });
});

test('only findings in one line that touch the word are held back', () => {
  const text = 'the the word\nand more';
  const typing = typingOf(6, 'e');
  assert.ok(typing);
  const word = wordBeingTyped(text, typing);
  assert.equal(isHeldBack(finding(4, 7), word, text), true, 'the word itself');
  assert.equal(isHeldBack(finding(0, 7), word, text), true, 'a finding that holds the word');
  assert.equal(isHeldBack(finding(7, 8), word, text), true, 'what stands right behind it');
  assert.equal(isHeldBack(finding(8, 12), word, text), false, 'the next word');
  assert.equal(isHeldBack(finding(0, 16), word, text), false, 'several lines');
});

function finding(start: number, end: number): Finding {
  return { rule: 'doubled-word', severity: 'warning', messageId: 'x', span: { start, end } };
}
