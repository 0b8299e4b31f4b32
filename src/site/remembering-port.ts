import type { FileEntry, FilePort, FileStat } from './port.ts';

/** What a port was told of names and sizes, by URI: enough to read a site's index again without asking the file system. Plain data. */
export interface PortMemory {
  readonly lists: Map<string, readonly FileEntry[] | undefined>;
  readonly stats: Map<string, FileStat | undefined>;
}

export function createPortMemory(): PortMemory {
  return { lists: new Map(), stats: new Map() };
}

/** A port that asks once and remembers, for a run during which nothing is expected to change. Texts are read each time. */
export function rememberingPort(port: FilePort, { lists, stats }: PortMemory): FilePort {
  const { statAll } = port;
  return {
    ...port,
    ...(statAll && {
      async statAll(uris: readonly string[]) {
        const unasked = uris.filter((uri) => !stats.has(uri));
        const found = await statAll(unasked);
        for (const [at, uri] of unasked.entries()) if (found[at] !== undefined) stats.set(uri, found[at]);
        return uris.map((uri) => stats.get(uri));
      },
    }),
    list: (uri, signal) => remembered(lists, uri, () => port.list(uri, signal)),
    stat: (uri, signal) => remembered(stats, uri, () => port.stat(uri, signal)),
  };
}

async function remembered<T>(memory: Map<string, T | undefined>, uri: string, ask: () => Promise<T | undefined>) {
  if (memory.has(uri)) return memory.get(uri);
  const answer = await ask();
  memory.set(uri, answer);
  return answer;
}
