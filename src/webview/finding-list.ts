import type { Side, WebviewFinding } from '../protocol/index.ts';
import type { PageLook, RowView } from './row-view.ts';

/** The findings of both sides, and the rows they stand at. */
export interface FindingList {
  set(side: Side, findings: readonly WebviewFinding[]): void;
  /** Puts them to the rows as those stand now. */
  spread(rows: readonly RowView[], look: PageLook): void;
}

const NONE: ReadonlyMap<number, WebviewFinding> = new Map();

export function createFindingList(): FindingList {
  const lists: Record<Side, readonly WebviewFinding[]> = { original: [], translation: [] };
  return {
    set(side, findings) {
      lists[side] = findings;
    },
    spread(rows, look) {
      for (const side of ['original', 'translation'] as const) {
        const own = rows.filter((row) => row[side].content !== null);
        const byRow = new Map<RowView, Map<number, WebviewFinding>>();
        for (const [index, finding] of lists[side].entries()) {
          const row = rowAt(own, side, finding.line);
          if (row === undefined) continue;
          const found = byRow.get(row) ?? new Map<number, WebviewFinding>();
          byRow.set(row, found.set(index, finding));
        }
        for (const row of rows) row.setFindings(side, byRow.get(row) ?? NONE, look);
      }
    },
  };
}

/** What lies between two passages (a comment that keeps the original) belongs to the one that follows; `rows` in the order of the side's text. */
function rowAt(rows: readonly RowView[], side: Side, line: number): RowView | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[side].content?.lastLine ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return rows[low];
}
