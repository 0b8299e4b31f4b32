import type { TextEdit } from '../text/edit.ts';
import type { Moves } from './moves.ts';
import { asDestination, splitUrl, urlKey } from './url-form.ts';

/** A rule from an address that readers know to the one that holds now. */
export interface NewRedirect {
  readonly from: string;
  readonly to: string;
}

/** The rules that a list of redirects needs after a move: one for a folder whose pages all moved with it, else one for each page. */
export function redirectsFor(pages: readonly NewRedirect[]): readonly NewRedirect[] {
  const rest: NewRedirect[] = [];
  const taken = new Set<NewRedirect>();
  // Shorter addresses first: a folder stands for what lies below it.
  for (const page of [...pages].sort((a, b) => a.from.length - b.from.length)) {
    if (taken.has(page)) continue;
    const below = pages.filter(({ from }) => from !== page.from && from.startsWith(page.from));
    const together = below.filter(({ from, to }) => to === page.to + from.slice(page.from.length));
    rest.push(page);
    if (below.length < FEW || together.length < below.length || !page.from.endsWith('/')) continue;
    for (const one of together) taken.add(one);
    rest.push({ from: `${page.from}*`, to: `${page.to}:splat` });
  }
  return rest;
}

/** So many pages are better named one by one. */
const FEW = 3;

/** The edits of a file of redirects: targets follow the move, and what readers know is led to where it is now. */
export function redirectEdits(
  text: string,
  moves: Moves,
  added: readonly NewRedirect[],
): { readonly followed: readonly TextEdit[]; readonly added: TextEdit | undefined } {
  const followed: TextEdit[] = [];
  let at = 0;
  const old = new Map<string, string>();
  for (const { from, to } of moves.pages) old.set(urlKey(from), to);
  for (const line of text.split('\n')) {
    const match = /^\s*(\/\S*)\s+(\/\S*)/.exec(line);
    const [whole = '', source = '', target = ''] = match ?? [];
    const to = old.get(urlKey(splitUrl(target).path));
    if (match !== null && to !== undefined && !line.includes('{{')) {
      const start = at + whole.length - target.length;
      // A rule that would lead to itself has had its day.
      const itself = urlKey(source) === urlKey(to);
      const lineEnd = Math.min(at + line.length + 1, text.length);
      followed.push(
        itself
          ? { span: { start: at, end: lineEnd }, text: '' }
          : { span: { start, end: start + splitUrl(target).path.length }, text: asDestination(to) },
      );
    }
    at += line.length + 1;
  }
  if (added.length === 0) return { followed, added: undefined };
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = added.map(({ from, to }) => `${asDestination(from)} ${asDestination(to)} 301${newline}`).join('');
  const before = text === '' || text.endsWith('\n') ? '' : newline;
  return { followed, added: { span: { start: text.length, end: text.length }, text: before + lines } };
}
