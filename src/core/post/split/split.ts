import { endsHtml, type HtmlKind, htmlAt } from './html.ts';
import { eatBlanks, indentOf, type LineCursor } from './line.ts';
import {
  afterFootnoteLabel,
  closesFence,
  type Fence,
  fenceAt,
  isBlank,
  isDelimiterRow,
  isHeading,
  isSetextUnderline,
  isThematicBreak,
  type Marker,
  markerAt,
  OPEN,
  onlyBlanks,
} from './starts.ts';

/** What a top-level block begins with; `paragraph` may turn out to be a setext heading, a table or definitions, and `html` a comment. */
export type PieceKind = 'heading' | 'paragraph' | 'list' | 'quote' | 'code' | 'html' | 'thematic-break' | 'footnote';

/** One top-level block: whole lines without the last line end. `sure`: exactly one node of the kind; else the tree has the last word. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** Containers in it nest so deeply that it was not followed to its end. */
  readonly deep: boolean;
}

/** Says whether the Markdown text ends within a paragraph that a further line could continue. */
export type EndsInParagraph = (text: string) => boolean;

/**
 * Cuts the text from `start` on into top-level blocks such that parsing each alone gives the nodes of parsing the whole. Follows the block structure
 * of CommonMark line by line as micromark reads it (its deviations included), and joins where it does not know: the few lines whose meaning depends
 * on whether a table or a setext heading precedes are decided by `endsInParagraph`. Linear in the text.
 */
export function splitBlocks(text: string, start: number, endsInParagraph: EndsInParagraph): readonly Piece[] {
  return new Splitter(text, start, endsInParagraph).run();
}

/** An open container: a block quote, a footnote body, or the current item of a list. */
interface Container {
  readonly kind: 'quote' | 'footnote' | 'list';
  /** List marker; a change of it ends the list. */
  readonly unit: number;
  /** Columns that the lines of the item are indented by. */
  size: number;
  /** The item began with a blank line (1), and another followed (2): then nothing more belongs to it. */
  blank: 0 | 1 | 2;
}

type Leaf = 'none' | 'paragraph' | 'indented' | 'fence' | 'html';

/** How often the parser may be asked; a text with more doubts than that is not worth cutting. */
const MAX_QUESTIONS = 16;
/** Containers nested deeper than this are not followed: the rest of the text is one block. */
const MAX_DEPTH = 100;

class Splitter {
  private readonly text: string;
  private readonly from: number;
  private readonly endsInParagraph: EndsInParagraph;
  private readonly pieces: Piece[] = [];

  /** The block being read: its kind, start, end of its last line so far. */
  private kind: PieceKind | undefined;
  private start = 0;
  private end = 0;
  private sure = true;

  private containers: Container[] = [];
  private leaf: Leaf = 'none';
  private fence: Fence | undefined;
  private html: HtmlKind = 6;
  /** The open paragraph may have become a table, or a heading above which only definitions stand. */
  private doubtful = false;
  /** The open paragraph begins with `[`, so it may be nothing but definitions. */
  private bracket = false;
  /** The next line cannot be read without the block before it. */
  private joinNext = false;
  private questions = 0;
  private givenUp = false;
  private deep = false;

  constructor(text: string, from: number, endsInParagraph: EndsInParagraph) {
    this.text = text;
    this.from = from;
    this.endsInParagraph = endsInParagraph;
  }

  run(): readonly Piece[] {
    const { text } = this;
    let lineStart = this.from;
    while (lineStart < text.length && !this.givenUp) {
      const close = this.commentClose(lineStart);
      const lineEnd = endOfLine(text, close ?? lineStart);
      if (close === undefined) this.line(lineStart, lineEnd);
      else this.closeComment(lineEnd, close < text.length);
      lineStart = nextLine(text, lineEnd);
    }
    if (this.givenUp || this.openToTheEnd()) this.end = text.length;
    this.finish();
    return this.pieces;
  }

