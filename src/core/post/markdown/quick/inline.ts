import type { Image, Link, PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { attentionAt } from './attention.ts';
import {
  address,
  besideAttention,
  closingBracket,
  closingRun,
  entity,
  htmlTag,
  isAlphanumeric,
  isAsciiPunctuation,
  mayBeAddress,
  NESTED,
  resourceAt,
  runLength,
} from './inline-scan.ts';
import type { Places } from './places.ts';
import { referenceAt } from './references.ts';

/**
 * The inline content between two offsets, or `undefined` where the parser must be asked. Text, emphasis, code, plain links and images, escapes and line
 * breaks are read here, references too: exactly as the parser reads them (a test compares the two).
 */
export function quickInline(places: Places, from: number, to: number): PhrasingContent[] | undefined {
  return readInline(places, from, to, false);
}

/** Marks of emphasis without a partner are text: then the content is read again with that known. */
function readInline(places: Places, from: number, to: number, inLink: boolean): PhrasingContent[] | undefined {
  const lonely = new Set<number>();
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const inline = new Inline(places, to, inLink, lonely);
    const children = inline.read(from);
    if (children === undefined || inline.open.length === 0) return children;
    for (const { start } of inline.open) lonely.add(start);
  }
  return undefined;
}

const MOST_ROUNDS = 2;

/** An emphasis whose end was not met yet, with what its parent holds before it. */
interface Open {
  readonly unit: number;
  readonly size: number;
  readonly start: number;
  readonly siblings: PhrasingContent[];
}

class Inline {
  private readonly places: Places;
  private readonly text: string;
  private readonly to: number;
  private readonly inLink: boolean;
  private children: PhrasingContent[] = [];
  readonly open: Open[] = [];
  private readonly lonely: ReadonlySet<number>;
  /** Where the text being read begins; -1 when none is. */
  private textStart = -1;
  private value = '';
  /** What lies before is in `value`. */
  private taken = 0;
  /** Where the last construct that is not text ended: blanks before that belong to it. */
  private dataFrom = 0;
  /** Beginning of the line that is being read, its blanks included. */
  private lineStart = 0;
  /** A bracket that is text was met; within brackets no address is a link. */
  private bracket = false;

  constructor(places: Places, to: number, inLink: boolean, lonely: ReadonlySet<number>) {
    this.lonely = lonely;
    this.places = places;
    this.text = places.text;
    this.to = to;
    this.inLink = inLink;
  }

  read(from: number): PhrasingContent[] | undefined {
    const { text, to } = this;
    this.taken = from;
    this.dataFrom = from;
    let at = from;
    while (at < to) {
      const unit = text.charCodeAt(at);
      if (unit > TILDE || special[unit] === 0) {
        at++;
        continue;
      }
      const next = this.construct(at, unit);
      if (next < 0) return undefined;
      at = next;
    }
    return this.flush(to) ? this.children : undefined;
  }

  /** Reads what may begin at `at`; gives where to go on, or -1. */
  private construct(at: number, unit: number): number {
    const next = this.text.charCodeAt(at + 1);
    switch (unit) {
      case LINE_FEED:
        return this.lineEnd(at);
      case BACKSLASH:
        return this.backslash(at, next);
      case BACKQUOTE:
        return this.code(at);
      case STAR:
      case UNDERSCORE:
        return this.attention(at, unit);
      case OPEN:
        return this.inLink ? -1 : this.link(at);
      case BANG:
        return next === OPEN ? this.image(at) : at + 1;
      case AMPERSAND:
        return next === HASH || isAlphanumeric(next) ? this.entity(at) : at + 1;
      case LESS:
        return next === SLASH || next === BANG || next === QUESTION || isAlphanumeric(next) ? this.html(at) : at + 1;
      case TILDE:
        return this.tilde(at);
      case COLON:
        return next === SLASH && !this.inLink ? this.address(at) : at + 1;
      default:
        return at + 1;
    }
  }

