import { commonHead, commonTail } from '../text/common.ts';
import { shift } from '../text/span.ts';
import type { BlockCache } from './cache.ts';
import type { ContentInput, ParsedContent } from './content.ts';
import { labelCandidates } from './labels.ts';
import { noLabels } from './markdown/from-markdown.ts';
import { LONGEST_BLOCK, LONGEST_BODY } from './markdown/limits.ts';
import { endsInParagraph } from './markdown/open-paragraph.ts';
import { localShortcodes, type Place, placesOf } from './places.ts';
import { nextRevision, type Revision } from './revision.ts';
import { type Cover, masked } from './shortcodes/mask.ts';
import { type Common, type Cut, cut, cutAgain } from './split/again.ts';
import { splitBlocks } from './split/split.ts';
import type { Block, Definition, Shortcode } from './types.ts';

export interface CutBlocks {
  readonly revision: Revision;
  /** First wins, by identifier; places are offsets in the text. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** What the next version of a text is compared with. */
export interface LastCut {
  readonly path: string;
  readonly text: string;
  readonly covers: readonly Cover[];
  readonly bodyStart: number;
  readonly cut: Cut | undefined;
  readonly alone: readonly Alone[];
  readonly labels: Labels;
  readonly revision: Revision;
}

/**
 * The blocks of the body, each with the labels of the others that it may refer to. Where the cache has cut another version of the text at this path
 * just before, only what differs is cut again.
 */
export function cutBlocks({ text, covers, bodyStart, shortcodes, path }: CutInput, cache: BlockCache): CutBlocks {
  const last = cache.last?.path === path ? cache.last : undefined;
  const common = last && commonOf(last, text, covers);
  const part = (from: number, to: number) => masked(text, covers, from, to);
  const again =
    last?.cut !== undefined && common !== undefined && last.bodyStart === bodyStart
      ? cutAgain({ length: text.length, part }, last.cut, last.text.length, common, endsInParagraph)
      : undefined;
  const cutNow = again ?? cut(part(0, text.length), bodyStart, endsInParagraph);
  const pieces = cutNow?.pieces ?? splitBlocks(part(0, text.length), bodyStart, endsInParagraph);
  const known = last === undefined || common === undefined ? undefined : knownPlaces(last, common, text.length);
  let budget = LONGEST_BODY;
  const alone = placesOf(pieces, shortcodes).map((place): Alone => {
    if (takesTime(place)) budget -= place.end - place.start;
    const found = budget < 0 ? undefined : known?.(place);
    if (found !== undefined) return found;
    const content = cache.content(inputOf(place, text, part, shortcodes, budget < 0));
    return { place, content, unreadable: place.deep || budget < 0, defines: mayDefine(place, content.masked) };
  });
  const labels = collectLabels(alone);
  const same = last !== undefined && sameLabels(last.labels, labels);
  const blocks = alone.map((own, index): Block => {
    const before = same ? own.block : undefined;
    if (before !== undefined && before.index === index && before.span.start === own.place.start) return before;
    const { start, end } = own.place;
    const content = before?.content ?? labelled(own, labels, cache);
    // One with shortcodes is read anew, and mostly found to be what it was.
    const was = last?.revision.blocks[index];
    const stays = was !== undefined && was.content === content && was.span.start === start;
    const block = stays ? was : { index, span: { start, end }, content };
    own.block = block;
    return block;
  });
  const revision = nextRevision(blocks, last?.revision, text.length - (last?.text.length ?? 0));
  cache.last = { path, text, covers, bodyStart, cut: cutNow, alone, labels, revision };
  return { revision, definitions: labels.definitions };
}

export interface CutInput {
  readonly text: string;
  /** Of all shortcodes. */
  readonly covers: readonly Cover[];
  readonly bodyStart: number;
  readonly shortcodes: readonly Shortcode[];
  readonly path: string;
}

/** A block as it reads without the others. */
interface Alone {
  readonly place: Place;
  readonly content: ParsedContent;
  readonly unreadable: boolean;
  /** Whether it may hold definitions or footnotes. */
  readonly defines: boolean;
  /** The block made of it last. */
  block?: Block;
}

/** What is the same in both texts and covered alike: what is typed may make a shortcode of what stands far away. */
function commonOf(last: LastCut, text: string, covers: readonly Cover[]): Common | undefined {
  // Beyond that limit what is read of a block depends on the blocks before it.
  if (Math.max(text.length, last.text.length) > LONGEST_BODY) return undefined;
  const by = text.length - last.text.length;
  const most = Math.min(covers.length, last.covers.length);
  let first = 0;
  while (first < most && isSameCover(last.covers[first], covers[first], 0)) first++;
  let behind = 0;
  while (behind < most && isSameCover(last.covers.at(-1 - behind), covers.at(-1 - behind), by)) behind++;
  const starts = [last.covers[first]?.start, covers[first]?.start].filter((start) => start !== undefined);
  const head = Math.min(commonHead(last.text, text), ...starts);
  const ends = [last.covers.at(-1 - behind)?.end, covers.at(-1 - behind)?.end];
  const end = Math.max((ends[0] ?? Number.NEGATIVE_INFINITY) + by, ends[1] ?? Number.NEGATIVE_INFINITY);
  const limit = Math.min(last.text.length - head, text.length - head, text.length - end);
  return { head, tail: commonTail(last.text, text, Math.max(0, limit)) };
}

function isSameCover(a: Cover | undefined, b: Cover | undefined, by: number): boolean {
  return a !== undefined && b !== undefined && a.start + by === b.start && a.end + by === b.end && a.unit === b.unit;
}

/** Finds what the version before had at a place, moved where it stands now; asked in order of place. Tags may have got other partners. */
function knownPlaces({ alone, text }: LastCut, { head, tail }: Common, length: number) {
  let next = 0;
  const by = length - text.length;
  return (place: Place): Alone | undefined => {
    const move = place.end <= head ? 0 : place.start >= length - tail ? by : undefined;
    if (move === undefined || place.from !== place.to) return undefined;
    const start = place.start - move;
    while ((alone[next]?.place.start ?? start) < start) next++;
    const found = alone[next];
    if (found === undefined) return undefined;
    const was = found.place;
    const same = was.start === start && was.end === place.end - move && was.from === was.to;
    if (!same || was.kind !== place.kind || was.sure !== place.sure || was.deep !== place.deep) return undefined;
    return move === 0 ? found : { ...found, place };
  };
}

/** HTML, shortcodes and what is too long to be read cost next to nothing. */
function takesTime({ kind, start, end }: Place): boolean {
  return kind !== 'html' && kind !== 'shortcode' && end - start <= LONGEST_BLOCK;
}

function inputOf(
  place: Place,
  text: string,
  part: (from: number, to: number) => string,
  shortcodes: readonly Shortcode[],
  unreadable: boolean,
): ContentInput {
  const { kind, sure, start, end, deep, from, to } = place;
  const source = text.slice(start, end);
  return {
    kind,
    sure,
    source,
    masked: from === to ? source : part(start, end),
    shortcodes: from === to ? noShortcodes : localShortcodes(shortcodes, from, to, start),
    labels: noLabels,
    addresses: noAddresses,
    unreadable: deep || unreadable,
  };
}

/** The content of a block that knows the labels of the others. */
function labelled(alone: Alone, labels: Labels, cache: BlockCache): ParsedContent {
  if (labels.definitions.size + labels.footnotes.size === 0) return alone.content;
  const known = labelsFor(alone, labels);
  if (known === undefined) return alone.content;
  const { place, content, unreadable } = alone;
  const { source, masked, shortcodes } = content;
  return cache.content({ kind: place.kind, sure: place.sure, source, masked, shortcodes, unreadable, ...known });
}

const noShortcodes: readonly Shortcode[] = [];
const noAddresses: ReadonlyMap<string, string> = new Map();

function mayDefine({ kind }: Place, masked: string): boolean {
  return kind !== 'html' && kind !== 'code' && kind !== 'shortcode' && masked.includes(']:');
}

interface Labels {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlySet<string>;
}

/** Definitions and footnote labels of all blocks, those inside lists and quotes too. */
function collectLabels(alone: readonly Alone[]): Labels {
  const definitions = new Map<string, Definition>();
  const footnotes = new Set<string>();
  for (const { place, content, defines } of alone) {
    if (!defines) continue;
    for (const definition of content.definitions) {
      if (definitions.has(definition.identifier)) continue;
      definitions.set(definition.identifier, {
        ...definition,
        span: shift(definition.span, place.start),
        urlSpan: shift(definition.urlSpan, place.start),
      });
    }
    for (const identifier of content.footnotes) footnotes.add(identifier);
  }
  return { definitions, footnotes };
}

/** Whether a block reads the same with either: all labels are the same, and lead to the same addresses. */
function sameLabels(a: Labels, b: Labels): boolean {
  if (a.definitions.size !== b.definitions.size || a.footnotes.size !== b.footnotes.size) return false;
  for (const [label, { url }] of a.definitions) if (b.definitions.get(label)?.url !== url) return false;
  for (const label of a.footnotes) if (!b.footnotes.has(label)) return false;
  return true;
}

/** The labels that occur in the block, when there are any; so an edit of a definition touches only the blocks that use it. */
function labelsFor(
  { place: { kind, start }, content: { masked } }: Alone,
  { definitions, footnotes }: Labels,
): Pick<ContentInput, 'labels' | 'addresses'> | undefined {
  if (kind === 'html' || kind === 'code' || kind === 'shortcode' || !masked.includes('[')) return undefined;
  const addresses = new Map<string, string>();
  const calls: string[] = [];
  for (const label of labelCandidates(masked)) {
    const definition = definitions.get(label);
    // What the block defines itself the parser finds without help.
    const own =
      definition !== undefined && definition.span.start >= start && definition.span.end <= start + masked.length;
    if (definition !== undefined && !own) addresses.set(label, definition.url);
    if (label.startsWith('^') && footnotes.has(label.slice(1))) calls.push(label.slice(1));
  }
  if (addresses.size + calls.length === 0) return undefined;
  return { labels: { definitions: [...addresses.keys()], footnotes: calls }, addresses };
}
