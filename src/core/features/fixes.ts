import type { Finding, Fix } from '../rules/finding.ts';
import { compatibleEdits, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** The findings at a selection: those that share a unit with it, and for a caret those it touches. */
export function findingsAt(findings: readonly Finding[], at: Span): readonly Finding[] {
  return findings.filter(({ span }) => span.start <= at.end && at.start <= span.end);
}

/** The first safe fix of a finding, which fix-all and `check --fix` may apply. */
export function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes?.find((fix) => fix.safe);
}

/** The edits of as many safe fixes as go together, in order of place; a second pass finds what is left. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  return compatibleEdits(
    findings.flatMap((finding) => {
      const fix = safeFix(finding);
      return fix === undefined ? [] : [fix.edits];
    }),
  );
}

/** Findings of one rule that can be fixed together. */
export interface RuleFixes {
  readonly rule: string;
  /** How many findings have a safe fix; two or more. */
  readonly count: number;
  readonly edits: readonly TextEdit[];
}

/** For each rule that found something safely fixable here: its fixes in the whole post, when there are several. */
export function fixesByRule(here: readonly Finding[], findings: readonly Finding[]): readonly RuleFixes[] {
  const rules = new Set(here.filter((finding) => safeFix(finding) !== undefined).map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const all = findings.filter((finding) => finding.rule === rule && safeFix(finding) !== undefined);
    return all.length < 2 ? [] : [{ rule, count: all.length, edits: safeEdits(all) }];
  });
}
