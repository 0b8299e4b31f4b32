import type { PreviewCell, PreviewModel, PreviewRow, PreviewUpdate, WebviewStrings } from '../../src/protocol/index.ts';

export const strings: WebviewStrings = {
  notTranslated: 'Not translated',
  notInOriginal: 'Not in the original',
  original: 'Original',
  translation: 'Translation',
  empty: 'Nothing to show',
};

export const original = { uri: 'file:///en.md', version: 1, language: 'en', title: 'Two things' };
export const translation = { uri: 'file:///zh.md', version: 1, language: 'zh-CN', title: '两件事' };

/** Rows of growing length; every fifth has no translation. Each has 10 lines of the original, 5 of the translation. */
export function modelOf(count: number): PreviewModel {
  return { original, translation, rows: Array.from({ length: count }, (_, n) => rowOf(n)) };
}

export function rowOf(n: number, text = `Paragraph ${n}.`): PreviewRow {
  const left = cell(`<p>${text} ${'Words of the original. '.repeat(1 + (n % 7) * 4)}</p>`, n * 10, 8);
  if (n % 5 === 4) return { id: `row${n} ${text}`, kind: 'original-only', original: left, translation: null };
  return {
    id: `row${n} ${text}`,
    kind: 'paired',
    original: left,
    translation: cell(`<p>第 ${n} 段。${'译文的文字。'.repeat(1 + (n % 7) * 3)}</p>`, n * 5, 4),
  };
}

export function cell(html: string, firstLine: number, lines = 1): PreviewCell {
  return { html, firstLine, lastLine: firstLine + lines - 1 };
}

/** The rows as an update whose receiver knows all but `fresh`. */
export function updateOf(rows: readonly PreviewRow[], fresh: ReadonlySet<string> = new Set()): PreviewUpdate {
  return {
    original,
    translation,
    rows: rows.map((row) => {
      if (fresh.has(row.id)) return row;
      const bare = (side: PreviewCell | null) => (side === null ? null : { ...side, html: null });
      return { ...row, original: bare(row.original), translation: bare(row.translation) };
    }),
  };
}
