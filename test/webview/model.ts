import type {
  PreviewCell,
  PreviewMark,
  PreviewModel,
  PreviewRow,
  PreviewUpdate,
  WebviewStrings,
} from '../../src/protocol/index.ts';
import { previewUpdate } from '../../src/server/preview-difference.ts';

export const strings: WebviewStrings = {
  notTranslated: 'Not translated',
  notInOriginal: 'Not in the original',
  original: 'Original',
  translation: 'Translation',
  empty: 'Nothing to show',
  tools: 'Preview',
  languages: 'Choose another language or file',
  swap: 'Swap sides',
  show: 'Show',
  all: 'All',
  work: 'Needs work',
  findings: 'Findings',
  next: 'Next place (F8)',
  previous: 'Previous place (Shift+F8)',
  place: '{0} of {1}',
  nothingFound: 'Nothing to do here.',
  inSync: '{0} % in sync',
  changed: 'The original changed',
  unknown: 'The recorded original is gone',
  missing: 'Not translated yet',
  difference: 'What changed in the original',
  removed: 'Removed since',
  added: 'Added since',
  copy: 'Copy Original',
  insert: 'Insert Translation Here',
  accept: 'Mark as Translated',
  takeOver: 'Take Over',
  fix: 'Fix',
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
  hint: 'Hint',
  findingCount: 'Findings: {0}',
  counts: 'Needs work: {0}. Findings: {1}.',
  showImages: 'Show images of {0}',
  showImagesOfMany: 'Show images of {0} sites',
  diagram: 'Diagram',
  diagramSource: 'Source',
  diagramKind: 'This kind of diagram is not drawn here.',
  diagramFailed: 'The diagram cannot be drawn: {0}',
  diagramLine: 'line {0}: {1}',
};

export const original = { uri: 'file:///en.md', version: 1, language: 'en', title: 'Two things' };
export const translation = { uri: 'file:///zh.md', version: 1, language: 'zh-CN', title: '两件事' };

/** Rows of growing length; every fifth has no translation. Each has 10 lines of the original, 5 of the translation. */
export function modelOf(count: number): PreviewModel {
  return { original, translation, sequence: 1, rows: Array.from({ length: count }, (_, n) => rowOf(n)) };
}

export function rowOf(n: number, text = `Paragraph ${n}.`): PreviewRow {
  const left = cell(`<p>${text} ${'Words of the original. '.repeat(1 + (n % 7) * 4)}</p>`, n * 10, 8);
  if (n % 5 === 4)
    return { id: `row${n} ${text}`, kind: 'original-only', original: left, translation: null, mark: missing };
  return {
    id: `row${n} ${text}`,
    kind: 'paired',
    original: left,
    translation: cell(`<p>第 ${n} 段。${'译文的文字。'.repeat(1 + (n % 7) * 3)}</p>`, n * 5, 4),
    mark: null,
  };
}

const missing: PreviewMark = { kind: 'missing', differences: [], recorded: false, noted: false };

export function cell(html: string, firstLine: number, lines = 1): PreviewCell {
  return { html, firstLine, lastLine: firstLine + lines - 1 };
}

/** From these rows to those, as the server says it; `base` is the state of `modelOf`. */
export function updateOf(before: readonly PreviewRow[], rows: readonly PreviewRow[], base = 1): PreviewUpdate {
  const update = previewUpdate(
    { original, translation, rows: before, sequence: base },
    { original, translation, rows, sequence: base + 1 },
  );
  return update ?? { original, translation, base, sequence: base + 1, splices: [], shifts: [] };
}
