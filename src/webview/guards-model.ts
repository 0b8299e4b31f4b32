import {
  type DifferencePart,
  markKinds,
  type PreviewCell,
  type PreviewDocument,
  type PreviewMark,
  type PreviewModel,
  type PreviewRow,
  type PreviewShift,
  type PreviewSplice,
  type PreviewUpdate,
  type Side,
} from '../protocol/index.ts';
import { isList, isNullOr, isRecord } from './shapes.ts';

export function isSide(value: unknown): value is Side {
  return value === 'original' || value === 'translation';
}

/** A number of lines or rows, maybe a fraction. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

export function isModel(value: unknown): value is PreviewModel {
  return isRecord(value) && isCount(value.sequence) && hasDocuments(value) && isList(value.rows, isRow);
}

export function isUpdate(value: unknown): value is PreviewUpdate {
  return (
    isRecord(value) &&
    isCount(value.base) &&
    isCount(value.sequence) &&
    hasDocuments(value) &&
    isList(value.splices, isSplice) &&
    isList(value.shifts, isShift)
  );
}

function hasDocuments(value: Readonly<Record<string, unknown>>): boolean {
  return isNullOr(value.original, isDocument) && isNullOr(value.translation, isDocument);
}

function isDocument(value: unknown): value is PreviewDocument {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    typeof value.version === 'number' &&
    typeof value.language === 'string' &&
    typeof value.title === 'string'
  );
}

function isRow(value: unknown): value is PreviewRow {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    (value.kind === 'paired' || value.kind === 'original-only' || value.kind === 'translation-only') &&
    isNullOr(value.original, isCell) &&
    isNullOr(value.translation, isCell) &&
    isNullOr(value.mark, isMark)
  );
}

function isCell(value: unknown): value is PreviewCell {
  return isRecord(value) && typeof value.html === 'string' && isCount(value.firstLine) && isCount(value.lastLine);
}

function isMark(value: unknown): value is PreviewMark {
  return (
    isRecord(value) &&
    markKinds.some((kind) => kind === value.kind) &&
    typeof value.recorded === 'boolean' &&
    typeof value.noted === 'boolean' &&
    isList(value.differences, isDifference)
  );
}

function isDifference(value: unknown): value is readonly DifferencePart[] {
  return isList(value, isPart);
}

function isPart(value: unknown): value is DifferencePart {
  return (
    isRecord(value) &&
    (value.kind === 'same' || value.kind === 'removed' || value.kind === 'added') &&
    typeof value.text === 'string'
  );
}

function isSplice(value: unknown): value is PreviewSplice {
  return isRecord(value) && isCount(value.at) && isCount(value.remove) && isList(value.rows, isRow);
}

function isShift(value: unknown): value is PreviewShift {
  return (
    isRecord(value) && isCount(value.from) && Number.isFinite(value.original) && Number.isFinite(value.translation)
  );
}
