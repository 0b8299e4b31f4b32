import { Range, type TextEditor, TextEditorRevealType } from 'vscode';
import { createEchoes } from './echoes.ts';

/** Moves editors to lines, and knows what they report of that. */
export interface EditorMover {
  /** Brings the line to the top of what is seen. */
  move(editor: TextEditor, line: number): void;
  /** Whether what the editor reports now comes of its having been moved from here. */
  isEcho(editor: TextEditor): boolean;
}

export function createEditorMover(): EditorMover {
  const echoes = createEchoes();
  const topOf = (editor: TextEditor) => editor.visibleRanges[0]?.start.line;
  return {
    move(editor, line) {
      const last = editor.document.lineCount - 1;
      const whole = Math.min(Math.floor(line), last);
      if (topOf(editor) === whole) return;
      const target = Math.min(echoes.target(nameOf(editor), whole), last);
      echoes.moved(nameOf(editor), target);
      editor.revealRange(new Range(target, 0, target, 0), TextEditorRevealType.AtTop);
    },
    isEcho(editor) {
      const top = topOf(editor);
      return top !== undefined && echoes.isEcho(nameOf(editor), top);
    },
  };
}

/** Of an editor, in its column. */
export function nameOf(editor: TextEditor): string {
  return `${editor.viewColumn ?? 0}:${editor.document.uri.toString()}`;
}
