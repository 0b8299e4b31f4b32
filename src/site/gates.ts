import { readGatePage } from '../core/kep/gate-page.ts';
import { type GateFacts, type GateHistory, gateFolder } from '../core/kep/gates.ts';
import { remember } from '../core/text/remember.ts';
import type { FilePort } from './port.ts';

/** Most gates read at one time, and how many at once. The catalogue names 418. */
const MOST = 1000;
const BATCH = 16;

/** Announcements, and their translations, ask for the same pages again. */
const readGate = remember(MOST, readGatePage);

/**
 * What the site at `root` (its URI) says about these feature gates. A gate without a page, or with a name that no page can have (`n/a`,
 * `CSIMigration{vendor}`), is absent. Only the pages asked for are read. Rejects when a page cannot be read, or when `signal` was aborted.
 */
export async function loadGates(
  port: FilePort,
  root: string,
  names: Iterable<string>,
  signal?: AbortSignal,
): Promise<GateFacts> {
  const asked = [...new Set(names)].filter((name) => /^[A-Za-z]\w{0,99}$/.test(name)).slice(0, MOST);
  const folder = `${root.replace(/\/+$/, '')}/${gateFolder}`;
  const found = new Map<string, GateHistory>();
  for (let at = 0; at < asked.length; at += BATCH) {
    signal?.throwIfAborted();
    const batch = asked.slice(at, at + BATCH);
    const texts = await Promise.all(batch.map((name) => port.readText(`${folder}/${name}.md`, signal)));
    for (const [index, name] of batch.entries()) {
      const text = texts[index];
      const gate = text === undefined ? undefined : readGate(text);
      if (gate !== undefined) found.set(name, { ...gate, name });
    }
  }
  return found;
}
