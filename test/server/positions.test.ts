import assert from 'node:assert/strict';
import test from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLines } from '../../src/core/text/lines.ts';
import { toOffset, toPosition, toRange, toSpan } from '../../src/server/positions.ts';

const texts = ['', 'a', 'a\nb', 'a\r\nb\rc\n', '\n\n', '发布🚀公告\r\n第二行', '\uFEFFa\n'];

test('positions agree with those of the LSP document, for every offset of every text', () => {
  for (const text of texts) {
    const document = TextDocument.create('x:/y', 'markdown', 1, text);
    const lines = createLines(text);
    for (let offset = 0; offset <= text.length; offset++) {
      // Between the two units of a CRLF there is no position of its own.
      if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
      const position = toPosition(lines, offset);
      assert.deepEqual(position, document.positionAt(offset), JSON.stringify({ text, offset }));
      assert.equal(toOffset(lines, position), offset);
    }
  }
});

test('ranges and spans are each other’s inverse; what lies outside is clamped', () => {
  const lines = createLines('one\ntwo');
  const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 2 } };
  assert.deepEqual(toSpan(lines, range), { start: 1, end: 6 });
  assert.deepEqual(toRange(lines, { start: 1, end: 6 }), range);
  assert.equal(toOffset(lines, { line: 0, character: 99 }), 3);
  assert.equal(toOffset(lines, { line: 9, character: 0 }), 7);
});
