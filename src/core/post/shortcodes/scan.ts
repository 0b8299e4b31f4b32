import { type Span, span } from '../../text/span.ts';
import type { Shortcode, ShortcodeProblem } from '../types.ts';
import { readTag, type Tag } from './tag.ts';

/**
 * Shortcodes whose body is not Markdown: what they hold is one opaque piece. Diagrams and formulas of Docsy, Hugo's own highlight, and the site's
 * `comment`, whose body is never shown.
 */
export const rawShortcodes: ReadonlySet<string> = new Set([
  'mermaid',
  'highlight',
  'comment',
  'plantuml',
  'math',
  'chem',
  'katex',
]);

/** Shortcodes that print words of a sentence: on a line of their own they are part of the paragraph around them, as any word is. */
const inlineShortcodes: ReadonlySet<string> = new Set([
  'glossary_tooltip',
  'skew',
  'param',
  'latest-version',
  'latest-semver',
]);

/** Whether the body of a tag is not Markdown: a `tab` with `codelang` shows it as code. */
function isRaw({ name, parameters }: Tag): boolean {
  return rawShortcodes.has(name) || (name === 'tab' && parameters.some((parameter) => parameter.name === 'codelang'));
}

export interface ScannedShortcodes {
  readonly shortcodes: readonly Shortcode[];
  readonly problems: readonly ShortcodeProblem[];
}

/** All shortcode tags of `text` from `start` on, paired; tags in bodies of raw shortcodes are left out. Linear in the text. */
export function scanShortcodes(text: string, start: number): ScannedShortcodes {
  if (text.indexOf('{{', start) < 0) return none;
  const tags: Tag[] = [];
  const problems: ShortcodeProblem[] = [];
  const memory = { noBackquoteFrom: Number.POSITIVE_INFINITY, noEscapeEndFrom: Number.POSITIVE_INFINITY };
  for (let at = text.indexOf('{{', start); at >= 0; ) {
    const mark = text.charCodeAt(at + 2);
    if (mark !== 60 && mark !== 37) {
      at = text.indexOf('{{', at + 1);
      continue;
    }
    const { tag, problem, next } = readTag(text, at, memory);
    if (tag !== undefined) tags.push(tag);
    if (problem !== undefined) problems.push(problem);
    at = text.indexOf('{{', next);
  }
  const { kept, bodies } = cutRawBodies(tags);
  return { shortcodes: pair(text, kept), problems: outside(problems, bodies) };
}

const none: ScannedShortcodes = { shortcodes: [], problems: [] };

/** Drops the tags between a raw opening tag and its closing tag. */
function cutRawBodies(tags: readonly Tag[]) {
  const closes = new Map<string, number[]>();
  tags.forEach((tag, index) => {
    if (tag.kind !== 'close' || !(rawShortcodes.has(tag.name) || tag.name === 'tab')) return;
    const list = closes.get(tag.name) ?? [];
    list.push(index);
    closes.set(tag.name, list);
  });
  const kept: Tag[] = [];
  const bodies: Span[] = [];
  const used = new Map<string, number>();
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index];
    if (tag === undefined) continue;
    kept.push(tag);
    const list = tag.kind === 'open' && isRaw(tag) ? closes.get(tag.name) : undefined;
    if (list === undefined) continue;
    let next = used.get(tag.name) ?? 0;
    while (next < list.length && (list[next] ?? 0) < index) next++;
    used.set(tag.name, next);
    const close = list[next];
    if (close === undefined) continue;
    // Without a closing tag of its own it shows a file; what follows is another tab.
    if (tag.name === 'tab' && tags.slice(index + 1, close).some(({ kind, name }) => kind === 'open' && name === 'tab'))
      continue;
    const closing = tags[close];
    if (closing !== undefined) bodies.push(span(tag.span.end, closing.span.start));
    index = close - 1;
  }
  return { kept, bodies };
}

/** The problems that lie in none of the bodies; both are in order of place. */
function outside(problems: readonly ShortcodeProblem[], bodies: readonly Span[]): readonly ShortcodeProblem[] {
  let next = 0;
  return problems.filter(({ span: { start } }) => {
    while (next < bodies.length && (bodies[next]?.end ?? 0) <= start) next++;
    const body = bodies[next];
    return body === undefined || start < body.start;
  });
}

/** A closing tag belongs to the nearest open tag of its name; what was opened in between and not closed stands alone. */
function pair(text: string, tags: readonly Tag[]): readonly Shortcode[] {
  const partners = new Map<number, number>();
  const open: number[] = [];
  const openByName = new Map<string, number>();
  const count = (name: string, by: number) => openByName.set(name, (openByName.get(name) ?? 0) + by);
  tags.forEach((tag, index) => {
    if (tag.kind === 'open') {
      open.push(index);
      count(tag.name, 1);
    } else if (tag.kind === 'close' && (openByName.get(tag.name) ?? 0) > 0) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        const name = tags[last]?.name ?? '';
        count(name, -1);
        if (name !== tag.name) continue;
        partners.set(last, index);
        partners.set(index, last);
        break;
      }
    }
  });
  const alone = standalone(text, tags);
  return tags.map((tag, index) => {
    const partner = partners.get(index);
    const close = partner === undefined ? undefined : tags[partner];
    const raw = tag.kind === 'open' && close !== undefined && isRaw(tag);
    return {
      ...tag,
      partner,
      rawBody: raw ? span(tag.span.end, close.span.start) : undefined,
      standalone: alone.has(index),
    };
  });
}

/**
 * The tags that share their line or lines with nothing but blanks and other tags. A raw shortcode with its body counts as one piece:
 * what it holds does not matter, only what stands before its opening and after its closing tag.
 */
function standalone(text: string, tags: readonly Tag[]): ReadonlySet<number> {
  const alone = new Set<number>();
  let group: number[] = [];
  let clean = true;
  const finish = () => {
    if (clean) for (const index of group) if (!inlineShortcodes.has(tags[index]?.name ?? '')) alone.add(index);
    group = [];
  };
  tags.forEach((tag, index) => {
    const before = tags[index - 1];
    const body = before !== undefined && before.kind === 'open' && isRaw(before) && tag.kind === 'close';
    const joined =
      before !== undefined &&
      (body && tag.name === before.name ? true : onlyBlanks(text, before.span.end, tag.span.start));
    if (!joined) {
      finish();
      clean = blankBefore(text, tag.span.start);
    }
    group.push(index);
    const after = tags[index + 1];
    const goesOn =
      after !== undefined &&
      ((tag.kind === 'open' && isRaw(tag) && after.kind === 'close' && after.name === tag.name) ||
        onlyBlanks(text, tag.span.end, after.span.start));
    if (!goesOn && !blankAfter(text, tag.span.end)) clean = false;
  });
  finish();
  return alone;
}

function onlyBlanks(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 32 && unit !== 9) return false;
  }
  return true;
}

function blankBefore(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t' || text[at] === '\uFEFF')) at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r';
}

function blankAfter(text: string, end: number): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at >= text.length || text[at] === '\n' || text[at] === '\r';
}
