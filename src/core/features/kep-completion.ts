import { canonicalKepUrl } from '../kep/address.ts';
import { kepDetail, searchKeps } from '../kep/search.ts';
import type { Kep } from '../kep/types.ts';
import type { Post, Stage } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import type { Span } from '../text/span.ts';
import type { Completion, Completions } from './completion.ts';
import { isInCode } from './in-code.ts';

/**
 * KEPs by number or by words of their title after `KEP-`, `KEP #`, `[KEP` and `kep.k8s.io/`; `undefined` where none is being named. KEPs with a
 * milestone in the post's release come first. Only the first of many are given; the list is asked for again while typing goes on.
 */
export function completeKep(post: Post, offset: number, facts: Facts): Completions | undefined {
  const { text, lines } = post;
  const line = lines.lineAt(offset);
  const before = text.slice(Math.max(lines.startOf(line), offset - LONGEST_MENTION), offset);
  const after = text.slice(offset, lines.endOf(line));
  const place = placeOf(before, after, offset);
  if (place === undefined || isInCode(post, offset)) return undefined;
  const { keps } = facts;
  if (keps === undefined) return { items: [], incomplete: true };
  const search = {
    milestone: post.release === undefined ? undefined : `v${post.release}`,
    stable: sectionStage(post, offset) === 'stable',
  };
  const found = searchKeps(place.query, keps, search).keps;
  return { items: found.map((kep) => completionOf(kep, place)), incomplete: true };
}

const LONGEST_MENTION = 120;

interface Place {
  readonly query: string;
  readonly span: Span;
  /** `link`: a whole link is written; `text`: the text of a link that is there; `number`: the number of an address. */
  readonly form: 'link' | 'text' | 'number';
}

function placeOf(before: string, after: string, offset: number): Place | undefined {
  const digits = /^\d*/.exec(after)?.[0].length ?? 0;
  const address = /(?:kep\.k8s\.io\/|kubernetes\/enhancements\/issues\/)(\d*)$/.exec(before);
  if (address) {
    const query = address[1] ?? '';
    return { query, span: { start: offset - query.length, end: offset + digits }, form: 'number' };
  }
  const bracketed = /\[KEP(?:[ -]|\s*\\?#)?\s*((?:[^\][()\s][^\][()]*)?)$/.exec(before);
  if (bracketed) {
    const start = offset - bracketed[0].length;
    const rest = /^[^\][()]*\]/.exec(after);
    const isLink = rest !== null && /^[([]/.test(after.slice(rest[0].length));
    const query = (bracketed[1] ?? '').trimEnd();
    if (isLink) return { query, span: { start: start + 1, end: offset + digits }, form: 'text' };
    return { query, span: { start, end: offset + (/^\d*\]?/.exec(after)?.[0].length ?? 0) }, form: 'link' };
  }
  const bare = /(?:^|[^\w[/])KEP(?:-|\s?\\?#)((?:[^\s\][()#][^\][()]*)?)$/.exec(before);
  if (bare === null) return undefined;
  const start = offset - (bare[0].length - bare[0].indexOf('KEP'));
  return { query: (bare[1] ?? '').trimEnd(), span: { start, end: offset + digits }, form: 'link' };
}

function sectionStage(post: Post, offset: number): Stage | undefined {
  return post.sections.findLast(({ span }) => span.start <= offset && offset <= span.end)?.stage;
}

function completionOf(kep: Kep, { form, span }: Place): Completion {
  const { number } = kep;
  return {
    kind: 'kep',
    label: `KEP-${number} ${kep.title}`,
    detail: kepDetail(kep),
    span,
    text: written(number, form),
    snippet: false,
    // Found by number and by words of the title, which no editor's own filter knows.
    filter: 'typed',
  };
}

function written(number: number, form: Place['form']): string {
  switch (form) {
    case 'number':
      return String(number);
    case 'text':
      return `KEP #${number}`;
    case 'link':
      return `[KEP #${number}](${canonicalKepUrl(number)})`;
  }
}
