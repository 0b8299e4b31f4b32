/** A stretch of words that both texts have, or that only one of them has. */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * The difference of two texts word by word, as few parts as needed; removed before added. All parts but the added ones give the text before,
 * all but the removed ones the text after, but that white space which differs alone is taken as it is after. Texts that differ in more words than
 * `MOST_EDITS` are told to differ as a whole between their common ends.
 */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const a = tokens(before);
  const b = tokens(after);
  let start = 0;
  while (start < a.length && start < b.length && same(a[start], b[start])) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && same(a[a.length - 1 - end], b[b.length - 1 - end])) end++;
  return joined([
    ...kept(b.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...kept(b.slice(b.length - end)),
  ]);
}

const MOST_EDITS = 600;

/** Words, white space, and every mark by itself. */
function tokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.trim() === '' && b.trim() === '');
}

const part = (kind: DifferencePart['kind']) => (text: string) => ({ kind, text });
const kept = (texts: readonly string[]) => texts.map(part('same'));

/** Myers' shortest edit script: `reach[k]` is the furthest place in `a` on diagonal k (place in `a` − place in `b`) with so many edits. */
function middle(a: readonly string[], b: readonly string[]): readonly DifferencePart[] {
  const steps: Int32Array[] = [];
  const offset = MOST_EDITS + 1;
  const reach = new Int32Array(2 * offset + 1);
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    steps.push(reach.slice(offset - edits - 1, offset + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const left = reach[offset + k - 1] ?? 0;
      const right = reach[offset + k + 1] ?? 0;
      let x = k === -edits || (k !== edits && left < right) ? right : left + 1;
      while (x < a.length && x - k < b.length && x >= k && same(a[x], b[x - k])) x++;
      reach[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return backtrack(a, b, steps);
    }
  }
  return [...a.map(part('removed')), ...b.map(part('added'))];
}

function backtrack(
  a: readonly string[],
  b: readonly string[],
  steps: readonly Int32Array[],
): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = steps.length - 1; edits > 0; edits--) {
    const reach = steps[edits] ?? new Int32Array();
    const at = (k: number) => reach[k + edits + 1] ?? 0;
    const k = x - y;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const fromX = down ? at(k + 1) : at(k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (
      x > fromX &&
      y > fromY &&
      x > 0 &&
      y > 0 &&
      !(x === fromX + (down ? 0 : 1) && y === fromY + (down ? 1 : 0))
    ) {
      parts.push({ kind: 'same', text: b[--y] ?? '' });
      x--;
    }
    if (down) parts.push({ kind: 'added', text: b[--y] ?? '' });
    else parts.push({ kind: 'removed', text: a[--x] ?? '' });
  }
  while (y > 0) parts.push({ kind: 'same', text: b[--y] ?? '' });
  return parts.reverse();
}

/** Neighbours of one kind as one; a blank between two changes goes with them, and what is removed stands before what is added. */
function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const out: DifferencePart[] = [];
  let removed = '';
  let added = '';
  let same = '';
  const flush = () => {
    if (removed !== '') out.push({ kind: 'removed', text: removed });
    if (added !== '') out.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  const flushSame = () => {
    if (same !== '') out.push({ kind: 'same', text: same });
    same = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      if (removed + added !== '' && same === '') {
        same = text;
      } else same += text;
      if (same.trim() !== '' && removed + added !== '') {
        flush();
      }
      continue;
    }
    if (removed + added !== '' && same !== '') {
      removed += same;
      added += same;
      same = '';
    } else flushSame();
    if (kind === 'removed') removed += text;
    else added += text;
  }
  flush();
  flushSame();
  return out;
}
