import type { PreviewDocument, PreviewRowUpdate, ToWebview, WebviewStrings } from '../protocol/index.ts';

/** Whether what arrived is a message of the extension, whole and in shape. Other scripts of a webview's frame post messages too. */
export function isToWebview(value: unknown): value is ToWebview {
  if (!isObject(value) || !('type' in value)) return false;
  switch (value.type) {
    case 'model':
      return 'model' in value && 'strings' in value && isRowsMessage(value.model, false) && isStrings(value.strings);
    case 'update':
      return 'update' in value && isRowsMessage(value.update, true);
    case 'scroll':
      return (
        'side' in value &&
        'line' in value &&
        'reason' in value &&
        (value.side === 'original' || value.side === 'translation') &&
        isLine(value.line) &&
        (value.reason === 'top' || value.reason === 'caret')
      );
    default:
      return false;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isRowsMessage(value: unknown, mayOmitHtml: boolean): boolean {
  if (!isObject(value) || !('original' in value) || !('translation' in value) || !('rows' in value)) return false;
  if (!isDocumentOrNull(value.original) || !isDocumentOrNull(value.translation)) return false;
  return Array.isArray(value.rows) && value.rows.every((row) => isRow(row, mayOmitHtml));
}

function isDocumentOrNull(value: unknown): value is PreviewDocument | null {
  if (value === null) return true;
  return (
    isObject(value) &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'version' in value &&
    typeof value.version === 'number' &&
    'language' in value &&
    typeof value.language === 'string' &&
    'title' in value &&
    typeof value.title === 'string'
  );
}

function isRow(value: unknown, mayOmitHtml: boolean): value is PreviewRowUpdate {
  return (
    isObject(value) &&
    'id' in value &&
    typeof value.id === 'string' &&
    'kind' in value &&
    (value.kind === 'paired' || value.kind === 'original-only' || value.kind === 'translation-only') &&
    'original' in value &&
    isCellOrNull(value.original, mayOmitHtml) &&
    'translation' in value &&
    isCellOrNull(value.translation, mayOmitHtml)
  );
}

function isCellOrNull(value: unknown, mayOmitHtml: boolean): boolean {
  if (value === null) return true;
  return (
    isObject(value) &&
    'html' in value &&
    (typeof value.html === 'string' || (mayOmitHtml && value.html === null)) &&
    'firstLine' in value &&
    isLine(value.firstLine) &&
    'lastLine' in value &&
    isLine(value.lastLine)
  );
}

const STRINGS: readonly (keyof WebviewStrings)[] = [
  'notTranslated',
  'notInOriginal',
  'original',
  'translation',
  'empty',
];

function isStrings(value: unknown): value is WebviewStrings {
  return isObject(value) && STRINGS.every((name) => typeof new Map(Object.entries(value)).get(name) === 'string');
}
