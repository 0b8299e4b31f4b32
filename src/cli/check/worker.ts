import type { MessagePort } from 'node:worker_threads';
import { createWaitingPort } from '../../site/node-port.ts';
import { createPortMemory, rememberingPort } from '../../site/remembering-port.ts';
import { readFileText } from '../files/text.ts';
import type { SiteCache } from '../site-cache.ts';
import type { Troubles } from '../trouble.ts';
import { checkSource } from './check-file.ts';
import { prepareRun } from './prepare.ts';
import type { CheckedFile, KnownSites, Said, WorkerMessage, WorkerStart, WorkerTask } from './work.ts';

/** Whether this thread was started to check files. */
export function isCheckWorker(data: unknown): data is WorkerStart {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'stargazer-check';
}

/** Checks the files that come over the port, one after the other, until an empty list comes. What takes no site is done before anything comes. */
export async function serveChecks(start: WorkerStart, port: MessagePort): Promise<void> {
  const tell = (message: WorkerMessage) => port.postMessage(message);
  const general: Said[] = [];
  const snapshots = new Map<string, string>();
  const memory = createPortMemory();
  let known: KnownSites | undefined;
  const cache: SiteCache = {
    read: async (root) => known?.snapshots.get(root),
    write: async (root, text) => void snapshots.set(root, text),
  };
  const files = rememberingPort(createWaitingPort(), memory);
  const prepared = prepareRun(start.options, start, listening(general), { cache, port: files });
  let queue: Promise<void> = Promise.resolve();
  port.on('message', (task: WorkerTask) => {
    queue = queue.then(async () => {
      const run = await prepared;
      if (task.kind === 'sites') {
        known = task.known;
        for (const [uri, entries] of known.memory.lists) memory.lists.set(uri, entries);
        for (const [uri, stat] of known.memory.stats) memory.stats.set(uri, stat);
        tell({ kind: 'ready' });
        return;
      }
      if (task.files.length === 0) {
        if (start.learns) await run.world.indexes.settled();
        tell({ kind: 'done', snapshots, said: general });
        port.close();
        return;
      }
      const checked: CheckedFile[] = [];
      for (const file of task.files) {
        const said: Said[] = [];
        const source = { ...file, read: () => readFileText(file.path), writable: false };
        const result = await checkSource(source, { ...run, troubles: listening(said) });
        checked.push({ path: file.path, result, said });
      }
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
