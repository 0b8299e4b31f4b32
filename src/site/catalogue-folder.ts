import { createCatalogue } from '../core/kep/catalogue.ts';
import { readKepYaml } from '../core/kep/kep-yaml.ts';
import type { Kep } from '../core/kep/types.ts';
import type { LoadedCatalogue } from './catalogue.ts';
import type { FilePort } from './port.ts';

/** A `kep.yaml` that could not be used; the others are. */
export interface FolderProblem {
  readonly code: 'broken-kep-yaml';
  /** The KEP's folder below `keps/`. */
  readonly folder: string;
  readonly why: string;
}

/**
 * Every `kep.yaml` below `keps/` of a clone. A KEP's folder is not searched for more; template, production-readiness records and test data lie outside.
 * `date`, `YYYY-MM-DD`, is what the data count as.
 */
export async function loadCatalogueFolder(
  port: FilePort,
  uri: string,
  date: string,
  signal?: AbortSignal,
): Promise<LoadedCatalogue> {
  const root = uri.replace(/\/+$/, '');
  const keps = (await port.stat(`${root}/keps`, signal))?.kind === 'folder' ? `${root}/keps` : root;
  const folders = await kepFolders(port, keps, signal);
  const found: Kep[] = [];
  const problems: FolderProblem[] = [];
  await inBatches(folders, async (folder) => {
    const text = await port.readText(`${keps}/${encodePath(folder)}/kep.yaml`, signal);
    const read = text === undefined ? undefined : readKepYaml(text, folder);
    if (read?.ok === true) found.push(read.kep);
    else problems.push({ code: 'broken-kep-yaml', folder, why: read?.message || read?.code || 'not-found' });
  });
  if (found.length === 0) return { ok: false, reason: { code: 'no-kep-yaml', data: { uri } } };
  problems.sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return { ok: true, catalogue: createCatalogue({ date, origin: 'kubernetes/enhancements' }, found), problems };
}

/** Bounds for a folder that is no clone: KEPs lie at most three folders deep, and there were 655. */
const DEEPEST = 4;
const MOST_FOLDERS = 5000;
const BATCH = 16;

const skipped = new Set(['NNNN-kep-template', 'prod-readiness', 'testdata', 'node_modules']);

/** The folders that hold a `kep.yaml`, relative to `keps`, level by level. */
async function kepFolders(port: FilePort, keps: string, signal?: AbortSignal): Promise<readonly string[]> {
  const found: string[] = [];
  let level: readonly string[] = [''];
  let seen = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: string[] = [];
    await inBatches(level.slice(0, Math.max(0, MOST_FOLDERS - seen)), async (folder) => {
      const entries = (await port.list(folder === '' ? keps : `${keps}/${encodePath(folder)}`, signal)) ?? [];
      if (folder !== '' && entries.some((entry) => entry.kind === 'file' && entry.name === 'kep.yaml')) {
        found.push(folder);
        return;
      }
      for (const { name, kind } of entries)
        if (kind === 'folder' && !name.startsWith('.') && !skipped.has(name))
          next.push(folder === '' ? name : `${folder}/${name}`);
    });
    seen += level.length;
    level = next;
  }
  return found;
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) await Promise.all(items.slice(at, at + BATCH).map(work));
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
