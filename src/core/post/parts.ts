import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { lazy } from '../text/lazy.ts';
import { shift } from '../text/span.ts';
import { readSections } from './sections.ts';
import type { Block, Comment, Definition, Heading, Image, KepReference, Link, Section } from './types.ts';

/** What a post has of its blocks, at their places in the text, in order. */
export interface PostParts {
  readonly headings: () => readonly Heading[];
  readonly sections: () => readonly Section[];
  readonly links: () => readonly Link[];
  readonly images: () => readonly Image[];
  readonly comments: () => readonly Comment[];
  readonly kepReferences: () => readonly KepReference[];
}

export function postParts(
  text: string,
  blocks: readonly Block[],
  definitions: ReadonlyMap<string, Definition>,
): PostParts {
  const headings = lazy(() =>
    blocks.flatMap(({ span: { start }, content }) => content.headings.map((heading) => moveHeading(heading, start))),
  );
  const moved = lazy(() =>
    blocks.map(({ span: { start }, content }) => content.links.map((link) => moveLink(link, start, text, definitions))),
  );
  return {
    headings,
    sections: lazy(() => readSections(headings(), text)),
    links: lazy(() =>
      moved()
        .flat()
        .sort((a, b) => a.span.start - b.span.start),
    ),
    images: lazy(() =>
      blocks.flatMap(({ span: { start }, content }) =>
        content.images.map((image) => ({
          ...image,
          span: shift(image.span, start),
          urlSpan: shift(image.urlSpan, start),
        })),
      ),
    ),
    comments: lazy(() =>
      blocks.flatMap(({ span: { start }, content }) =>
        content.comments.map((comment) => ({
          ...comment,
          span: shift(comment.span, start),
          content: shift(comment.content, start),
        })),
      ),
    ),
    kepReferences: lazy(() =>
      blocks.flatMap(({ index, span: { start }, content }) =>
        content.kepReferences.map((reference): KepReference => {
          const at = reference.link === undefined ? -1 : content.links.indexOf(reference.link);
          return {
            ...reference,
            span: shift(reference.span, start),
            shown:
              reference.shown === undefined
                ? undefined
                : { number: reference.shown.number, span: shift(reference.shown.span, start) },
            link: moved()[index]?.[at],
          };
        }),
      ),
    ),
  };
}

function moveHeading(heading: Heading, by: number): Heading {
  const { span, textSpan, idSpan } = heading;
  return {
    ...heading,
    span: shift(span, by),
    textSpan: shift(textSpan, by),
    idSpan: idSpan === undefined ? undefined : shift(idSpan, by),
  };
}

function moveLink(link: Link, by: number, text: string, definitions: ReadonlyMap<string, Definition>): Link {
  const urlSpan = shift(link.urlSpan, by);
  const definition =
    link.kind === 'reference'
      ? definitions.get(normalizeIdentifier(text.slice(urlSpan.start, urlSpan.end)))
      : undefined;
  return {
    ...link,
    span: shift(link.span, by),
    textSpan: shift(link.textSpan, by),
    urlSpan: definition?.urlSpan ?? urlSpan,
  };
}
