import type { BlockContent, InlineLeaf, InlineRun } from './types.ts';

/** A piece of running text as it stands in the source, so that an index in `text` is an offset from `start`. Escapes and entities are as written. */
export interface Prose {
  readonly text: string;
  /** Offset in the block's source. */
  readonly start: number;
  readonly leaf: InlineLeaf;
  readonly run: InlineRun;
}

/** The running text of a block, piece by piece: no code, no addresses that are shown as they are, no tags. */
export function* proseOf({ runs, links, source }: BlockContent): Iterable<Prose> {
  for (const run of runs) {
    for (const leaf of run.leaves) {
      if (leaf.kind !== 'text') continue;
      const kind = leaf.link === undefined ? undefined : links[leaf.link]?.kind;
      if (kind === 'literal' || kind === 'autolink') continue;
      yield { text: source.slice(leaf.span.start, leaf.span.end), start: leaf.span.start, leaf, run };
    }
  }
}
