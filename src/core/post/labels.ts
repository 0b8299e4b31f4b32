import { normalizeIdentifier } from 'micromark-util-normalize-identifier';

/** Labels longer than this are no labels (CommonMark §4.7). */
const LONGEST = 999;

/**
 * What in the text may be a label: everything between a `[` and a `]` without brackets in between (a label cannot hold unescaped ones), with and
 * without respect to backslashes, since within code and HTML a backslash is only that. A superset; linear in the text.
 */
export function labelCandidates(text: string): ReadonlySet<string> {
  const candidates = new Set<string>();
  let open = -1;
  let openUnescaped = -1;
  let escaped = false;
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) {
      escaped = !escaped;
      continue;
    }
    if (unit === OPEN) {
      open = at;
      if (!escaped) openUnescaped = at;
    } else if (unit === CLOSE) {
      add(candidates, text, open, at);
      open = -1;
      if (!escaped) {
        add(candidates, text, openUnescaped, at);
        openUnescaped = -1;
      }
    }
    escaped = false;
  }
  return candidates;
}

const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;

function add(candidates: Set<string>, text: string, open: number, close: number): void {
  if (open < 0 || close - open > LONGEST + 1 || close === open + 1) return;
  candidates.add(normalizeIdentifier(text.slice(open + 1, close)));
}