  /** Within a comment outside of all containers only its end matters: where it is, or the text's end. */
  private commentClose(lineStart: number): number | undefined {
    if (this.leaf !== 'html' || this.html !== 2 || this.containers.length > 0) return undefined;
    const close = this.text.indexOf('-->', lineStart);
    return close < 0 ? this.text.length : close;
  }

  private closeComment(lineEnd: number, closed: boolean): void {
    this.end = lineEnd;
    if (closed) this.leaf = 'none';
  }

  private line(start: number, end: number): void {
    const { text } = this;
    const cursor: LineCursor = { at: start, column: 0, rest: 0 };
    const matched = this.containers.length === 0 ? 0 : this.continueContainers(cursor, end);
    const all = matched === this.containers.length;
    if (matched > 0 && firstUnit(text, start, end) < end) this.end = end;
    if (all && this.leaf === 'fence') return this.inFence(cursor, end);
    if (all && this.leaf === 'html') return this.inHtml(cursor, end);
    let indent = indentOf(text, cursor, end);
    let at = firstUnit(text, cursor.at, end);
    if (at === end) return this.blankLine(matched);
    let depth = matched;
    const interrupt = all && indent < 4 && this.interrupts(start, at, end);
    if (this.givenUp) return;
    let opened = false;
    // New containers, one after the other on the same line.
    while (indent < 4) {
      const container = this.containerAt(cursor, indent, at, end, interrupt);
      if (container === undefined) break;
      if (container === 'refused') {
        this.refuse(opened, start);
        break;
      }
      if (!opened) {
        opened = true;
        // A fence or HTML block that a new container cuts off keeps its last line end, which it would not keep when parsed alone.
        const cut = this.containers.length > depth && (this.leaf === 'fence' || this.leaf === 'html');
        this.closeTo(depth);
        this.joinNext = cut;
        if (depth === 0) this.begin(container.kind, start);
      }
      this.containers.push(container);
      depth++;
      if (depth > MAX_DEPTH) {
        this.deep = true;
        return this.giveUp();
      }
      this.leaf = 'none';
      indent = indentOf(text, cursor, end);
      at = firstUnit(text, cursor.at, end);
      if (at === end) {
        this.end = end;
        return;
      }
    }
    this.leafLine(start, end, at, indent, opened, opened ? true : all, depth);
  }

  /** A line that is not blank, in the containers up to `depth`; `all`: none of the open containers was left behind. */
  private leafLine(
    start: number,
    end: number,
    at: number,
    indent: number,
    opened: boolean,
    all: boolean,
    depth: number,
  ): void {
    const { text } = this;
    const inParagraph = !opened && this.leaf === 'paragraph';
    if (indent >= 4) {
      if (inParagraph && this.staysParagraph(start)) return this.keep(end);
      if (inParagraph && this.givenUp) return;
      if (!opened && all && this.leaf === 'indented') return this.keep(end);
      return this.open('indented', 'code', start, end, depth);
    }
    if (isHeading(text, at, end)) return this.single('heading', start, end, depth);
    const fence = fenceAt(text, at, end);
    if (fence !== undefined) {
      this.open('fence', 'code', start, end, depth);
      this.fence = fence;
      return;
    }
    if (inParagraph && all && isSetextUnderline(text, at, end)) {
      if (this.bracket || this.doubtful) {
        this.doubtful = true;
        return this.keep(end);
      }
      this.keep(end);
      this.leaf = 'none';
      // The underline ends the heading, so that the next line begins a block of its own.
      if (depth === 0) this.kind = 'heading';
      return;
    }
    if (isThematicBreak(text, at, end)) return this.single('thematic-break', start, end, depth);
    const html = htmlAt(text, at, end);
    if (html?.kind === 7 && inParagraph && !all && this.staysParagraph(start)) {
      // micromark lets a lazy line of this kind interrupt, and keeps it in the container.
      // It does so only when a line end follows.
      this.keep(Math.min(text.length, nextLine(text, end)));
      this.leaf = 'html';
      this.html = 7;
      return;
    }
    if (html !== undefined && (html.kind < 7 || !inParagraph || !all || !this.staysParagraph(start))) {
      if (this.givenUp) return;
      this.open('html', 'html', start, end, depth);
      this.html = html.kind;
      if (endsHtml(text, html.from, end, html.kind)) this.leaf = 'none';
      return;
    }
    if (this.givenUp) return;
    if (inParagraph && (all || !this.doubtful || this.askParagraph(start))) {
      if (all && isDelimiterRow(text, at, end)) {
        this.doubtful = true;
        if (depth === 0) this.sure = false;
      }
      return this.keep(end);
    }
    if (this.givenUp) return;
    this.open('paragraph', 'paragraph', start, end, depth);
    this.bracket = text.charCodeAt(at) === OPEN;
    this.doubtful = false;
    if (depth === 0) this.sure = !this.bracket;
  }

