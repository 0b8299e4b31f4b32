import type { Verdict, Verdicts } from '../../core/external/verdict.ts';
import { renderMessage } from '../../core/messages/render.ts';
import type { Language } from '../../core/messages/types.ts';
import type { Post } from '../../core/post/types.ts';
import type { Finding, RelatedPlace, Severity } from '../../core/rules/finding.ts';
import type { Lines } from '../../core/text/lines.ts';

/** `check --format json`, as in the contract: lines and columns from 1, columns in UTF-16 code units, an end is exclusive. */
export interface CheckReport {
  readonly version: 1;
  readonly files: readonly FileReport[];
  /** Addresses of other sites by what became of them; only when they were asked for. */
  readonly external?: ExternalCounts;
  readonly summary: { readonly files: number; readonly milliseconds: number } & Readonly<Record<Severity, number>>;
}

export type ExternalCounts = Readonly<Record<'addresses' | Verdict['kind'], number>>;

export interface FileReport {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: ReportedPosition;
  readonly end: ReportedPosition;
  readonly fixable: boolean;
  readonly related: readonly { readonly path: string; readonly line: number; readonly message: string }[];
}

export interface ReportedPosition {
  readonly line: number;
  readonly column: number;
}

/** A finding for people and programs. @param path the file's own path in the report */
export function reportFinding(finding: Finding, post: Post, path: string, language: Language): ReportedFinding {
  const { rule, severity, span, messageId, data, fixes, related } = finding;
  return {
    rule,
    severity,
    message: renderMessage(rule, messageId, data, language),
    start: position(post, span.start),
    end: position(post, span.end),
    fixable: (fixes ?? []).length > 0,
    related: (related ?? []).map((place) => ({
      path: place.path ?? path,
      line: lineOf(place, post.lines),
      message: renderMessage(rule, place.messageId, place.data, language),
    })),
  };
}

export function summarise(
  files: readonly FileReport[],
  milliseconds: number,
  external: Verdicts | undefined,
): CheckReport {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  const summary = { files: files.length, ...counts, milliseconds: Math.round(milliseconds) };
  return { version: 1, files, ...(external && { external: countsOf(external) }), summary };
}

function countsOf(external: Verdicts): ExternalCounts {
  const counts = { addresses: external.size, found: 0, moved: 0, broken: 0, unknown: 0 };
  for (const { kind } of external.values()) counts[kind]++;
  return counts;
}

function position({ lines, text }: Post, offset: number): ReportedPosition {
  const { line, column } = lines.positionAt(offset);
  // A byte order mark counts no column.
  const mark = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { line: line + 1, column: Math.max(column - mark, 0) + 1 };
}

function lineOf({ path, line, span }: RelatedPlace, lines: Lines): number {
  return path === undefined ? lines.positionAt(span.start).line + 1 : (line ?? 0) + 1;
}
