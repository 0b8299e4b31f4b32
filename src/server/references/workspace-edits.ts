import type { AnnotatedTextEdit, ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../core/text/edit.ts';
import type { Lines } from '../../core/text/lines.ts';
import { toRange } from '../positions.ts';

/** Edits of several files, in groups that the person may take or leave. */
export interface WorkspaceEdits {
  add(file: EditedFile, edits: readonly TextEdit[], group: EditGroup): void;
  /** `undefined` when there is none. */
  result(abilities: { readonly documentChanges: boolean; readonly annotations: boolean }): WorkspaceEdit | undefined;
}

export interface EditedFile {
  readonly uri: string;
  /** Of the open document; null for a file. */
  readonly version: number | null;
  readonly lines: Lines;
}

export interface EditGroup {
  readonly id: string;
  readonly label: string;
}

export function createWorkspaceEdits(): WorkspaceEdits {
  const files = new Map<string, { readonly file: EditedFile; readonly edits: AnnotatedTextEdit[] }>();
  const groups = new Map<string, ChangeAnnotation>();
  return {
    add(file, edits, { id, label }) {
      if (edits.length === 0) return;
      const entry = files.get(file.uri) ?? { file, edits: [] };
      files.set(file.uri, entry);
      groups.set(id, { label });
      for (const { span, text } of edits)
        entry.edits.push({ range: toRange(file.lines, span), newText: text, annotationId: id });
    },
    result({ documentChanges, annotations }) {
      if (files.size === 0) return undefined;
      const plain = (edits: readonly AnnotatedTextEdit[]) => edits.map(({ range, newText }) => ({ range, newText }));
      if (!documentChanges)
        return { changes: Object.fromEntries([...files].map(([uri, { edits }]) => [uri, plain(edits)])) };
      const changes = [...files.values()].map(
        ({ file: { uri, version }, edits }): TextDocumentEdit => ({
          textDocument: { uri, version },
          edits: annotations ? edits : plain(edits),
        }),
      );
      return { documentChanges: changes, ...(annotations && { changeAnnotations: Object.fromEntries(groups) }) };
    },
  };
}
