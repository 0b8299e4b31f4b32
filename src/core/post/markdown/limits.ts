import type { Nodes } from 'mdast';
import type { PieceKind } from '../split/split.ts';

/** Longest block that is read as Markdown, in UTF-16 units; the longest of the site has 66,000. The parser needs some seconds per megabyte. */
export const LONGEST_BLOCK = 300_000;
/** Lines of such a block; the longest of the site has 1,421. */
const MOST_LINES = 10_000;
/** How much of a body is read as Markdown; the longest page of the site has 330,000 units. */
export const LONGEST_BODY = 1_000_000;

/**
 * Whether a block may be given to the Markdown parser, whose cost can grow with the square of the text: not when it is too long, nor when it holds
 * so many openings without an end that each of them would be searched through the whole block, nor so many nested lists that closing each costs a
 * pass over all that was read.
 */
export function isReadable(kind: PieceKind | 'shortcode', masked: string): boolean {
  if (kind === 'html' || kind === 'shortcode') return true;
  if (masked.length > LONGEST_BLOCK) return false;
  return masked.length < SMALL || kind === 'code' || parsingCost(masked) < MOST_COST;
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
/** What half a second of the parser's time is worth, in units that are looked at in vain. The costliest block of the site has a tenth of that. */
const MOST_COST = 10_000_000;
/** Closing a nested list or quote, per line of its block. */
const CLOSING = 4;

/** Units that the parser looks at in vain, roughly: for each stretch between blank lines or list items, what may be open times its length. */
function parsingCost(masked: string): number {
  const cost = new Cost();
  let lineStart = true;
  let indent = 0;
  let quotes = 0;
  for (let at = 0; at < masked.length; at++) {
    const unit = masked.charCodeAt(at);
    if (unit === 10 || unit === 13) {
      if (lineStart) cost.endStretch(at);
      cost.endLine(quotes);
      lineStart = true;
      indent = 0;
      quotes = 0;
      continue;
    }
    if (lineStart) {
      indent++;
      if (unit === 62) quotes++;
      if (unit === 32 || unit === 9 || unit === 62 || (unit >= 48 && unit <= 57)) continue;
      // Several markers may stand on one line, each a list in a list.
      lineStart = isMarker(masked, at, unit);
      if (lineStart) cost.item(at, indent);
    }
    cost.count(masked, at, unit);
  }
  cost.endStretch(masked.length);
  return cost.lines > MOST_LINES ? Number.POSITIVE_INFINITY : cost.total();
}

function isMarker(masked: string, at: number, unit: number): boolean {
  const bullet = unit === 42 || unit === 43 || unit === 45;
  const numbered = unit === 46 || unit === 41;
  const next = masked.charCodeAt(at + 1);
  return (bullet || numbered) && (next === 32 || next === 9);
}

class Cost {
  lines = 0;
  private sum = 0;
  private start = 0;
  /** List markers at another column than the one before: each opens or closes a list. */
  private nestings = 0;
  private indent = 0;
  private quotes = 0;
  /** `<!`, `<?`, quoted attributes and runs of backquotes, each searched to the end of its stretch when it has no end. */
  private searches = 0;
  /** `](` less `)`. */
  private resources = 0;
  /** `[` less `](`: what may be a reference, and is compared with all that may be. */
  private brackets = 0;
  /** `*`, `_` and `~`, which are paired with each other; and all of them in the block. */
  private attentions = 0;
  private allAttentions = 0;

  endLine(quotes: number): void {
    this.lines++;
    if (quotes !== this.quotes) this.nestings++;
    this.quotes = quotes;
  }

  item(at: number, indent: number): void {
    this.endStretch(at);
    if (indent !== this.indent) this.nestings++;
    this.indent = indent;
  }

  endStretch(at: number): void {
    const length = at - this.start;
    this.sum += this.searches * length;
    if (this.resources > 200) this.sum += this.resources * length;
    if (this.brackets > 500) this.sum += this.brackets * this.brackets;
    if (this.attentions > 2000) this.sum += this.attentions * this.attentions;
    this.start = at;
    this.searches = 0;
    this.resources = 0;
    this.brackets = 0;
    this.attentions = 0;
  }

  total(): number {
    const tangle = this.allAttentions > MOST_ATTENTIONS ? Number.POSITIVE_INFINITY : 0;
    return this.sum + CLOSING * this.nestings * this.lines + tangle;
  }

  count(masked: string, at: number, unit: number): void {
    const before = masked.charCodeAt(at - 1);
    if (unit === 60) {
      const next = masked.charAt(at + 1);
      if (next === '!' || next === '?') this.searches++;
    } else if (unit === 96) {
      if (before !== 96) this.searches += 0.5;
    } else if (unit === 34 || unit === 39) {
      if (before === 61) this.searches++;
    } else if (unit === 40) {
      if (before === 93) {
        this.resources++;
        this.brackets--;
      }
    } else if (unit === 91) {
      this.brackets++;
    } else if (unit === 41) {
      if (this.resources > 0) this.resources--;
    } else if (unit === 42 || unit === 95 || unit === 126) {
      this.attentions++;
      this.allAttentions++;
    }
  }
}

/** More marks of emphasis than any text has. */
const MOST_ATTENTIONS = 40_000;
