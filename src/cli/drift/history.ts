import type { DriftBlockReport } from '../../core/translation/drift/drift-report.ts';
import { keyOf } from '../../core/translation/drift/words.ts';
import { askGit } from '../git.ts';

/** What git knows of a passage that has changed. */
export interface BlockHistory {
  /** The newest version of the original that says what the record says; null when none of the last ones does. */
  readonly recorded: { readonly commit: string; readonly date: string } | null;
  /** The change after it; null when it is not committed yet. */
  readonly changed: {
    readonly commit: string;
    readonly date: string;
    readonly author: string;
    readonly subject: string;
  } | null;
}

/** Versions looked at, and milliseconds spent on one original. */
const MOST = 200;
const PATIENCE = 15_000;

/** For each block its history, as far as git tells: without git, a repository or an answer in time there is none. Nothing is written. */
export async function historiesOf(
  root: string,
  path: string,
  blocks: readonly DriftBlockReport[],
): Promise<readonly (BlockHistory | undefined)[]> {
  const keys = blocks.map(({ kind, recorded, marked }) =>
    (kind === 'changed' || kind === 'unknown') && marked !== true && recorded !== null ? keyOf(recorded) : '',
  );
  const found: (BlockHistory | undefined)[] = blocks.map(() => undefined);
  const open = new Set(keys.flatMap((key, i) => (key === '' ? [] : [i])));
  if (open.size === 0) return found;
  const format = '%H%x1f%as%x1f%an%x1f%s';
  const log = await askGit(root, ['log', `--max-count=${MOST}`, `--format=${format}`, '--', path]);
  const commits = (log ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map(commitOf);
  if (commits.length === 0) return found;
  const until = Date.now() + PATIENCE;
  for (const [number, { commit, date }] of commits.entries()) {
    if (open.size === 0 || Date.now() > until) break;
    const text = await askGit(root, ['cat-file', 'blob', `${commit}:./${path}`]);
    const version = text === undefined ? '' : keyOf(text);
    for (const i of open) {
      if (!version.includes(keys[i] ?? '')) continue;
      found[i] = { recorded: { commit, date }, changed: commits[number - 1] ?? null };
      open.delete(i);
    }
  }
  for (const i of open) found[i] = { recorded: null, changed: null };
  return found;
}

function commitOf(line: string) {
  const [commit = '', date = '', author = '', subject = ''] = line.split('\u001f');
  return { commit, date, author, subject };
}
