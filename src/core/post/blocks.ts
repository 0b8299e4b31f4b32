import { shift } from '../text/span.ts';
import type { BlockCache } from './cache.ts';
import type { ContentInput, ParsedContent } from './content.ts';
import { labelCandidates } from './labels.ts';
import { noLabels } from './markdown/from-markdown.ts';
import { LONGEST_BLOCK, LONGEST_BODY } from './markdown/limits.ts';
import { endsInParagraph } from './markdown/open-paragraph.ts';
import { localShortcodes, type Place, placesOf } from './places.ts';
import { splitBlocks } from './split/split.ts';
import type { Block, Definition, Shortcode } from './types.ts';

export interface CutBlocks {
  readonly blocks: readonly Block[];
  /** First wins, by identifier; places are offsets in the text. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** The blocks of the body, each with the labels of the others that it may refer to. */
export function cutBlocks(
  text: string,
  masked: string,
  bodyStart: number,
  shortcodes: readonly Shortcode[],
  cache: BlockCache,
): CutBlocks {
  let budget = LONGEST_BODY;
  const alone = placesOf(splitBlocks(masked, bodyStart, endsInParagraph), shortcodes).map((place): Alone => {
    if (takesTime(place)) budget -= place.end - place.start;
    const input = inputOf(place, text, masked, shortcodes, budget < 0);
    return { start: place.start, end: place.end, input, content: cache.content(input) };
  });
  const { definitions, footnotes } = collectLabels(alone);
  const blocks = alone.map(({ start, end, input, content }, index): Block => {
    const known = definitions.size + footnotes.size === 0 ? undefined : labelsFor(input, start, definitions, footnotes);
    return {
      index,
      span: { start, end },
      content: known === undefined ? content : cache.content({ ...input, ...known }),
    };
  });
  return { blocks, definitions };
}

/** HTML, shortcodes and what is too long to be read cost next to nothing. */
function takesTime({ kind, start, end }: Place): boolean {
  return kind !== 'html' && kind !== 'shortcode' && end - start <= LONGEST_BLOCK;
}

/** A block as it reads without the others. */
interface Alone {
  readonly start: number;
  readonly end: number;
  readonly input: ContentInput;
  readonly content: ParsedContent;
}

function inputOf(
  place: Place,
  text: string,
  masked: string,
  shortcodes: readonly Shortcode[],
  unreadable: boolean,
): ContentInput {
  const { kind, sure, start, end, deep, from, to } = place;
  const source = text.slice(start, end);
  return {
    kind,
    sure,
    source,
    masked: from === to ? source : masked.slice(start, end),
    shortcodes: from === to ? noShortcodes : localShortcodes(shortcodes, from, to, start),
    labels: noLabels,
    addresses: noAddresses,
    unreadable: deep || unreadable,
  };
}

const noShortcodes: readonly Shortcode[] = [];
const noAddresses: ReadonlyMap<string, string> = new Map();

function mayDefine({ kind, masked }: ContentInput): boolean {
  return kind !== 'html' && kind !== 'code' && kind !== 'shortcode' && masked.includes(']:');
}

/** Definitions and footnote labels of all blocks, those inside lists and quotes too. */
function collectLabels(alone: readonly Alone[]) {
  const definitions = new Map<string, Definition>();
  const footnotes = new Set<string>();
  for (const { start, input, content } of alone) {
    if (!mayDefine(input)) continue;
    for (const definition of content.definitions) {
      if (definitions.has(definition.identifier)) continue;
      definitions.set(definition.identifier, {
        ...definition,
        span: shift(definition.span, start),
        urlSpan: shift(definition.urlSpan, start),
      });
    }
    for (const identifier of content.footnotes) footnotes.add(identifier);
  }
  return { definitions, footnotes };
}

/** The labels that occur in the block, when there are any; so an edit of a definition touches only the blocks that use it. */
function labelsFor(
  { kind, masked }: ContentInput,
  start: number,
  definitions: ReadonlyMap<string, Definition>,
  footnotes: ReadonlySet<string>,
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
