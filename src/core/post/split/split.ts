import { type Container, continueContainers, openContainer } from './containers.ts';
import { endsHtml, type HtmlKind, type HtmlStart, htmlAt } from './html.ts';
import { endOfLine, firstUnit, indentOf, type Line, type LineCursor, nextLine } from './line.ts';
import { type Piece, type PieceKind, PieceList } from './pieces.ts';
import {
  closesFence,
  type Fence,
  fenceAt,
  isDelimiterRow,
  isHeading,
  isSetextUnderline,
  isThematicBreak,
  markerAt,
  OPEN,
} from './starts.ts';

export type { Piece, PieceKind } from './pieces.ts';

/** Says whether the Markdown text ends within a paragraph that a further line could continue. */
export type EndsInParagraph = (text: string) => boolean;

/**
 * Cuts the text from `start` on into top-level blocks such that parsing each alone gives the nodes of parsing the whole. Follows the block structure
 * of CommonMark line by line as micromark reads it (its deviations included), and joins where it does not know: the few lines whose meaning depends
 * on whether a table or a setext heading precedes are decided by `endsInParagraph`. Linear in the text.
 */
export function splitBlocks(text: string, start: number, endsInParagraph: EndsInParagraph): readonly Piece[] {
  return new Splitter(text, endsInParagraph).run(start);
}

/**
 * The pieces from `start` on, the beginning of a line between whole pieces. `between` is told of every further such line, with the number of times the
 * parser was asked; when it says so, the pieces up to there are all that is wanted. `undefined` when the text is not worth cutting.
 */
export function splitFrom(
  text: string,
  start: number,
  endsInParagraph: EndsInParagraph,
  between: (lineStart: number, questions: number) => boolean,
): readonly Piece[] | undefined {
  const splitter = new Splitter(text, endsInParagraph);
  const pieces = splitter.run(start, between);
  return splitter.givenUp ? undefined : pieces;
}

type Leaf = 'none' | 'paragraph' | 'indented' | 'fence' | 'html';

/** How often the parser may be asked; a text with more doubts than that is not worth cutting. */
export const MAX_QUESTIONS = 16;
/** Containers nested deeper than this are not followed: the rest of the text is one block. */
const MAX_DEPTH = 100;

class Splitter {
  private readonly text: string;
  /** No line ends with a carriage return, so the engine can search for line ends, which is several times quicker than looking at each unit. */
  private readonly feedsOnly: boolean;
  private readonly endsInParagraph: EndsInParagraph;
  private readonly piece = new PieceList();
  private readonly containers: Container[] = [];
  private leaf: Leaf = 'none';
  private fence: Fence | undefined;
  private html: HtmlKind = 6;
  /** The open paragraph may have become a table, or a heading above which only definitions stand. */
  private doubtful = false;
  /** The open paragraph begins with `[`, so it may be nothing but definitions. */
  private bracket = false;
  /** The open indented code began on a line that left containers behind: whether a list may follow it then, only the parser knows. */
  private lazyIndented = false;
  /** The line before was empty but for blanks. */
  private afterSpaces = false;
  /** The line, and the one before it, ends with the marker of an item. */
  private emptyItem = false;
  private afterEmptyItem = false;
  private questions = 0;
  givenUp = false;

  constructor(text: string, endsInParagraph: EndsInParagraph) {
    this.text = text;
    this.feedsOnly = !text.includes('\r');
    this.endsInParagraph = endsInParagraph;
  }

  run(start: number, between?: (lineStart: number, questions: number) => boolean): readonly Piece[] {
    const { text } = this;
    let lineStart = start;
    while (lineStart < text.length && !this.givenUp) {
      if (between !== undefined && this.isBetween() && between(lineStart, this.questions)) return this.piece.finish();
      const close = this.commentClose(lineStart);
      const lineEnd = this.endOfLine(close ?? lineStart);
      if (close === undefined) this.line(lineStart, lineEnd);
      else this.closeComment(lineEnd, close < text.length);
      lineStart = nextLine(text, lineEnd);
    }
    if (this.givenUp || this.openToTheEnd()) this.piece.end = text.length;
    return this.piece.finish();
  }

