import { readFileSync } from 'node:fs';
import { parseSnippets, type Snippet } from '../../src/client/snippets/parse.ts';
import { expand } from './expand.ts';

const root = new URL('../../', import.meta.url);
const manifest: { contributes: { snippets: { language: string; path: string }[] } } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
);

/** The snippets that package.json contributes, by file name without its ending. */
export const contributed: ReadonlyMap<string, readonly Snippet[]> = new Map(
  manifest.contributes.snippets.map(({ path }) => [
    path.replace(/^.*\/|\.json$/g, ''),
    parseSnippets(readFileSync(new URL(path, root), 'utf8')),
  ]),
);

export const allSnippets: readonly Snippet[] = [...contributed.values()].flat();

/** What the snippet with that prefix inserts on 22 April 2026 when nothing is filled in. */
export function inserted(prefix: string): string {
  const snippet = allSnippets.find((each) => each.prefix === prefix);
  if (snippet === undefined) throw new Error(`no snippet ${prefix}`);
  return expand(snippet.body, { CURRENT_YEAR: '2026', CURRENT_MONTH: '04', CURRENT_DATE: '22' }).text;
}
