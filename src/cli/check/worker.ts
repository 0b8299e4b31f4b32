import type { MessagePort } from 'node:worker_threads';
import { createWaitingPort } from '../../site/node-port.ts';
import { createPortMemory, rememberingPort } from '../../site/remembering-port.ts';
import type { GivenFile } from '../files/expand.ts';
import { readFileText } from '../files/text.ts';
import type { SiteCache } from '../site-cache.ts';
import type { Troubles } from '../trouble.ts';
import { checkSource } from './check-file.ts';
import { prepareRun } from './prepare.ts';
import type { CheckedFile, KnownSites, Said, WorkerMessage, WorkerStart, WorkerTask } from './work.ts';

/**
 * Checks the files that come over the port until an empty list comes. Of those that come before the sites are known, what takes no site is done at once, so all of them are
 * begun; then one is checked after the other.
 */
export async function serveChecks(start: WorkerStart, port: MessagePort): Promise<void> {
  const tell = (message: WorkerMessage) => port.postMessage(message);
  const general: Said[] = [];
  const snapshots = new Map<string, string>();
  const memory = createPortMemory();
  let known: KnownSites | undefined;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const cache: SiteCache = {
    once: !start.learns,
    fresh: true,
    read: async (root) => {
      await arrived;
      return known?.snapshots.get(root);
    },
    write: async (root, text) => void snapshots.set(root, text),
  };
  const files = rememberingPort(createWaitingPort(), memory);
  const prepared = prepareRun(start.options, start, listening(general), { cache, port: files });
  const check = async (file: GivenFile): Promise<CheckedFile> => {
    const said: Said[] = [];
    const source = { ...file, read: () => readFileText(file.path), writable: false };
    const result = await checkSource(source, { ...(await prepared), troubles: listening(said) });
    return { path: file.path, result, said };
  };
  let queue: Promise<void> = Promise.resolve();
  port.on('message', (task: WorkerTask) => {
    if (task.kind === 'sites') {
      known = task.known;
      for (const [uri, entries] of known.memory.lists) memory.lists.set(uri, entries);
      for (const [uri, stat] of known.memory.stats) memory.stats.set(uri, stat);
      arrive();
      return;
    }
    const early = known === undefined;
    queue = queue.then(async () => {
      if (task.files.length === 0) {
        if (start.learns) await (await prepared).world.indexes.settled();
        tell({ kind: 'done', snapshots, said: general });
        port.close();
        return;
      }
      const checked: CheckedFile[] = [];
      if (early) checked.push(...(await Promise.all(task.files.map(check))));
      else for (const file of task.files) checked.push(await check(file));
      tell({ kind: 'checked', files: checked });
    });
  });
}

/** Troubles that are kept for the main thread to say. */
function listening(said: Said[]): Troubles {
  return {
    note: (line) => void said.push({ as: 'note', line }),
    report: (line) => void said.push({ as: 'report', line }),
    get any() {
      return said.some(({ as }) => as === 'report');
    },
  };
}
