import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PreviewModel, PreviewRow, PreviewUpdate } from '../../src/protocol/index.ts';
import { previewUpdate } from '../../src/server/preview-difference.ts';

const document = { uri: 'file:///a.md', version: 1, language: 'en', title: 'A' };

function row(id: string, line: number, height = 1): PreviewRow {
  const cell = { html: `<p>${id}</p>`, firstLine: line, lastLine: line + height - 1 };
  return { id, kind: 'original-only', original: cell, translation: null, mark: null };
}

function model(ids: string, sequence = 1): PreviewModel {
  return { original: document, translation: null, sequence, rows: [...ids].map((id, n) => row(id, n * 2)) };
}

/** What the page does with an update, in the plainest way. */
function applied(before: readonly PreviewRow[], { splices, shifts }: PreviewUpdate): readonly PreviewRow[] {
  const rows = before.map((one) => ({ one, fresh: false }));
  for (const { at, remove, rows: put } of [...splices].reverse())
    rows.splice(at, remove, ...put.map((one) => ({ one, fresh: true })));
  return rows.map(({ one, fresh }, place) => {
    const by = fresh ? 0 : (shifts.findLast(({ from }) => from <= place)?.original ?? 0);
    const { original } = one;
    const cell =
      original === null ? null : { ...original, firstLine: original.firstLine + by, lastLine: original.lastLine + by };
    return { ...one, original: cell };
  });
}

test('an update leads from any state to any other', () => {
  const states = ['', 'a', 'abcdef', 'abxdef', 'abdef', 'abcxydef', 'fedcba', 'cdefab', 'axbycz', 'bcdefa'];
  for (const from of states) {
    for (const to of states) {
      const [before, after] = [model(from), model(to, 2)];
      const update = previewUpdate(before, after);
      if (from === to) assert.equal(update, undefined);
      else assert.deepEqual(applied(before.rows, update ?? assert.fail(from + to)), after.rows, `${from} → ${to}`);
    }
  }
});

test('what did not change is not sent', () => {
  const update = previewUpdate(model('abcdefgh'), model('abxdefyh', 2));
  assert.deepEqual(
    update?.splices.map(({ at, remove, rows }) => [at, remove, rows.map(({ id }) => id).join('')]),
    [
      [2, 1, 'x'],
      [6, 1, 'y'],
    ],
  );
  assert.deepEqual(update?.shifts, []);
});

test('a mark, a height or a title that changed is sent though the text is the same', () => {
  const before = model('abc');
  const mark = { kind: 'changed', differences: [], recorded: true, noted: false } as const;
  const marked = { ...before, sequence: 2, rows: before.rows.map((one) => (one.id === 'b' ? { ...one, mark } : one)) };
  assert.equal(previewUpdate(before, marked)?.splices.length, 1);
  assert.equal(previewUpdate(marked, structuredClone(marked)), undefined);
  const taller = { ...before, rows: [row('a', 0, 2), ...before.rows.slice(1)] };
  assert.equal(previewUpdate(before, taller)?.splices.length, 1);
  assert.deepEqual(previewUpdate(before, { ...before, original: { ...document, title: 'B' } })?.splices, []);
});
