import { type Span, span } from '../../text/span.ts';
import type { Shortcode, ShortcodeParameter, ShortcodeProblem } from '../types.ts';

/** A tag before pairing. */
export type Tag = Pick<Shortcode, 'name' | 'nameSpan' | 'span' | 'delimiter' | 'kind' | 'parameters'>;

/** What was read at a `{{<` or `{{%`: a tag, a problem, or both (a tag whose quotation is not closed). `next` is where to go on. */
export interface TagReading {
  readonly tag: Tag | undefined;
  readonly problem: ShortcodeProblem | undefined;
  readonly next: number;
}

/** Remembers marks that do not occur any more from a place on, so that many open ones cost one search. */
export interface TagMemory {
  noBackquoteFrom: number;
  noEscapeEndFrom: number;
}

/**
 * Reads the tag that begins at `start`, as Hugo's lexer does (parser/pageparser/pagelexer_shortcode.go): quoted parameters end on their line, raw
 * ones in backquotes may hold line ends, the right delimiter inside quotes does not count. More lenient than Hugo in what a bare value may hold.
 */
export function readTag(text: string, start: number, memory: TagMemory): TagReading {
  const delimiter = text[start + 2] === '%' ? '%' : '<';
  const right = delimiter === '<' ? '>}}' : '%}}';
  if (text.startsWith('/*', start + 3)) return readEscaped(text, start, delimiter, right, memory);
  const reader = new TagReader(text, start, memory);
  let name: Span | undefined;
  let closing = false;
  let selfClosing = false;
  let problem: ShortcodeProblem | undefined;
  const parameters: ShortcodeParameter[] = [];
  for (;;) {
    reader.skipBlanks();
    const at = reader.at;
    if (text.startsWith(right, at)) {
      reader.at += right.length;
      break;
    }
    const wrong = reader.problemAt(at, delimiter);
    if (wrong !== undefined) return { tag: undefined, problem: wrong, next: Math.max(at, start + 3) };
    if (text[at] === '/' && (name === undefined ? !closing : text.startsWith(right, at + 1))) {
      if (name === undefined) closing = true;
      else selfClosing = true;
      reader.at++;
    } else if (name === undefined) {
      name = reader.word(right);
    } else {
      const parameter = reader.parameter(right);
      parameters.push(parameter.value);
      problem ??= parameter.problem;
    }
  }
  const whole = span(start, reader.at);
  if (name === undefined || name.start === name.end) {
    return { tag: undefined, problem: { kind: 'no-name', span: whole }, next: whole.end };
  }
  const kind = closing ? 'close' : selfClosing ? 'self' : 'open';
  const tag: Tag = { name: text.slice(name.start, name.end), nameSpan: name, span: whole, delimiter, kind, parameters };
  return { tag, problem, next: whole.end };
}

function readEscaped(text: string, start: number, delimiter: '<' | '%', right: string, memory: TagMemory): TagReading {
  const from = start + 5;
  const end = from >= memory.noEscapeEndFrom ? -1 : text.indexOf('*/', from);
  if (end < 0) memory.noEscapeEndFrom = Math.min(memory.noEscapeEndFrom, from);
  if (end < 0 || !text.startsWith(right, end + 2)) {
    return {
      tag: undefined,
      problem: { kind: 'unterminated', span: span(start, problemEnd(text, start)) },
      next: from,
    };
  }
  const name = /^\s*\/?\s*([^\s/]*)/.exec(text.slice(from, Math.min(end, from + 200)));
  const nameEnd = from + (name?.[0].length ?? 0);
  const nameSpan = span(nameEnd - (name?.[1]?.length ?? 0), nameEnd);
  const whole = span(start, end + 2 + right.length);
  const tag: Tag = { name: name?.[1] ?? '', nameSpan, span: whole, delimiter, kind: 'escaped', parameters: [] };
  return { tag, problem: undefined, next: whole.end };
}

/** A cursor in one tag. */
class TagReader {
  at: number;
  private readonly text: string;
  private readonly start: number;
  private readonly memory: TagMemory;

  constructor(text: string, start: number, memory: TagMemory) {
    this.text = text;
    this.start = start;
    this.memory = memory;
    this.at = start + 3;
  }

  skipBlanks(): void {
    while (isBlank(this.text.charCodeAt(this.at))) this.at++;
  }

  /** Why the tag cannot go on at `at`: the text ends, another tag begins, or another tag's end stands here. */
  problemAt(at: number, delimiter: '<' | '%'): ShortcodeProblem | undefined {
    const { text, start } = this;
    if (at >= text.length || text.startsWith('{{<', at) || text.startsWith('{{%', at)) {
      return { kind: 'unterminated', span: span(start, problemEnd(text, start)) };
    }
    if (text.startsWith(delimiter === '<' ? '%}}' : '>}}', at)) {
      return { kind: 'mismatched-delimiter', span: span(start, at + 3) };
    }
    if (text.startsWith('}}', at)) return { kind: 'unterminated', span: span(start, at + 2) };
    return undefined;
  }

