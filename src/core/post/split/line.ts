/** A cursor in one line that counts columns as CommonMark does: a tab reaches to the next multiple of four. */
export interface LineCursor {
  /** Offset of the next unit. */
  at: number;
  /** Column of the next unit, tabs expanded. */
  column: number;
  /** Columns of a partly eaten tab that still count as blanks. */
  rest: number;
}

export const TAB = 9;
export const SPACE = 32;

/** Columns of blanks from the cursor to the next unit that is none; the cursor stays. */
export function indentOf(text: string, cursor: LineCursor, end: number): number {
  let indent = cursor.rest;
  let column = cursor.column + cursor.rest;
  for (let at = cursor.at; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE) {
      indent++;
      column++;
    } else if (unit === TAB) {
      const width = 4 - (column % 4);
      indent += width;
      column += width;
    } else {
      break;
    }
  }
  return indent;
}

/** Moves the cursor over as many columns of blanks; of a tab that reaches further, the rest stays. */
export function eatBlanks(text: string, cursor: LineCursor, columns: number, end: number): void {
  let left = columns;
  while (left > 0) {
    if (cursor.rest > 0) {
      const eaten = Math.min(cursor.rest, left);
      cursor.rest -= eaten;
      cursor.column += eaten;
      left -= eaten;
      continue;
    }
    if (cursor.at >= end) return;
    const unit = text.charCodeAt(cursor.at);
    if (unit === SPACE) {
      cursor.column++;
      left--;
    } else if (unit === TAB) {
      const width = 4 - (cursor.column % 4);
      const eaten = Math.min(width, left);
      cursor.rest = width - eaten;
      cursor.column += eaten;
      left -= eaten;
    } else {
      return;
    }
    cursor.at++;
  }
}
