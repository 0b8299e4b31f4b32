import { Range, type TextEditor, TextEditorRevealType } from 'vscode';

/** Moves editors to lines, and knows what they report of that. */
export interface EditorMover {
  /** Brings the line to the top of what is seen. */
  move(editor: TextEditor, line: number): void;
  /** Whether what the editor reports now comes of its having been moved from here. */
  isEcho(editor: TextEditor): boolean;
}

export function createEditorMover(): EditorMover {
  const moves = new Map<string, { readonly revealed: number; readonly until: number }>();
  // VS Code leaves room above the line for sticky scroll, however many lines stick; how much is seen from what came of the last movement.
  const room = new Map<string, number>();
  return {
    move(editor, line) {
      const name = nameOf(editor);
      const whole = Math.min(Math.floor(line), editor.document.lineCount - 1);
      if (editor.visibleRanges[0]?.start.line === whole) return;
      const revealed = Math.min(whole + (room.get(name) ?? 0), editor.document.lineCount - 1);
      moves.set(name, { revealed, until: Date.now() + ECHO });
      editor.revealRange(new Range(revealed, 0, revealed, 0), TextEditorRevealType.AtTop);
    },
    isEcho(editor) {
      const name = nameOf(editor);
      const last = moves.get(name);
      if (last === undefined || Date.now() > last.until) return false;
      const above = last.revealed - (editor.visibleRanges[0]?.start.line ?? last.revealed);
      // More than that is an editor that is still on its way, or at the end of its text.
      if (above >= 0 && above <= MOST_ROOM) room.set(name, above);
      return true;
    },
  };
}

/** Of an editor, in its column. */
export function nameOf(editor: TextEditor): string {
  return `${editor.viewColumn ?? 0}:${editor.document.uri.toString()}`;
}

/** Milliseconds in which an editor that was moved has reported it, smooth scrolling included. */
const ECHO = 500;
const MOST_ROOM = 10;
