/** A cursor in one line that counts columns as CommonMark does: a tab reaches to the next multiple of four. */
export interface LineCursor {
  /** Offset of the next unit. */
  at: number;
  /** Column of the next unit, tabs expanded. */
  column: number;
  /** Columns of a partly eaten tab that still count as blanks. */
  rest: number;
}

/** A line behind the marks of its containers. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Its first unit that is no blank. */
  readonly at: number;
  /** Columns of blanks before that. */
  readonly indent: number;
  /** Number of containers it lies in. */
  readonly depth: number;
  /** It begins a container, so no open leaf goes on. */
  readonly opened: boolean;
  /** None of the open containers was left behind. */
  readonly all: boolean;
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

/** Moves the cursor over one unit that is no blank. */
export function eatUnit(cursor: LineCursor): void {
  cursor.at++;
  cursor.column++;
}

/** Offset of the first unit from `from` on that is no blank; the line's end when there is none. */
export function firstUnit(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++;
  return at;
}

/** Where the line that holds `from` ends, before its line end. */
export function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** The start of the line after the one that ends at `end`. */
export function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
