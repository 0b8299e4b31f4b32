/** What a top-level block begins with; `paragraph` may turn out to be a setext heading, a table or definitions, and `html` a comment. */
export type PieceKind = 'heading' | 'paragraph' | 'list' | 'quote' | 'code' | 'html' | 'thematic-break' | 'footnote';

/** One top-level block: whole lines without the last line end. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
  /** Exactly one node of the kind; else the tree has the last word. */
  readonly sure: boolean;
  /** Containers in it nest so deeply that it was not followed to its end. */
  readonly deep: boolean;
}

/** The pieces found so far and the one being read. */
export class PieceList {
  /** End of the last line that belongs to the open piece. */
  end = 0;
  start = 0;
  kind: PieceKind | undefined;
  sure = true;
  deep = false;
  /** The next piece cannot be read without the one before it, so it becomes part of it. */
  joinNext = false;
  private readonly done: Piece[] = [];

  begin(kind: PieceKind, start: number): void {
    if (this.joinNext) {
      this.joinNext = false;
      this.sure = false;
      return;
    }
    this.finish();
    this.kind = kind;
    this.start = start;
    this.end = start;
    this.sure = true;
  }

  /** Takes back the beginning of the open piece: it goes on with the one before it. */
  joinWithLast(): void {
    const before = this.done.pop();
    if (before === undefined) return;
    this.kind = before.kind;
    this.start = before.start;
    this.sure = false;
  }

  finish(): readonly Piece[] {
    const { kind, start, end, sure, deep } = this;
    if (kind !== undefined) this.done.push({ kind, start, end, sure, deep });
    this.kind = undefined;
    return this.done;
  }
}
