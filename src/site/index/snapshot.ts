import type { PageHead } from '../../core/site/page-head.ts';
import type { PageRecord } from './page-record.ts';

/** To be raised when what is read of a page changes. */
const FORMAT = 'stargazer-site-2';

/** The records as one text, to be kept between starts. */
export function serialiseRecords(records: ReadonlyMap<string, PageRecord>): string {
  const lines = [...records].map(([path, { size, modified, hash, head }]) =>
    JSON.stringify([path, size, modified, hash, head ?? null]),
  );
  return [FORMAT, ...lines].join('\n');
}

/** What `serialiseRecords` wrote; no records at all for another text, a broken one, or one of another version. */
export function restoreRecords(text: string): ReadonlyMap<string, PageRecord> {
  const records = new Map<string, PageRecord>();
  const [format, ...lines] = text.split('\n');
  if (format !== FORMAT) return records;
  try {
    for (const line of lines) {
      const entry: unknown = JSON.parse(line);
      if (!Array.isArray(entry)) return new Map();
      const [path, size, modified, hash, head]: readonly unknown[] = entry;
      if (
        typeof path !== 'string' ||
        typeof size !== 'number' ||
        typeof modified !== 'number' ||
        typeof hash !== 'string'
      )
        return new Map();
      records.set(path, { size, modified, hash, head: isHead(head) ? head : undefined });
    }
    return records;
  } catch {
    // A cache that cannot be read is no cache.
    return new Map();
  }
}

/** Shallow: the file is written by us, and its first line says by which version. */
function isHead(value: unknown): value is PageHead {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string';
}
