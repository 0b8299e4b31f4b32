import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { findingsAt, fixesByRule, safeEdits } from '../../core/features/fixes.ts';
import { type SuppressFix, suppressFix } from '../../core/features/suppress-fix.ts';
import { renderMessage } from '../../core/messages/render.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { type DiagnosticContext, toDiagnostic } from '../diagnostics.ts';
import { toRange, toSpan } from '../positions.ts';
import { say } from '../texts.ts';
import { FIX_ALL } from './fix-all.ts';

export interface CodeActionContext extends DiagnosticContext {
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Whether the editor takes edits bound to a version. */
  readonly documentChanges: boolean;
}

/** The answer to `textDocument/codeAction`. Everything is worked out anew from the document; what the editor sends along is not trusted. */
export function codeActions({ range, context: asked }: CodeActionParams, context: CodeActionContext): CodeAction[] {
  const wants = (kind: string) =>
    asked.only === undefined || asked.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const here = findingsAt(context.findings, toSpan(context.post.lines, range));
    actions.push(
      ...here.flatMap((finding) => fixes(finding, context)),
      ...wholeRules(here, context),
      ...suppressions(here, context),
    );
  }
  // Only on demand: not for every movement of the caret.
  if (asked.only !== undefined && wants(FIX_ALL) && asked.triggerKind !== CodeActionTriggerKind.Automatic) {
    actions.push(...fixAll(context));
  }
  return actions;
}

function fixes(finding: Finding, context: CodeActionContext): CodeAction[] {
  const diagnostic = toDiagnostic(finding, context);
  return (finding.fixes ?? []).map((fix, index, all) => ({
    title: renderMessage(finding.rule, fix.titleId, fix.data, context.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: index === 0 && (fix.safe || all.length === 1),
    edit: workspaceEdit(fix.edits, context),
  }));
}

/** What one person wants fixed throughout, another may want to leave: safe fixes of one rule at once, beside those of all. */
function wholeRules(here: readonly Finding[], context: CodeActionContext): CodeAction[] {
  return fixesByRule(here, context.findings).map(({ rule, count, edits }) => ({
    title: say(context.language, 'fixRule', { rule, count }),
    kind: CodeActionKind.QuickFix,
    diagnostics: here.filter((finding) => finding.rule === rule).map((finding) => toDiagnostic(finding, context)),
    edit: workspaceEdit(edits, context),
  }));
}

function suppressions(here: readonly Finding[], context: CodeActionContext): CodeAction[] {
  const seen = new Set<string>();
  return here.flatMap((finding) => {
    const { rule, span } = finding;
    if (seen.has(rule)) return [];
    seen.add(rule);
    const found = suppressFix(context.post, rule, span);
    if (found === undefined) return [];
    return [
      {
        title: suppressTitle(found, finding, context),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(finding, context)],
        edit: workspaceEdit(found.edits, context),
      },
    ];
  });
}

function suppressTitle({ scope }: SuppressFix, { rule, span }: Finding, { post, language }: CodeActionContext): string {
  if (scope === 'file') return say(language, 'suppressFile', { rule });
  if (scope === 'block') return say(language, 'suppressBlock', { rule });
  // A YAML comment is not published.
  const inFrontMatter = post.frontMatter !== undefined && span.start < post.frontMatter.span.end;
  return say(language, inFrontMatter ? 'suppressFrontMatter' : 'suppressLine', { rule });
}

function fixAll(context: CodeActionContext): CodeAction[] {
  const edits = safeEdits(context.findings);
  if (edits.length === 0) return [];
  return [{ title: say(context.language, 'fixAll'), kind: FIX_ALL, edit: workspaceEdit(edits, context) }];
}

function workspaceEdit(
  edits: readonly TextEdit[],
  { uri, version, post, documentChanges }: CodeActionContext,
): WorkspaceEdit {
  const changes = edits.map(({ span, text }) => ({ range: toRange(post.lines, span), newText: text }));
  if (!documentChanges) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}