  private lineEnd(at: number): number {
    const { text } = this;
    let end = at;
    const floor = Math.max(this.taken, this.dataFrom);
    while (end > floor && text.charCodeAt(end - 1) === SPACE) end--;
    let next = at + 1;
    while (text.charCodeAt(next) === SPACE) next++;
    if (at - end >= 2) {
      if (!this.flush(end)) return -1;
      this.children.push({ type: 'break', position: this.places.position(end, at + 1) });
      this.restart(next);
      return next;
    }
    if (this.textStart < 0) this.textStart = end > this.taken ? this.taken : at;
    this.value += `${text.slice(this.taken, end)}\n`;
    this.taken = next;
    this.lineStart = at + 1;
    return next;
  }

  private backslash(at: number, next: number): number {
    if (next === LINE_FEED && at + 1 < this.to) {
      if (!this.flush(at)) return -1;
      this.children.push({ type: 'break', position: this.places.position(at, at + 2) });
      let after = at + 2;
      while (this.text.charCodeAt(after) === SPACE) after++;
      this.restart(after);
      return after;
    }
    if (at + 1 >= this.to || !isAsciiPunctuation(next)) return at + 1;
    if (this.textStart < 0) this.textStart = this.taken < at ? this.taken : at;
    this.value += this.text.slice(this.taken, at);
    this.taken = at + 1;
    this.dataFrom = at + 2;
    return at + 2;
  }

  /** `&amp;` and the like; what is none is text. */
  private entity(at: number): number {
    entity.lastIndex = at;
    const written = entity.exec(this.text)?.[0];
    const meant = written === undefined ? undefined : decodeString(written);
    if (written === undefined || meant === undefined || meant === written) return at + 1;
    const end = at + written.length;
    if (end > this.to) return -1;
    if (this.textStart < 0) this.textStart = this.taken < at ? this.taken : at;
    this.value += this.text.slice(this.taken, at) + meant;
    this.restart(end);
    this.lineStart = end;
    return end;
  }