  /** The number of open containers that the line continues; the cursor stands behind their marks. */
  private continueContainers(cursor: LineCursor, end: number): number {
    const { text } = this;
    let matched = 0;
    for (const container of this.containers) {
      const indent = indentOf(text, cursor, end);
      const at = firstUnit(text, cursor.at, end);
      const blank = at === end;
      if (container.kind === 'quote') {
        if (blank || indent >= 4 || text.charAt(at) !== '>') break;
        eatBlanks(text, cursor, indent, end);
        eatUnit(cursor);
        eatBlanks(text, cursor, 1, end);
      } else if (blank) {
        if (container.blank === 1) container.blank = 2;
        eatBlanks(text, cursor, container.size, end);
      } else {
        const over = container.blank === 2;
        container.blank = 0;
        if (over || indent < container.size) {
          if (container.kind === 'footnote' || !this.sameList(container, cursor, indent, at, end)) break;
          // Another item of the same list: what the last one held is closed.
          this.containers.length = matched + 1;
          this.leaf = 'none';
          matched++;
          break;
        }
        eatBlanks(text, cursor, container.size, end);
      }
      matched++;
    }
    return matched;
  }

  private sameList(container: Container, cursor: LineCursor, indent: number, at: number, end: number): boolean {
    if (indent >= 4 || isThematicBreak(this.text, at, end)) return false;
    const marker = markerAt(this.text, at, end);
    if (marker === undefined || marker.unit !== container.unit) return false;
    this.enterItem(container, marker, cursor, indent, end);
    return true;
  }

  /** Moves the cursor behind the marker and the blanks that belong to it, and sets the item's size. */
  private enterItem(container: Container, marker: Marker, cursor: LineCursor, indent: number, end: number): void {
    const { text } = this;
    eatBlanks(text, cursor, indent, end);
    for (let i = 0; i < marker.size; i++) eatUnit(cursor);
    const after = indentOf(text, cursor, end);
    const blank = firstUnit(text, cursor.at, end) === end;
    const width = blank || after > 4 ? 1 : after;
    if (!blank) eatBlanks(text, cursor, width, end);
    container.size = indent + marker.size + width;
    container.blank = blank ? 1 : 0;
  }

  /** The container that begins at `at`; `refused` when the marker of a list item may not interrupt what is open. */
  private containerAt(
    cursor: LineCursor,
    indent: number,
    at: number,
    end: number,
    interrupt: boolean,
  ): Container | 'refused' | undefined {
    const { text } = this;
    if (text.charAt(at) === '>') {
      eatBlanks(text, cursor, indent, end);
      eatUnit(cursor);
      eatBlanks(text, cursor, 1, end);
      return { kind: 'quote', unit: 0, size: 0, blank: 0 };
    }
    const label = afterFootnoteLabel(text, at, end);
    if (label >= 0) {
      eatBlanks(text, cursor, indent, end);
      while (cursor.at < label) eatUnit(cursor);
      eatBlanks(text, cursor, indentOf(text, cursor, end), end);
      return { kind: 'footnote', unit: 0, size: 4, blank: 0 };
    }
    const marker = markerAt(text, at, end);
    if (marker === undefined || isThematicBreak(text, at, end)) return undefined;
    const empty = onlyBlanks(text, at + marker.size, end);
    if (interrupt && (empty || !marker.interrupts)) return 'refused';
    const container: Container = { kind: 'list', unit: marker.unit, size: 0, blank: 0 };
    this.enterItem(container, marker, cursor, indent, end);
    return container;
  }

