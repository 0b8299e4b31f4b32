import type { Post } from '../post/types.ts';
import type { Span } from '../text/span.ts';
import { destinationAt } from './destination.ts';

/** Where a KEP is being named, and what of the text its name takes the place of. */
export interface KepPlace {
  /** What was typed of the number or of words of the title. */
  readonly query: string;
  /** Holds the caret, in one line. */
  readonly span: Span;
  /**
   * `link`: a whole link is written; `text`: the text of a link that leads elsewhere, or a part of one; `number`: the number of an address;
   * `address`: a whole address, of the KEP that the link's text names.
   */
  readonly form: 'link' | 'text' | 'number' | 'address';
  /** The number that the text of the link shows, where its address is being written. */
  readonly shown?: number;
}

/** Half-typed Markdown is not Markdown yet, so the line is read as it stands. `undefined` where no KEP is being named. */
export function kepPlaceAt(post: Post, offset: number): KepPlace | undefined {
  const { text, lines } = post;
  const line = lines.lineAt(offset);
  const before = text.slice(Math.max(lines.startOf(line), offset - LONGEST_MENTION), offset);
  const after = text.slice(offset, lines.endOf(line));
  const address = inAddress(before, after, offset);
  if (address !== undefined) return address;
  if (!/KEP/.test(before) || destinationAt(post, offset) !== undefined || inKnownAddress(post, offset))
    return undefined;
  const bracket = openBracket(before);
  return bracket === undefined
    ? bareMention(before, after, offset)
    : inBrackets(before.slice(bracket + 1), after, offset - (before.length - bracket), offset);
}

const LONGEST_MENTION = 200;

const addressOfKep = /(?:kep\.k8s\.io\/|kubernetes\/enhancements\/issues\/)(\d*)$/;

function inAddress(before: string, after: string, offset: number): KepPlace | undefined {
  const shown = Number(/\[[^\][]*?(?:KEP[-\s\\#]*|#)(\d{1,5})[^\][]*\]\([^()\s]*$/.exec(before)?.[1]) || undefined;
  const number = addressOfKep.exec(before);
  if (number !== null) {
    const query = number[1] ?? '';
    const span = { start: offset - query.length, end: offset + digitsAt(after) };
    return { query, span, form: 'number', ...(shown !== undefined && { shown }) };
  }
  const begun = /\]\(([^()\s]*)$/.exec(before)?.[1];
  if (begun === undefined || shown === undefined || !isBegun(begun) || /^[^)\s]/.test(after)) return undefined;
  return { query: String(shown), span: { start: offset - begun.length, end: offset }, form: 'address', shown };
}

/** Nothing yet, or the beginning of the canonical address. */
function isBegun(address: string): boolean {
  return 'https://kep.k8s.io/'.startsWith(address.toLowerCase());
}

/** Destinations of finished links. A shortcode's parameter is another's business. */
function inKnownAddress({ links }: Post, offset: number): boolean {
  return links.some(({ kind, urlSpan }) => kind !== 'reference' && urlSpan.start <= offset && offset <= urlSpan.end);
}

/** Index of the innermost `[` that is not closed yet; an escaped one is none. */
function openBracket(before: string): number | undefined {
  let closed = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    if (before[at - 1] === '\\') continue;
    if (before[at] === ']') closed++;
    else if (before[at] === '[' && closed-- === 0) return at;
  }
  return undefined;
}

/** Behind `KEP`, a blank, a hyphen or a number sign (which converters escape) comes what is looked for. */
const mention = /(^|[^\w[/])KEP(?:[ -]|\s*\\?#)?\s*((?:[^\][()\s#][^\][()]*)?)$/;
const markedMention = /(^|[^\w[/])KEP(?:-|\s?\\?#)((?:[^\s\][()#][^\][()]*)?)$/;

function bareMention(before: string, after: string, offset: number): KepPlace | undefined {
  const found = markedMention.exec(before);
  if (found === null) return undefined;
  const start = offset - found[0].length + (found[1] ?? '').length;
  return { query: (found[2] ?? '').trimEnd(), span: { start, end: offset + digitsAt(after) }, form: 'link' };
}

/** @param start offset of the bracket */
function inBrackets(inner: string, after: string, start: number, offset: number): KepPlace | undefined {
  const whole = mention.exec(inner);
  if (whole === null || (whole[1] !== '' && !markedMention.test(inner))) return undefined;
  const query = (whole[2] ?? '').trimEnd();
  const rest = digitsAt(after);
  const tail = after.slice(rest);
  const part = offset - whole[0].length + (whole[1] ?? '').length;
  const text: KepPlace = { query, span: { start: part, end: offset + rest }, form: 'text' };
  // Other words in the brackets are kept.
  if (whole[1] !== '' || /^[^\]]*\S[^\]]*\]/.test(tail)) return text;
  if (!tail.startsWith(']')) return { query, span: { start, end: offset + rest }, form: 'link' };
  if (!/^\][([]/.test(tail)) return { query, span: { start, end: offset + rest + 1 }, form: 'link' };
  const destination = /^\]\(([^()\s]*)(?:\)|(?=\s*$|\s[^"'(\s]))/.exec(tail);
  if (destination === null || !isReplaceable(destination[1] ?? '')) return text;
  return { query, span: { start, end: offset + rest + destination[0].length }, form: 'link' };
}

/** A destination that the number decides: none yet, half of one, or that of another KEP. */
function isReplaceable(destination: string): boolean {
  return (
    isBegun(destination) ||
    /^https:\/\/(?:kep\.k8s\.io|github\.com\/kubernetes\/enhancements\/issues)\/\d*$/.test(destination)
  );
}

function digitsAt(after: string): number {
  return /^\d*/.exec(after)?.[0].length ?? 0;
}
