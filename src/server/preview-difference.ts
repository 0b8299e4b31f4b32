import type {
  PreviewCell,
  PreviewModel,
  PreviewRow,
  PreviewShift,
  PreviewSplice,
  PreviewUpdate,
} from '../protocol/index.ts';

/** What leads from one state of a preview to the next. Undefined when nothing that is shown differs. Linear. */
export function previewUpdate(before: PreviewModel, after: PreviewModel): PreviewUpdate | undefined {
  const { splices, stayed } = compare(before.rows, after.rows);
  const shifts = shiftsOf(stayed);
  const { original, translation, sequence } = after;
  if (splices.length === 0 && shifts.length === 0 && sameHead(before, after)) return undefined;
  return { original, translation, base: before.sequence, sequence, splices, shifts };
}

/** A row of both states, and its place in the later one. */
interface Stayed {
  readonly before: PreviewRow;
  readonly after: PreviewRow;
  readonly place: number;
}

/** Rows that stayed keep their order; ids are unique, so each is looked up. What moved past others is taken out and put in again. */
function compare(
  before: readonly PreviewRow[],
  after: readonly PreviewRow[],
): { readonly splices: readonly PreviewSplice[]; readonly stayed: readonly Stayed[] } {
  const places = new Map(before.map((row, place) => [row.id, place]));
  const splices: PreviewSplice[] = [];
  const stayed: Stayed[] = [];
  let at = 0;
  let fresh: PreviewRow[] = [];
  const flush = (until: number) => {
    if (until > at || fresh.length > 0) splices.push({ at, remove: until - at, rows: fresh });
    fresh = [];
    at = until;
  };
  for (const [place, row] of after.entries()) {
    const known = places.get(row.id) ?? -1;
    const old = known < at ? undefined : before[known];
    if (old === undefined || !looksSame(old, row)) {
      fresh.push(row);
      continue;
    }
    flush(known);
    stayed.push({ before: old, after: row, place });
    at++;
  }
  flush(before.length);
  return { splices, stayed };
}

/** All but the place of its lines. */
function looksSame(before: PreviewRow, after: PreviewRow): boolean {
  return (
    sameHeight(before.original, after.original) &&
    sameHeight(before.translation, after.translation) &&
    (before.mark === after.mark || JSON.stringify(before.mark) === JSON.stringify(after.mark))
  );
}

const sameHeight = (a: PreviewCell | null, b: PreviewCell | null) =>
  a === null || b === null ? a === b : a.lastLine - a.firstLine === b.lastLine - b.firstLine;

/** A row has no cell where its side has nothing: the shift of the row before holds there as well. */
function shiftsOf(stayed: readonly Stayed[]): readonly PreviewShift[] {
  const shifts: PreviewShift[] = [];
  let original = 0;
  let translation = 0;
  for (const { before, after, place } of stayed) {
    const left = moved(before.original, after.original) ?? original;
    const right = moved(before.translation, after.translation) ?? translation;
    if (left === original && right === translation) continue;
    original = left;
    translation = right;
    shifts.push({ from: place, original, translation });
  }
  return shifts;
}

function moved(before: PreviewCell | null, after: PreviewCell | null): number | undefined {
  return before === null || after === null ? undefined : after.firstLine - before.firstLine;
}

function sameHead(before: PreviewModel, after: PreviewModel): boolean {
  return (['original', 'translation'] as const).every((side) => {
    const a = before[side];
    const b = after[side];
    if (a === null || b === null) return a === b;
    // The version alone is shown nowhere.
    return a.uri === b.uri && a.language === b.language && a.title === b.title;
  });
}
