/** What a run of `*` or `_` may do, by the units beside it (CommonMark §6.2). */
export interface Attention {
  readonly opens: boolean;
  readonly closes: boolean;
}

export function attentionAt(text: string, at: number, size: number, unit: number): Attention {
  const previous = at === 0 ? Number.NaN : text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + size);
  const before = classify(previous);
  const after = classify(next);
  const open = after === OTHER || (after === PUNCTUATION && before !== OTHER) || isTilde(next);
  const close = before === OTHER || (before === PUNCTUATION && after !== OTHER) || isTilde(previous);
  if (unit === STAR) return { opens: open, closes: close };
  return { opens: open && (before !== OTHER || !close), closes: close && (after !== OTHER || !open) };
}

const OTHER = 0;
const BLANK = 1;
const PUNCTUATION = 2;

/** By UTF-16 unit, as micromark does: half of a surrogate pair is neither blank nor punctuation. */
function classify(unit: number): number {
  if (Number.isNaN(unit)) return BLANK;
  if (unit < 128) return ascii[unit] ?? OTHER;
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return BLANK;
  return /[\p{P}\p{S}]/u.test(character) ? PUNCTUATION : OTHER;
}

/** GFM's strikethrough loosens the rule for its neighbours. */
function isTilde(unit: number): boolean {
  return unit === 126;
}

const STAR = 42;

const ascii = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return BLANK;
  return /[\p{P}\p{S}]/u.test(character) ? PUNCTUATION : OTHER;
});
