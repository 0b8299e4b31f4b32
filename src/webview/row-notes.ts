import type { PreviewMark, RowAction, Side, WebviewFinding, WebviewStrings } from '../protocol/index.ts';
import { button, make } from './make.ts';
import type { PageLook } from './row-view.ts';

/** What the original was and is, for those who ask. */
export function differenceNote(mark: PreviewMark, strings: WebviewStrings): readonly HTMLElement[] {
  if (mark.differences.length === 0) return [];
  const shown = mark.differences.map((parts) =>
    make(
      'p',
      'difference',
      ...parts.map(({ kind, text }) => {
        if (kind === 'same') return text;
        const part = make(kind === 'added' ? 'ins' : 'del', '', text);
        part.title = kind === 'added' ? strings.added : strings.removed;
        return part;
      }),
    ),
  );
  const summary = make('summary', '', strings.difference);
  return [make('details', 'note', summary, ...shown)];
}

/** What is to be done with the translation of a row, and the buttons that do it. */
export function workNote(mark: PreviewMark, row: string, look: PageLook): readonly HTMLElement[] {
  const { strings } = look;
  const actions = actionsFor(mark);
  const buttons = actions.map((action) => button('action', strings[action], () => look.act(action, row)));
  return [make('div', `note work ${mark.kind}`, make('span', 'note-text', strings[mark.kind]), ...buttons)];
}

function actionsFor({ kind, recorded, noted }: PreviewMark): readonly RowAction[] {
  if (kind === 'missing') return ['insert', 'copy'];
  if (!recorded) return [];
  return noted ? ['accept'] : ['accept', 'takeOver'];
}

export function findingNotes(
  side: Side,
  findings: readonly (readonly [number, WebviewFinding])[],
  look: PageLook,
): readonly HTMLElement[] {
  return findings.map(([index, { severity, message, rule, fixable }]) => {
    const note = make('div', 'note finding');
    note.dataset.severity = severity;
    const text = make(
      'span',
      'note-text',
      make('strong', 'severity', look.strings[severity]),
      ' ',
      ...withValues(message),
    );
    const name = make('span', 'rule', rule);
    note.append(text, ' ', name);
    if (fixable) note.append(button('action', look.strings.fix, () => look.fix(side, index)));
    return note;
  });
}

/** Values stand in backticks in messages. */
function withValues(message: string): readonly (Node | string)[] {
  return message.split('`').map((part, n) => (n % 2 === 1 ? make('code', '', part) : part));
}
