import { matchesSource } from '../post/block-scan.ts';
import { perBlock } from '../post/per-block.ts';
import { perPost } from '../post/per-post.ts';
import { blocksWhere } from '../post/revision.ts';
import { runText } from '../post/run-text.ts';
import type { KepReference, Post } from '../post/types.ts';
import { allMatches } from '../text/all-matches.ts';
import { within } from '../text/ordered-spans.ts';
import { type Span, shift } from '../text/span.ts';

/** The closing line of a feature: "This work was done as part of [KEP #24](…) led by SIG Node." */
export interface Attribution {
  /** The KEPs it names, in order. */
  readonly references: readonly KepReference[];
  /** The groups it names: `SIG Node`. */
  readonly groups: readonly AttributedGroup[];
  /** From the first to the last thing a reader sees of the line's paragraph. */
  readonly span: Span;
}

export interface AttributedGroup {
  /** In the form of kep.yaml: `sig-node`, `wg-device-management`. */
  readonly id: string;
  readonly span: Span;
}

/** The attributions of a post, in English or Chinese, in order of place. Forms: those of the announcements since 1.31. */
export const attributions: (post: Post) => readonly Attribution[] = perPost(read);

const phrase = /\bwork (?:was|is being) done as (?:a )?part of\b|工作是?作为.{0,100}的一部分/i;

const attributing = blocksWhere(matchesSource(/\bpart\s+of\b|一部分/i));

function read(post: Post): readonly Attribution[] {
  return attributing(post).flatMap(({ span: { start }, content }) =>
    linesOf(content).map(({ line, groups, span }) => ({
      references: within(post.kepReferences, shift(line, start)),
      groups: groups.map((group) => ({ id: group.id, span: shift(group.span, start) })),
      span: shift(span, start),
    })),
  );
}

/** The closing lines in a block, relative to its start; `line`: from the phrase to the end. */
const linesOf = perBlock(({ runs, source }) =>
  runs.flatMap((run) => {
    const { text, spanOf } = runText(run, source);
    const match = phrase.exec(text);
    if (match === null) return [];
    const line: Span = { start: spanOf({ start: match.index, end: text.length }).start, end: run.span.end };
    const groups = allMatches(text.slice(match.index), groupName).map((group): AttributedGroup => {
      const start = match.index + group.index;
      return {
        id: group[0].toLowerCase().replaceAll(/\s+/g, '-'),
        span: spanOf({ start, end: start + group[0].length }),
      };
    });
    return [{ line, groups, span: run.span }];
  }),
);

/** Two or more words that begin with capitals; "SIG Node and SIG Apps" are two groups. */
const groupName = /\b(?:SIG|WG)(?:[ -][A-Z][A-Za-z0-9]{0,30}){1,4}/g;
