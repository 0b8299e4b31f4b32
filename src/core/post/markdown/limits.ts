import type { Nodes } from 'mdast';
import type { PieceKind } from '../split/split.ts';

/** Longest block that is read as Markdown, in UTF-16 units; the longest of the site has about 100,000. The parser needs some seconds per megabyte. */
export const LONGEST_BLOCK = 300_000;
/** How much of a body is read as Markdown; the longest page of the site has 330,000 units. */
export const LONGEST_BODY = 1_500_000;

/**
 * Whether a block may be given to the Markdown parser, whose cost can grow with the square of the text: not when it is too long, nor when it holds
 * so many openings without an end that each of them would be searched through the whole block.
 */
export function isReadable(kind: PieceKind | 'shortcode', masked: string): boolean {
  if (kind === 'html' || kind === 'shortcode') return true;
  if (masked.length > LONGEST_BLOCK) return false;
  return masked.length < SMALL || kind === 'code' || searchCost(masked) < MOST_COST;
}

/** Nodes nested deeper than this are not given to those who walk the tree, most of which recurse. */
const DEEPEST = 150;

/** Whether the text has marks enough to nest that deeply within one paragraph (containers are limited by the splitter). */
export function mayNestDeeply(masked: string): boolean {
  let marks = 0;
  for (let at = 0; at < masked.length; at++) {
    const unit = masked.charCodeAt(at);
    if ((unit === 42 || unit === 95 || unit === 126) && ++marks > DEEPEST) return true;
  }
  return false;
}

export function nestsDeeply(root: Nodes): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    const next: Nodes[] = [];
    for (const node of level) if ('children' in node) for (const child of node.children) next.push(child);
    level = next;
  }
  return false;
}

/** Below this nothing can be slow. */
const SMALL = 4000;
/** Units that may be looked at in vain; about half a second. */
const MOST_COST = 15_000_000;

/** Units that the parser looks at in vain, roughly: for each stretch between blank lines, what may be open times its length. */
function searchCost(masked: string): number {
  let cost = 0;
  let start = 0;
  let open: Openings = { searches: 0, resources: 0, attentions: 0 };
  let blank = true;
  for (let at = 0; at <= masked.length; at++) {
    const unit = masked.charCodeAt(at);
    if (at === masked.length || unit === 10 || unit === 13) {
      if (blank || at === masked.length) {
        cost += costOf(open, at - start);
        start = at;
        open = { searches: 0, resources: 0, attentions: 0 };
      }
      blank = true;
      continue;
    }
    if (unit !== 32 && unit !== 9) blank = false;
    count(masked, at, unit, open);
  }
  return cost;
}

interface Openings {
  /** `<` and runs of backquotes, each searched to the end of its stretch when it has no end. */
  searches: number;
  /** `](` less `)`. */
  resources: number;
  /** Runs of `*`, `_` and `~`, which are paired with each other. */
  attentions: number;
}

function count(masked: string, at: number, unit: number, open: Openings): void {
  const before = masked.charCodeAt(at - 1);
  switch (unit) {
    case 60: {
      const next = masked.charAt(at + 1);
      if (next === '!' || next === '?') open.searches++;
      return;
    }
    case 96:
      if (before !== 96) open.searches += 0.5;
      return;
    case 34:
    case 39:
      if (before === 61) open.searches++;
      return;
    case 40:
      if (before === 93) open.resources++;
      return;
    case 41:
      if (open.resources > 0) open.resources--;
      return;
    case 42:
    case 95:
    case 126:
      if (before !== unit) open.attentions++;
      return;
    default:
  }
}

function costOf({ searches, resources, attentions }: Openings, length: number): number {
  return (
    searches * length + (resources > 200 ? resources * length : 0) + (attentions > 2000 ? attentions * attentions : 0)
  );
}