  /** Whether a container that begins on the line interrupts an open block. */
  private interrupts(lineStart: number, at: number, end: number): boolean {
    if (this.leaf === 'indented') return true;
    if (this.leaf !== 'paragraph') return false;
    const unit = this.text.charAt(at);
    const possible = unit === '>' || unit === '[' || markerAt(this.text, at, end) !== undefined;
    return !possible || this.staysParagraph(lineStart);
  }

  /**
   * micromark minds the interrupted block for the whole line, and minds indented code too. Alone, the line would read otherwise, so it is joined with
   * the block before it.
   */
  private refuse(opened: boolean, lineStart: number): void {
    if (!opened) {
      this.joinNext = this.leaf === 'indented';
      return;
    }
    const before = this.start === lineStart ? this.pieces.pop() : undefined;
    if (before === undefined) return;
    this.kind = before.kind;
    this.start = before.start;
    this.sure = false;
  }

  private blankLine(matched: number): void {
    if (matched < this.containers.length) this.closeTo(matched);
    if (this.leaf === 'paragraph') this.leaf = 'none';
  }

  private inFence(cursor: LineCursor, end: number): void {
    const { text, fence } = this;
    const at = firstUnit(text, cursor.at, end);
    this.end = end;
    if (fence !== undefined && indentOf(text, cursor, end) < 4 && closesFence(text, at, end, fence)) this.leaf = 'none';
  }

  private inHtml(cursor: LineCursor, end: number): void {
    const { text } = this;
    const blank = firstUnit(text, cursor.at, end) === end;
    if (!blank || this.html < 6) this.end = end;
    if (this.html >= 6 ? blank : endsHtml(text, cursor.at, end, this.html)) this.leaf = 'none';
  }

  /** The line goes on with the open leaf. */
  private keep(end: number): void {
    this.end = end;
  }

  private single(kind: PieceKind, start: number, end: number, depth: number): void {
    this.open('none', kind, start, end, depth);
  }

  /** Opens a leaf in the container at `depth`, closing what lies deeper. */
  private open(leaf: Leaf, kind: PieceKind, start: number, end: number, depth: number): void {
    this.closeTo(depth);
    if (depth === 0) this.begin(kind, start);
    this.leaf = leaf;
    this.end = end;
  }

  private closeTo(depth: number): void {
    if (this.containers.length > depth) this.containers.length = depth;
    this.leaf = 'none';
  }

  private begin(kind: PieceKind, start: number): void {
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

  private finish(): void {
    if (this.kind === undefined) return;
    this.pieces.push({ kind: this.kind, start: this.start, end: this.end, sure: this.sure, deep: this.deep });
    this.kind = undefined;
  }

  /** An open fence or HTML block takes the blank lines at the text's end as well. */
  private openToTheEnd(): boolean {
    const inside = this.containers.length > 0;
    // micromark counts blanks before the end of the text as part of indented code.
    return this.leaf === 'indented' || this.leaf === 'fence' || (this.leaf === 'html' && (inside || this.html < 6));
  }

  private staysParagraph(lineStart: number): boolean {
    return !this.doubtful || this.leaf !== 'paragraph' || this.askParagraph(lineStart);
  }

  /** Asks the parser whether what was read of the block so far is an open paragraph. */
  private askParagraph(lineStart: number): boolean {
    if (++this.questions > MAX_QUESTIONS) {
      this.giveUp();
      return true;
    }
    return this.endsInParagraph(this.text.slice(this.start, lineStart));
  }

  private giveUp(): void {
    this.givenUp = true;
    this.sure = false;
  }
}

function eatUnit(cursor: LineCursor): void {
  cursor.at++;
  cursor.column++;
}

function firstUnit(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
