import { type Disposable, type TextEditor, TextEditorSelectionChangeKind, window, workspace } from 'vscode';
import type { Side, ToWebview } from '../../protocol/index.ts';
import { createEditorMover, nameOf } from './editor-mover.ts';
import { createTurn } from './turn.ts';

type ScrollMessage = Extract<ToWebview, { type: 'scroll' }>;

export interface ScrollSync extends Disposable {
  /** The page was scrolled so that these lines are at its top. */
  pageScrolled(lines: Readonly<Record<Side, number | null>>): void;
  /** An editor moved the page, which shows that line of the other side now: editors of that side go there. */
  pageFollowed(side: Side, line: number): void;
  /** Tells the page where the visible editors stand, as after its start. */
  tellPage(): void;
  /** Marks the row of a line that is being shown in an editor by `show`; what the editors report meanwhile is not followed. */
  reveal(side: Side, line: number, show: () => Promise<void>): Promise<void>;
}

const page = 'page';

/** Keeps the page and the editors of both documents at the same place, whichever of them is moved. */
export function createScrollSync(
  sideOf: (uri: string) => Side | undefined,
  post: (message: ScrollMessage) => void,
): ScrollSync {
  const turn = createTurn();
  const editorSide = (editor: TextEditor) => sideOf(editor.document.uri.toString());
  const tell = (editor: TextEditor) => {
    const side = editorSide(editor);
    const line = editor.visibleRanges[0]?.start.line;
    if (side !== undefined && line !== undefined) post({ type: 'scroll', side, line, reason: 'top' });
  };

  const mover = createEditorMover();
  let revealing = false;
  const mark = (side: Side, line: number) => post({ type: 'scroll', side, line, reason: 'caret' });

  const subscriptions = [
    window.onDidChangeActiveTextEditor((editor) => {
      const side = editor === undefined ? undefined : editorSide(editor);
      if (editor === undefined || side === undefined || !follows('scrollWithEditor')) return;
      if (!revealing) mark(side, editor.selection.active.line);
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (editorSide(textEditor) === undefined || !follows('scrollWithEditor')) return;
      if (!mover.isEcho(textEditor) && turn.take(nameOf(textEditor))) tell(textEditor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      const side = editorSide(textEditor);
      const line = selections[0]?.active.line;
      if (side === undefined || line === undefined || !follows('scrollWithEditor')) return;
      // A selection that a program made (ours after a click in the page, a refactoring) is not a caret that somebody follows.
      if (kind === undefined || textEditor !== window.activeTextEditor) return;
      if (kind === TextEditorSelectionChangeKind.Command && turn.holder === page) return;
      mark(side, line);
    }),
  ];

  return {
    pageScrolled(lines) {
      if (!follows('scrollEditor')) return;
      const leads = turn.take(page);
      const leader = turn.holder;
      for (const editor of window.visibleTextEditors) {
        const side = editorSide(editor);
        const line = side === undefined ? null : lines[side];
        if (line === null || (!leads && nameOf(editor) === leader)) continue;
        mover.move(editor, line);
      }
    },
    pageFollowed(side, line) {
      const leader = turn.holder;
      if (!follows('scrollEditor') || leader === page) return;
      for (const editor of window.visibleTextEditors) {
        if (editorSide(editor) === side && nameOf(editor) !== leader) mover.move(editor, line);
      }
    },
    tellPage() {
      const editor = window.visibleTextEditors.find((one) => editorSide(one) !== undefined);
      if (editor !== undefined && follows('scrollWithEditor')) tell(editor);
    },
    async reveal(side, line, show) {
      mark(side, line);
      revealing = true;
      turn.take(page);
      try {
        await show();
      } finally {
        turn.take(page);
        revealing = false;
      }
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function follows(setting: 'scrollWithEditor' | 'scrollEditor'): boolean {
  return workspace.getConfiguration('stargazer').get<boolean>(`preview.${setting}`, true);
}