  private endOfLine(from: number): number {
    if (!this.feedsOnly) return endOfLine(this.text, from);
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  /** Nothing is open, so that what follows does not depend on what came before. */
  private isBetween(): boolean {
    return this.leaf === 'none' && this.containers.length === 0 && !this.piece.joinNext && !this.emptyItem;
  }

  /** Within a comment outside of all containers only its end matters: where it is, or the text's end. */
  private commentClose(lineStart: number): number | undefined {
    if (this.leaf !== 'html' || this.html !== 2 || this.containers.length > 0) return undefined;
    const close = this.text.indexOf('-->', lineStart);
    return close < 0 ? this.text.length : close;
  }

  private closeComment(lineEnd: number, closed: boolean): void {
    this.piece.end = lineEnd;
    if (closed) this.leaf = 'none';
  }

  private line(start: number, end: number): void {
    const { text, containers } = this;
    this.afterEmptyItem = this.emptyItem;
    this.emptyItem = false;
    const cursor: LineCursor = { at: start, column: 0, rest: 0 };
    const matched = containers.length === 0 ? 0 : this.continueContainers(cursor, start, end);
    const all = matched === containers.length;
    const spaced = this.afterSpaces;
    this.afterSpaces = start < end && firstUnit(text, cursor.at, end) === end;
    if (all && this.leaf === 'fence') {
      this.inFence(cursor, end);
    } else if (all && this.leaf === 'html') {
      this.inHtml(cursor, end);
    } else if (firstUnit(text, cursor.at, end) === end) {
      // Blanks that reach into indented code are part of it.
      if (all && this.leaf === 'indented' && indentOf(text, cursor, end) >= 4) this.piece.end = end;
      // Containers that a line of mere marks leaves behind end before its line end only when there is one.
      if (!all && this.piece.end === end) this.piece.end = Math.min(text.length, nextLine(text, end));
      this.closeTo(matched, this.leaf === 'indented' && all ? 'indented' : 'none');
    } else {
      this.contentLine(cursor, start, end, matched, spaced);
    }
  }

  private continueContainers(cursor: LineCursor, start: number, end: number): number {
    const { matched, newItem } = continueContainers(this.text, cursor, end, this.containers);
    if (newItem) this.closeTo(matched, 'none');
    this.emptyItem = newItem && firstUnit(this.text, cursor.at, end) === end;
    if (matched > 0 && firstUnit(this.text, start, end) < end) this.piece.end = end;
    return matched;
  }

  /** A line that is not blank behind the marks of the containers it continues: new containers, then a leaf. */
  private contentLine(cursor: LineCursor, start: number, end: number, matched: number, spaced: boolean): void {
    const { text, containers } = this;
    const all = matched === containers.length;
    this.joinCut(matched, spaced);
    let indent = indentOf(text, cursor, end);
    let at = firstUnit(text, cursor.at, end);
    const interrupts = all && indent < 4 && this.interrupts(start, at, end);
    let opened = false;
    while (indent < 4 && !this.givenUp) {
      const container = openContainer(text, cursor, indent, at, end, interrupts);
      if (container === undefined) break;
      if (container === 'refused') {
        this.refuse(opened, start);
        break;
      }
      if (!opened) this.interruptWith(container, matched, start);
      opened = true;
      containers.push(container);
      if (containers.length > MAX_DEPTH) this.giveUp(true);
      indent = indentOf(text, cursor, end);
      at = firstUnit(text, cursor.at, end);
      if (at < end) continue;
      this.piece.end = end;
      this.emptyItem = true;
      return;
    }
    if (this.givenUp) return;
    const depth = opened ? containers.length : matched;
    this.leafLine({ start, end, at, indent, depth, opened, all: opened || all });
  }

  /**
   * A fence or HTML block that the end of its container cuts off keeps blanks of an empty line before, and before a new container the last line end;
   * parsed alone it would not. Then both are one piece.
   */
  private joinCut(matched: number, spaced: boolean): void {
    const concrete = this.leaf === 'fence' || this.leaf === 'html';
    if (concrete && spaced && matched === 0) this.piece.joinNext = true;
  }

  private interruptWith(container: Container, matched: number, start: number): void {
    const concrete = this.leaf === 'fence' || this.leaf === 'html';
    if (concrete && matched === 0) this.piece.joinNext = true;
    this.closeTo(matched, 'none');
    if (matched === 0) this.piece.begin(container.kind, start);
  }

  private leafLine(line: Line): void {
    const { text } = this;
    const { start, end, at, indent } = line;
    const inParagraph = !line.opened && this.leaf === 'paragraph';
    if (indent >= 4) {
      this.indentedLine(line, inParagraph);
      return;
    }
    const fence = fenceAt(text, at, end);
    const html = htmlAt(text, at, end);
    if (isHeading(text, at, end)) this.open('none', 'heading', line);
    else if (fence !== undefined) this.openFence(fence, line);
    else if (inParagraph && line.all && isSetextUnderline(text, at, end)) this.underline(line);
    else if (isThematicBreak(text, at, end)) this.open('none', 'thematic-break', line);
    else if (html !== undefined && (html.kind < 7 || !inParagraph || !this.staysParagraph(start)))
      this.openHtml(html, line);
    else if (html !== undefined && !line.all) this.lazyHtml(end);
    else if (inParagraph && (line.all || this.staysParagraph(start))) this.continueParagraph(line);
    else if (!this.givenUp) this.openParagraph(line);
  }

  private indentedLine(line: Line, inParagraph: boolean): void {
    const goesOn = inParagraph ? this.staysParagraph(line.start) : !line.opened && line.all && this.leaf === 'indented';
    if (goesOn) {
      this.piece.end = line.end;
    } else if (!this.givenUp) {
      this.lazyIndented = !line.all;
      if (this.lazyIndented && line.depth === 0) this.piece.joinNext = true;
      this.open('indented', 'code', line);
    }
  }

  private openFence(fence: Fence, line: Line): void {
    this.open('fence', 'code', line);
    this.fence = fence;
  }

  private openHtml(html: HtmlStart, line: Line): void {
    if (this.givenUp) return;
    const ends = endsHtml(this.text, html.from, line.end, html.kind);
    this.open(ends ? 'none' : 'html', 'html', line);
    this.html = html.kind;
  }

  /** micromark lets a lazy line with HTML of kind 7 interrupt, and keeps it in the container; it does so only when a line end follows. */
  private lazyHtml(end: number): void {
    if (this.givenUp) return;
    this.piece.end = Math.min(this.text.length, nextLine(this.text, end));
    this.leaf = 'html';
    this.html = 7;
  }

  private underline({ end, depth }: Line): void {
    this.piece.end = end;
    // Below definitions alone, equals signs are a paragraph, and dashes a break.
    if (this.bracket || this.doubtful) {
      this.doubtful = true;
      return;
    }
    this.leaf = 'none';
    if (depth === 0) this.piece.kind = 'heading';
  }

  private continueParagraph({ at, end, all, depth }: Line): void {
    this.piece.end = end;
    if (!all || !isDelimiterRow(this.text, at, end)) return;
    this.doubtful = true;
    if (depth === 0) this.piece.sure = false;
  }

  private openParagraph(line: Line): void {
    this.bracket = this.text.charCodeAt(line.at) === OPEN;
    // Below an empty item, micromark reads `[x]` as the item's box although the paragraph lies outside.
    if (this.bracket && this.afterEmptyItem && line.depth === 0) this.piece.joinNext = true;
    this.open('paragraph', 'paragraph', line);
    this.doubtful = false;
    if (line.depth === 0 && this.bracket) this.piece.sure = false;
  }

  private inFence(cursor: LineCursor, end: number): void {
    const { text, fence } = this;
    const at = firstUnit(text, cursor.at, end);
    this.piece.end = end;
    if (fence !== undefined && indentOf(text, cursor, end) < 4 && closesFence(text, at, end, fence)) this.leaf = 'none';
  }

  private inHtml(cursor: LineCursor, end: number): void {
    const { text } = this;
    const blank = firstUnit(text, cursor.at, end) === end;
    if (!blank || this.html < 6) this.piece.end = end;
    if (this.html >= 6 ? blank : endsHtml(text, cursor.at, end, this.html)) this.leaf = 'none';
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
    if (!opened && this.leaf === 'indented' && this.lazyIndented) this.giveUp(false);
    else if (!opened) this.piece.joinNext = this.leaf === 'indented';
    else if (this.piece.start === lineStart) this.piece.joinWithLast();
  }

  /** Opens a leaf in the container that the line lies in, closing what lies deeper. */
  private open(leaf: Leaf, kind: PieceKind, { start, end, depth }: Line): void {
    this.closeTo(depth, leaf);
    if (depth === 0) this.piece.begin(kind, start);
    this.piece.end = end;
  }

  private closeTo(depth: number, leaf: Leaf): void {
    if (this.containers.length > depth) this.containers.length = depth;
    this.leaf = leaf;
  }

  /** An open fence or HTML block takes the blank lines at the text's end as well; so does indented code, as micromark reads it. */
  private openToTheEnd(): boolean {
    const inside = this.containers.length > 0;
    return this.leaf === 'indented' || this.leaf === 'fence' || (this.leaf === 'html' && (inside || this.html < 6));
  }

  /** Whether the open paragraph is still one before the line; asks the parser when it is doubtful. */
  private staysParagraph(lineStart: number): boolean {
    if (!this.doubtful || this.leaf !== 'paragraph') return true;
    if (++this.questions <= MAX_QUESTIONS) return this.endsInParagraph(this.text.slice(this.piece.start, lineStart));
    this.giveUp(false);
    return true;
  }

  private giveUp(deep: boolean): void {
    this.givenUp = true;
    this.piece.sure = false;
    this.piece.deep = deep;
  }
}
