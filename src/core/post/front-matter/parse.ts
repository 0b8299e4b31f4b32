import { span } from '../../text/span.ts';
import type { FrontMatter, FrontMatterEntry, FrontMatterProblem } from '../types.ts';
import { readEntries } from './entries.ts';
import { locateFrontMatter } from './locate.ts';

export interface ParsedFrontMatter {
  readonly frontMatter: FrontMatter | undefined;
  readonly bodyStart: number;
}

/** Front matter of the text, and where the body begins. `known` is asked first, by the text up to the body, so that an edit in the body costs nothing. */
export function parseFrontMatter(text: string, known?: Map<string, FrontMatter>): ParsedFrontMatter {
  const place = locateFrontMatter(text);
  if (place === undefined) return { frontMatter: undefined, bodyStart: text.startsWith('\uFEFF') ? 1 : 0 };
  const head = text.slice(0, place.span.end);
  const found = known?.get(head);
  if (found !== undefined) return { frontMatter: found, bodyStart: place.bodyStart };
  const { entries, problems } = readEntries(text.slice(place.content.start, place.content.end), place.content.start);
  const opening = span(place.span.start, place.span.start + 3);
  const unclosed: readonly FrontMatterProblem[] = place.closed ? [] : [{ kind: 'unclosed', span: opening }];
  const frontMatter: FrontMatter = {
    span: place.span,
    content: place.content,
    closed: place.closed,
    entries,
    problems: [...unclosed, ...problems],
    ...access(entries, head),
  };
  if (known !== undefined) remember(known, head, frontMatter);
  return { frontMatter, bodyStart: place.bodyStart };
}

function access(entries: readonly FrontMatterEntry[], head: string): Pick<FrontMatter, 'get' | 'text'> {
  const first = new Map<string, FrontMatterEntry>();
  for (const entry of entries) if (!first.has(entry.key.toLowerCase())) first.set(entry.key.toLowerCase(), entry);
  const get = (key: string) => first.get(key.toLowerCase());
  return {
    get,
    text(key) {
      const entry = get(key);
      if (entry === undefined || entry.value === null || typeof entry.value === 'object') return undefined;
      // A number is shown as it was written: 1.30 is not 1.3.
      return typeof entry.value === 'string'
        ? entry.value.trim()
        : head.slice(entry.valueSpan.start, entry.valueSpan.end);
    },
  };
}

/** Enough for the few texts that are open side by side. */
const KEPT = 16;

function remember(known: Map<string, FrontMatter>, head: string, frontMatter: FrontMatter): void {
  const oldest = known.size >= KEPT ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  known.set(head, frontMatter);
}
