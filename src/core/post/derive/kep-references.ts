import { readKepAddress } from '../../kep/address.ts';
import { allMatches } from '../../text/all-matches.ts';
import { type Span, span } from '../../text/span.ts';
import { leafSpan } from '../leaf-source.ts';
import type { InlineLeaf, InlineRun, KepReference, Link } from '../types.ts';

/**
 * References to KEPs: links whose address is one (site conventions §4), and bare `KEP-1234` / `KEP #1234` outside of links and code.
 * In order of place; offsets as in `links` and `runs`.
 */
export function readKepReferences(
  source: string,
  links: readonly Link[],
  runs: readonly InlineRun[],
): readonly KepReference[] {
  const references: KepReference[] = [];
  const leavesOf = leavesByLink(runs);
  links.forEach((link, index) => {
    const address = readKepAddress(link.url);
    if (address === undefined) return;
    const exact = address.form !== 'pull' && address.form !== 'other';
    const shown = shownNumber(source, leavesOf.get(index) ?? [], exact);
    references.push({ form: address.form, span: link.span, number: address.number, pull: address.pull, shown, link });
  });
  for (const run of runs)
    for (const leaf of run.leaves)
      if (leaf.kind === 'text' && leaf.link === undefined) references.push(...bare(source, leaf));
  return references.sort((a, b) => a.span.start - b.span.start);
}

function leavesByLink(runs: readonly InlineRun[]): ReadonlyMap<number, readonly InlineLeaf[]> {
  const byLink = new Map<number, InlineLeaf[]>();
  for (const { leaves } of runs) {
    for (const leaf of leaves) {
      if (leaf.link === undefined) continue;
      const list = byLink.get(leaf.link);
      if (list === undefined) byLink.set(leaf.link, [leaf]);
      else list.push(leaf);
    }
  }
  return byLink;
}

/** `KEP-1234`, `KEP #1234`, `KEP 1234`, zeros before the number dropped; not `SKEP-1`, not `KEP-1234567`. */
const named = /(?<![A-Za-z0-9_])KEPs?[-\s:#]{1,3}0*([1-9]\d{0,4})(?![\d\w])/gi;
const numbered = /(?<![\w&])#0*([1-9]\d{0,4})(?![\d\w])/g;
const onlyNumber = /^\s*0*([1-9]\d{0,4})\s*$/g;

function bare(source: string, leaf: InlineLeaf): readonly KepReference[] {
  if (!/KEP/i.test(leaf.value)) return [];
  return allMatches(leaf.value, named).map((match) => {
    const number = Number(match[1]);
    const whole = leafSpan(source, leaf, match.index, match.index + match[0].length);
    return {
      form: 'text',
      span: whole,
      number,
      pull: undefined,
      shown: { number, span: numberSpan(source, leaf, match) },
      link: undefined,
    };
  });
}

/** The one number that the link's text shows; a bare `#12` or a lone number counts only where the address is exactly a KEP's. */
function shownNumber(source: string, leaves: readonly InlineLeaf[], exact: boolean): KepReference['shown'] {
  const texts = leaves.filter(({ kind }) => kind === 'text' || kind === 'code');
  for (const pattern of exact ? [named, numbered, onlyNumber] : [named]) {
    const found = texts.flatMap((leaf) => allMatches(leaf.value, pattern).map((match) => ({ leaf, match })));
    const [only, ...more] = found;
    if (only === undefined) continue;
    if (more.length > 0) return undefined;
    return { number: Number(only.match[1]), span: numberSpan(source, only.leaf, only.match) };
  }
  return undefined;
}

/** The digits of the match, zeros before them included. */
function numberSpan(source: string, leaf: InlineLeaf, match: RegExpExecArray): Span {
  const end = match.index + match[0].trimEnd().length;
  const digits = /\d+$/.exec(match[0].trimEnd())?.[0].length ?? 0;
  const place = leafSpan(source, leaf, end - digits, end);
  return span(place.start, place.end);
}
