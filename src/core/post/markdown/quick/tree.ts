import type { Root, RootContent } from 'mdast';
import { firstUnit } from '../../split/line.ts';
import type { PieceKind } from '../../split/split.ts';
import type { KnownLabels } from '../from-markdown.ts';
import { quickDefinitions } from './definitions.ts';
import { quickFence, quickHeading, quickParagraph } from './leaves.ts';
import { isOneParagraph } from './lines.ts';
import { quickList } from './list.ts';
import { Places } from './places.ts';
import { quickTable } from './table.ts';

/**
 * The tree of one top-level block as the parser would make it, in a fraction of the time; `undefined` for the blocks that only the parser can read.
 * Most of what people write is plain: paragraphs, headings, lists and fenced code of text, emphasis, code and links. Whatever else may be
 * in the block, or just might be, is left to the parser.
 * @param kind what the splitter says that the block is
 * @param sure whether it is sure
 */
export function quickTree(kind: PieceKind, sure: boolean, text: string, labels: KnownLabels): Root | undefined {
  // Tabs at the ends of lines count columns of their own; a definition changes how all brackets read, and footnotes are rare.
  if (/[\r\0]/.test(text) || text.charCodeAt(0) === 0xfeff || labels.footnotes.length > 0) return undefined;
  if (kind !== 'code' && text.includes('\t') && outerTab.test(text)) return undefined;
  const brackets = text.includes(']:');
  if (kind === 'list' && brackets && leadingBracket.test(text)) return undefined;
  const places = new Places(text, labels);
  // Of paragraphs that begin with a bracket the splitter is never sure.
  if (sure || (kind === 'paragraph' && !brackets && isOneParagraph(places))) {
    const node = nodeOf(kind, places);
    return node && { type: 'root', children: [node], position: places.position(0, text.length) };
  }
  const children = brackets ? quickDefinitions(places) : kind === 'paragraph' ? quickTable(places) : undefined;
  return children && { type: 'root', children, position: places.position(0, text.length) };
}

/** A line that begins with a bracket, behind the marks of containers: it may be a definition. */
const leadingBracket = /^[\s>*+\d.)-]*\[/m;

/** A tab that is not between the words of a line. */
const outerTab = /^[ \t]*\t|\t *$|[-+*.)#>\]] *\t/m;

function nodeOf(kind: PieceKind, places: Places): RootContent | undefined {
  const { text, starts } = places;
  const start = firstUnit(text, 0, text.length);
  switch (kind) {
    case 'paragraph':
      return quickParagraph(places, start, text.length);
    case 'heading':
      return quickHeading(places, start, text.length);
    case 'code': {
      const read = start < 4 && text.charCodeAt(0) !== 9 ? quickFence(places, 0, start, starts.length, 0) : undefined;
      return read?.next === starts.length ? read.node : undefined;
    }
    case 'list': {
      const read = quickList(places, 0, starts.length, 0);
      return read?.next === starts.length ? read.node : undefined;
    }
    case 'thematic-break':
      return { type: 'thematicBreak', position: places.position(start, text.length) };
    case 'quote':
    case 'footnote':
    case 'html':
      return undefined;
  }
}
