import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Extension, State, TokenizeContext } from 'micromark-util-types';
import { cutLiteralLinks } from './literal-links.ts';

/** Labels that are defined somewhere in the post, normalised as micromark does. */
export interface KnownLabels {
  readonly definitions: readonly string[];
  readonly footnotes: readonly string[];
}

export const noLabels: KnownLabels = { definitions: [], footnotes: [] };

/**
 * The tree of a piece of GFM whose references may be defined elsewhere. Offsets are relative to the piece. Bare addresses are those that micromark
 * itself finds (the additional search of mdast-util-gfm makes nodes without a place), cut where Goldmark ends them.
 */
export function parseMarkdown(text: string, known: KnownLabels): Root {
  // A byte order mark within the text is a character; only micromark would drop it at the beginning of a piece.
  if (text.startsWith('\uFEFF')) return shifted(parseMarkdown(`\n${text}`, known), -1);
  const extensions = known.definitions.length + known.footnotes.length === 0 ? plain : [...plain, withLabels(known)];
  return cutLiteralLinks(fromMarkdown(text, { extensions, mdastExtensions }), text);
}

const plain: Extension[] = [gfm()];

const mdastExtensions: NonNullable<Options['mdastExtensions']> = gfmFromMarkdown().map(
  ({ transforms: _, ...rest }) => rest,
);

/** What the extensions keep on micromark's parser: the labels seen so far. */
interface Labels {
  readonly defined: string[];
  gfmFootnotes?: string[];
}

function withLabels(known: KnownLabels): Extension {
  const filled = new WeakSet<object>();
  return {
    document: {
      null: {
        name: 'knownLabels',
        tokenize(this: TokenizeContext, _effects, _ok, nok: State): State {
          const parser: Labels = this.parser;
          if (!filled.has(parser)) {
            filled.add(parser);
            parser.defined.push(...known.definitions);
            parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...known.footnotes];
          }
          return nok;
        },
      },
    },
  };
}

interface Placed {
  position?: { readonly start: Point; readonly end: Point } | undefined;
  readonly children?: readonly Placed[];
}

interface Point {
  line: number;
  offset?: number | undefined;
}

function shifted(root: Root, by: number): Root {
  const pending: Placed[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
      point.offset = (point.offset ?? 0) + by;
      point.line += by;
    }
    pending.push(...(node.children ?? []));
  }
  return root;
}