  /** Everything up to a blank, an equals sign, a quotation mark or the end of the tag. */
  word(right: string): Span {
    const from = this.at;
    while (this.at < this.text.length && !this.wordEnds(right)) this.at++;
    // A lone mark that cannot begin anything is taken as a word of its own, so that reading goes on.
    if (this.at === from) this.at++;
    return span(from, this.at);
  }

  parameter(right: string): { readonly value: ShortcodeParameter; readonly problem: ShortcodeProblem | undefined } {
    const { text } = this;
    const quoted = this.quoted(right);
    if (quoted !== undefined) return positional(quoted);
    const nameSpan = this.word(right);
    const afterName = this.at;
    this.skipBlanks();
    if (text[this.at] !== '=') {
      this.at = afterName;
      return positional({ value: text.slice(nameSpan.start, nameSpan.end), valueSpan: nameSpan, problem: undefined });
    }
    this.at++;
    this.skipBlanks();
    const name = text.slice(nameSpan.start, nameSpan.end);
    const value = this.quoted(right) ?? this.bareValue(right);
    return { value: { name, nameSpan, value: value.value, valueSpan: value.valueSpan }, problem: value.problem };
  }

  private bareValue(right: string): Value {
    const valueSpan = this.ends(right) ? span(this.at, this.at) : this.word(right);
    return { value: this.text.slice(valueSpan.start, valueSpan.end), valueSpan, problem: undefined };
  }

  private ends(right: string): boolean {
    const { text, at } = this;
    return (
      at >= text.length || text.startsWith(right, at) || this.problemAt(at, right === '>}}' ? '<' : '%') !== undefined
    );
  }

  private quoted(right: string): Value | undefined {
    const mark = this.text[this.at];
    if (mark === '"' || (mark === '\\' && this.text[this.at + 1] === '"')) return this.doubleQuoted(right);
    return mark === '`' ? this.backquoted() : undefined;
  }

  private doubleQuoted(right: string): Value {
    const { text } = this;
    const escapedMark = text[this.at] === '\\';
    const from = this.at + (escapedMark ? 2 : 1);
    let value = '';
    for (let at = from; ; at++) {
      const unit = text[at];
      if (unit === undefined || unit === '\n' || unit === '\r') return this.openQuotation(from, at, right);
      const closes = escapedMark ? unit === '\\' && text[at + 1] === '"' : unit === '"';
      if (closes) {
        this.at = at + (escapedMark ? 2 : 1);
        return { value, valueSpan: span(from, at), problem: undefined };
      }
      if (unit === '\\' && text[at + 1] === '"') at++;
      value += text[at];
    }
  }

  /** A quotation that does not end on its line: it is taken up to the tag's end on that line, if there is one. */
  private openQuotation(from: number, line: number, right: string): Value {
    const inLine = this.text.slice(from, line);
    const end = inLine.indexOf(right);
    const valueSpan = span(from, end < 0 ? line : from + end);
    this.at = valueSpan.end;
    const problem: ShortcodeProblem = { kind: 'unterminated-quote', span: span(from - 1, valueSpan.end) };
    return { value: this.text.slice(valueSpan.start, valueSpan.end), valueSpan, problem };
  }

  private backquoted(): Value {
    const from = this.at + 1;
    const end = from >= this.memory.noBackquoteFrom ? -1 : this.text.indexOf('`', from);
    if (end < 0) {
      this.memory.noBackquoteFrom = Math.min(this.memory.noBackquoteFrom, from);
      this.at = from;
      const problem: ShortcodeProblem = { kind: 'unterminated-quote', span: span(from - 1, from) };
      return { value: '', valueSpan: span(from, from), problem };
    }
    this.at = end + 1;
    return { value: this.text.slice(from, end), valueSpan: span(from, end), problem: undefined };
  }

  private wordEnds(right: string): boolean {
    const { text, at } = this;
    const unit = text[at];
    if (isBlank(text.charCodeAt(at)) || unit === '=' || unit === '"' || unit === '`') return true;
    if (unit === '/' && text.startsWith(right, at + 1)) return true;
    if (unit === '{') return text.startsWith('{{', at);
    return unit === '}' || unit === '>' || unit === '%' ? this.ends(right) : false;
  }
}

interface Value {
  readonly value: string;
  readonly valueSpan: Span;
  readonly problem: ShortcodeProblem | undefined;
}

function positional(value: Value) {
  return {
    value: { name: undefined, nameSpan: undefined, value: value.value, valueSpan: value.valueSpan },
    problem: value.problem,
  };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

/** Where the mark of an open tag ends: at its line's end, before the next tag, or after so much that a reader knows the place. */
function problemEnd(text: string, start: number): number {
  let end = start + 3;
  while (
    end < text.length &&
    end < start + 120 &&
    text[end] !== '\n' &&
    text[end] !== '\r' &&
    !text.startsWith('{{', end)
  )
    end++;
  return Math.min(end, text.length);
}
