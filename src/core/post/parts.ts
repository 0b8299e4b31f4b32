import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { lazy } from '../text/lazy.ts';
import { shift } from '../text/span.ts';
import { blocksWhere, perRevision, type Revision } from './revision.ts';
import { readSections } from './sections.ts';
import type { Block, BlockContent, Comment, Definition, Heading, Image, KepReference, Link, Section } from './types.ts';

/** What a post has of its blocks, at their places in the text, in order. */
export interface PostParts {
  readonly headings: () => readonly Heading[];
  readonly sections: () => readonly Section[];
  readonly links: () => readonly Link[];
  readonly images: () => readonly Image[];
  readonly comments: () => readonly Comment[];
  readonly kepReferences: () => readonly KepReference[];
}

const headingsIn = movedParts(({ headings }) => headings, moveHeading);
const linksIn = movedParts(({ links }) => links, moveLink);
const withImages = blocksWhere(({ images }) => images.length > 0);
/** Blocks that hold comments, in order. */
export const withComments = blocksWhere(({ comments }) => comments.length > 0);
const withKepReferences = blocksWhere(({ kepReferences }) => kepReferences.length > 0);

export function postParts(text: string, revision: Revision, definitions: ReadonlyMap<string, Definition>): PostParts {
  const from = { revision };
  const headings = lazy(() => headingsIn(from));
  const links = lazy(() => {
    const moved = linksIn(from).map((link) => (link.kind === 'reference' ? defined(link, text, definitions) : link));
    return inOrder(moved) ? moved : moved.sort((a, b) => a.span.start - b.span.start);
  });
  return {
    headings,
    sections: lazy(() => readSections(headings(), text)),
    links,
    images: lazy(() =>
      withImages(from).flatMap(({ span: { start }, content }) =>
        content.images.map((image) => ({
          ...image,
          span: shift(image.span, start),
          urlSpan: shift(image.urlSpan, start),
        })),
      ),
    ),
    comments: lazy(() =>
      withComments(from).flatMap(({ span: { start }, content }) =>
        content.comments.map((comment) => ({
          ...comment,
          span: shift(comment.span, start),
          content: shift(comment.content, start),
        })),
      ),
    ),
    kepReferences: lazy(() => {
      const all = links();
      let at = 0;
      return withKepReferences(from).flatMap(({ span: { start }, content }) => {
        while ((all[at]?.span.start ?? start) < start) at++;
        const first = at;
        return content.kepReferences.map((reference): KepReference => {
          const { link, shown } = reference;
          return {
            ...reference,
            span: shift(reference.span, start),
            shown: shown === undefined ? undefined : { number: shown.number, span: shift(shown.span, start) },
            link: link === undefined ? undefined : sameLink(all, first, link, start),
          };
        });
      });
    }),
  };
}

/** The link of the block at its place in the post; search begins with the first link of the block. */
function sameLink(all: readonly Link[], first: number, link: Link, by: number): Link | undefined {
  for (let at = first; at < all.length; at++) {
    const found = all[at];
    if (found === undefined || found.span.start > link.span.start + by) return undefined;
    const same = found.span.start === link.span.start + by && found.span.end === link.span.end + by;
    // Several parameters of one tag may be links.
    if (same && found.kind === link.kind && found.textSpan.start === link.textSpan.start + by) return found;
  }
  return undefined;
}

function inOrder(links: readonly Link[]): boolean {
  return links.every((link, i) => i === 0 || (links[i - 1]?.span.start ?? 0) <= link.span.start);
}

function moveHeading(heading: Heading, by: number): Heading {
  const { level, span, textSpan, text, id, idSpan, setext } = heading;
  return {
    level,
    text,
    id,
    setext,
    span: shift(span, by),
    textSpan: shift(textSpan, by),
    idSpan: idSpan === undefined ? undefined : shift(idSpan, by),
  };
}

function moveLink({ kind, span, text, textSpan, url, urlSpan, within }: Link, by: number): Link {
  return {
    kind,
    span: shift(span, by),
    text,
    textSpan: shift(textSpan, by),
    url,
    urlSpan: shift(urlSpan, by),
    within,
  };
}

/** The same with the place of its address, which stands in a definition; its own place there is that of the label. */
function defined(link: Link, text: string, definitions: ReadonlyMap<string, Definition>): Link {
  const { start, end } = link.urlSpan;
  const definition = definitions.get(normalizeIdentifier(text.slice(start, end)));
  return definition === undefined ? link : { ...link, urlSpan: definition.urlSpan };
}

/**
 * A function that gives the parts of all blocks at their places. Of blocks before an edit they are the same objects again. `move`: the part so many
 * units further on.
 */
function movedParts<P>(
  of: (content: BlockContent) => readonly P[],
  move: (part: P, by: number) => P,
): (post: { readonly revision: Revision }) => readonly P[] {
  const holding = blocksWhere((content) => of(content).length > 0);
  const moved = perRevision<readonly Moved<P>[]>((revision, known) => {
    const old = (revision.before && known(revision.before.revision)) ?? [];
    return holding({ revision }).map((block, i) => {
      const last = old[i];
      if (last?.block === block) return last;
      const { start } = block.span;
      return { block, parts: of(block.content).map((part) => move(part, start)) };
    });
  });
  return (post) => moved(post).flatMap(({ parts }) => parts);
}

interface Moved<P> {
  readonly block: Block;
  readonly parts: readonly P[];
}
