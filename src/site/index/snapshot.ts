import type { AnchorPlace, Anchors } from '../../core/site/anchors.ts';
import type { PageHead } from '../../core/site/page-head.ts';
import type { PageRecord } from './page-record.ts';

/** What is kept of a site between starts. */
export interface Snapshot {
  readonly records: ReadonlyMap<string, PageRecord>;
  /** Ids of the pages that were read for them, by path. */
  readonly anchors: ReadonlyMap<string, Anchors>;
}

/** One that was read. */
export interface RestoredSnapshot extends Snapshot {
  /** Nothing of the text was left out. */
  readonly whole: boolean;
}

/** To be raised when what is read of a page, or how ids are made of it, changes. */
const FORMAT = 'stargazer-site-5';

/** The snapshot as one text. @param idsBy what ids depend on beside the page's text (`idsDependOn`) */
export function serialiseSnapshot({ records, anchors }: Snapshot, idsBy: string): string {
  const lines = [...records].map(([path, { size, modified, hash, headHash, head }]) => {
    const entry = [path, size, modified, hash, headHash, head ?? null];
    const ids = anchors.get(path);
    return JSON.stringify(ids === undefined ? entry : [...entry, anchorsEntry(ids)]);
  });
  return [FORMAT, JSON.stringify(idsBy), ...lines].join('\n');
}

/** What `serialiseSnapshot` wrote; nothing at all for another text, a broken one, or one of another version; no ids when they were made otherwise. */
export function restoreSnapshot(text: string | undefined, idsBy: string): RestoredSnapshot {
  const records = new Map<string, PageRecord>();
  const anchors = new Map<string, Anchors>();
  const [format, by, ...lines] = text?.split('\n') ?? [];
  if (format !== FORMAT) return nothing;
  const sameIds = by === JSON.stringify(idsBy);
  try {
    for (const line of lines) {
      const entry: unknown = JSON.parse(line);
      if (!Array.isArray(entry)) return nothing;
      const [path, size, modified, hash, headHash, head, ids]: readonly unknown[] = entry;
      if (
        typeof path !== 'string' ||
        typeof size !== 'number' ||
        typeof modified !== 'number' ||
        typeof hash !== 'string' ||
        typeof headHash !== 'string'
      )
        return nothing;
      records.set(path, { size, modified, hash, headHash, head: isHead(head) ? head : undefined });
      const known = sameIds ? readAnchors(ids) : undefined;
      if (known !== undefined) anchors.set(path, known);
    }
    return { records, anchors, whole: sameIds };
  } catch {
    // A cache that cannot be read is no cache.
    return nothing;
  }
}

const nothing: RestoredSnapshot = { records: new Map(), anchors: new Map(), whole: false };

/** Shallow: the file is written by us, and its first line says by which version. */
function isHead(value: unknown): value is PageHead {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string';
}

function anchorsEntry({ ids, places, open }: Anchors): unknown {
  return { ids: [...ids], places: places.map(({ id, line, level, text }) => [id, line, level, text]), open };
}

function readAnchors(value: unknown): Anchors | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ids, places, open } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(ids) || !Array.isArray(places) || typeof open !== 'boolean') return undefined;
  return {
    ids: new Set(ids.map(String)),
    places: places.map((place): AnchorPlace => {
      const [id, line, level, text]: readonly unknown[] = Array.isArray(place) ? place : [];
      return { id: String(id), line: Number(line), level: Number(level), text: String(text ?? '') };
    }),
    open,
  };
}
