import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import { renderMessage } from '../core/messages/render.ts';
import type { Language } from '../core/messages/types.ts';
import type { Post } from '../core/post/types.ts';
import type { Finding, RelatedPlace, Severity } from '../core/rules/finding.ts';
import { contains } from '../core/text/span.ts';
import { toRange } from './positions.ts';

/** What a finding needs of its surroundings to be shown. */
export interface DiagnosticContext {
  readonly uri: string;
  readonly post: Post;
  readonly language: Language;
  /** The original, when the finding may point into it. */
  readonly original: Post | undefined;
  /** URI of a path relative to the site root. */
  uriOf(path: string): string | undefined;
}

/** The LSP diagnostic of a finding. */
export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const { post, language } = context;
  const related = (finding.related ?? []).flatMap((place) => relatedInformation(finding.rule, place, context));
  return {
    range: toRange(post.lines, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'stargazer',
    message: renderMessage(finding.rule, finding.messageId, finding.data, language),
    ...(isFixable(finding) && { data: FIXABLE }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(isSuperfluous(finding, post.text) && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** Comes back to the preview, which offers what repairs the finding. */
const FIXABLE = { fixable: true } as const;

const isFixable = ({ fixes }: Finding) => fixes !== undefined && fixes.length > 0;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function relatedInformation(
  rule: string,
  place: RelatedPlace,
  { uri, post, original, language, uriOf }: DiagnosticContext,
): readonly DiagnosticRelatedInformation[] {
  const message = renderMessage(rule, place.messageId, place.data, language);
  if (place.path === undefined) return [{ location: { uri, range: toRange(post.lines, place.span) }, message }];
  const other = uriOf(place.path);
  if (other === undefined) return [];
  const start = { line: place.line ?? 0, character: 0 };
  const range = place.path === original?.path ? toRange(original.lines, place.span) : { start, end: start };
  return [{ location: { uri: other, range }, message }];
}

/** Whether the finding is repaired by taking away what it marks, with blanks around it at most: then the editor may fade it. */
function isSuperfluous({ span, fixes }: Finding, text: string): boolean {
  const edits = fixes?.[0]?.edits ?? [];
  const [only] = edits;
  if (edits.length !== 1 || only === undefined || only.text !== '' || !contains(only.span, span)) return false;
  const around = text.slice(only.span.start, span.start) + text.slice(span.end, only.span.end);
  return around.trim() === '';
}