  /** A bare address of plain units, the colon of `https://` being at `at`. */
  private address(at: number): number {
    const { text } = this;
    const scheme = text.charCodeAt(at - 1) === SMALL_S ? 5 : 4;
    const start = at - scheme;
    address.lastIndex = start;
    const url = start < this.taken ? undefined : address.exec(text)?.[0];
    if (url === undefined) return at + 1;
    const end = start + url.length;
    const before = start === 0 ? ' ' : text.charAt(start - 1);
    if (this.bracket || end > this.to || !/[\s(\x80-\uffff]/.test(before) || !this.flush(start)) return -1;
    const position = this.places.position(start, end);
    const shown = { type: 'text' as const, value: url, position: this.places.position(start, end) };
    this.children.push({ type: 'link', title: null, url, children: [shown], position });
    this.restart(end);
    return end;
  }

  /** A tag on one line; comments, instructions and addresses are left to the parser. */
  private html(at: number): number {
    htmlTag.lastIndex = at;
    const value = htmlTag.exec(this.text)?.[0];
    if (value === undefined || at + value.length > this.to || !this.flush(at)) return -1;
    const end = at + value.length;
    this.children.push({ type: 'html', value, position: this.places.position(at, end) });
    this.restart(end);
    return end;
  }

  private code(at: number): number {
    const { text, to } = this;
    const size = runLength(text, at, to, BACKQUOTE);
    const close = closingRun(text, at + size, to, size);
    // Looking for its end over a line end, the parser learns where the next line begins, and counts that as part of this one.
    if (close < 0) return text.slice(at, to).includes('\n') ? -1 : at + size;
    let value = text.slice(at + size, close);
    if (/^\n|\n(?: |$)| \n/.test(value) || !this.flush(at)) return -1;
    const padded = value.length > 1 && value.startsWith(' ') && value.endsWith(' ');
    if (padded && /[^ ]/.test(value)) value = value.slice(1, -1);
    this.children.push({ type: 'inlineCode', value, position: this.places.position(at, close + size) });
    this.restart(close + size);
    return close + size;
  }

  private attention(at: number, unit: number): number {
    const { text, open } = this;
    const size = runLength(text, at, this.to, unit);
    const { opens, closes } = attentionAt(text, at, size, unit);
    if ((!opens && !closes) || this.lonely.has(at)) return at + size;
    if (size > 2) return -1;
    const last = open.at(-1);
    if (closes && last?.unit === unit && last.size === size) {
      if (!this.flush(at)) return -1;
      open.pop();
      const node: PhrasingContent = {
        type: size === 2 ? 'strong' : 'emphasis',
        children: this.children,
        position: this.places.position(last.start, at + size),
      };
      this.children = last.siblings;
      this.children.push(node);
    } else if (closes && open.some((outer) => outer.unit === unit)) {
      return -1;
    } else if (opens) {
      if (!this.flush(at)) return -1;
      open.push({ unit, size, start: at, siblings: this.children });
      this.children = [];
    } else {
      return at + size;
    }
    this.restart(at + size);
    return at + size;
  }

  private link(at: number): number {
    const { text } = this;
    if (text.charCodeAt(at + 1) === CARET) return -1;
    const close = closingBracket(text, at + 1, this.to);
    if (close === NESTED) return -1;
    const after = text.charCodeAt(close + 1);
    const reference = close < 0 || after === PAREN ? undefined : referenceAt(this.places, at, close, this.to);
    if (close < 0 || (after !== PAREN && reference === undefined)) {
      this.bracket = true;
      return at + 1;
    }
    const resource = reference === undefined ? resourceAt(text, close + 1, this.to) : undefined;
    const end = reference?.end ?? resource?.end;
    if (end === undefined || !this.flush(at)) return -1;
    // No link stands in a link, as this one is read only where none is open.
    const children = readInline(this.places, at + 1, close, true) as Link['children'] | undefined;
    if (children === undefined) return -1;
    const position = this.places.position(at, end);
    if (resource !== undefined) {
      this.children.push({ type: 'link', title: resource.title, url: resource.url, children, position });
    } else if (reference !== undefined) {
      const { label, kind } = reference;
      if (label.includes('\n')) return -1;
      const identifier = normalizeIdentifier(label).toLowerCase();
      const shown = { label: decodeString(label), identifier, referenceType: kind };
      this.children.push({ type: 'linkReference', children, position, ...shown });
    }
    this.restart(end);
    return end;
  }

  private image(at: number): number {
    const { text } = this;
    const close = closingBracket(text, at + 2, this.to);
    if (close < 0 || text.charCodeAt(close + 1) !== PAREN) return -1;
    const resource = resourceAt(text, close + 1, this.to);
    const alt = text.slice(at + 2, close);
    if (resource === undefined || /[\\`*_[\]<&!~\n]/.test(alt) || !this.flush(at)) return -1;
    const { url, title, end } = resource;
    const image: Image = { type: 'image', title, url, alt, position: this.places.position(at, end) };
    this.children.push(image);
    this.restart(end);
    return end;
  }

  /** A tilde that has no partner in the whole text is text. */
  private tilde(at: number): number {
    const { text } = this;
    const size = runLength(text, at, this.to, TILDE);
    const alone = text.lastIndexOf('~', at - 1) < 0 && text.indexOf('~', at + size) < 0;
    return alone && !besideAttention(text, at, size) ? at + size : -1;
  }

  private restart(at: number): void {
    this.taken = at;
    this.dataFrom = at;
  }

  /** Ends the text that is being read; false when it may hold a bare address. */
  private flush(end: number): boolean {
    const { taken } = this;
    if (this.textStart < 0 && end <= taken) return true;
    const start = this.textStart < 0 ? taken : this.textStart;
    const value = this.value + this.text.slice(taken, end);
    if (!this.inLink && mayBeAddress.test(value)) return false;
    // A text that ends with a line holds none of the blanks that the next line begins with.
    const position = this.places.position(start, end > taken ? end : this.lineStart);
    this.children.push({ type: 'text', value, position });
    this.textStart = -1;
    this.value = '';
    return true;
  }
}

const LINE_FEED = 10;
const SPACE = 32;
const BANG = 33;
const HASH = 35;
const AMPERSAND = 38;
const PAREN = 40;
const STAR = 42;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const QUESTION = 63;
const OPEN = 91;
const BACKSLASH = 92;
const CARET = 94;
const UNDERSCORE = 95;
const BACKQUOTE = 96;
const SMALL_S = 115;
const TILDE = 126;

/** Units at which something else than text may begin. */
const special = new Uint8Array(128);
for (const unit of [LINE_FEED, BANG, AMPERSAND, STAR, LESS, OPEN, BACKSLASH, UNDERSCORE, BACKQUOTE, TILDE, COLON])
  special[unit] = 1;
