import { perBlock } from '../../post/per-block.ts';
import { proseOf } from '../../post/prose.ts';
import { blocksWhere } from '../../post/revision.ts';
import type { BlockContent } from '../../post/types.ts';
import { type Span, shift } from '../../text/span.ts';
import { type CasedHeading, casedHeading, isOrdinary } from '../../words/heading-case.ts';
import { defineRule } from '../rule.ts';

/**
 * Source: the style guide asks for sentence case; reviewers changed headings both ways. So only what stands out is told: a heading in title case among others in sentence
 * case.
 */
export const headingCase = defineRule({
  id: 'heading-case',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'Headings of a post that writes them as sentences are all written so.',
  why: 'The style guide asks for capitals as in a sentence; two ways in one post look like an oversight.',
  options: {},
  messages: ['title-case', 'fix-case'],
  examples: {
    good: [
      '## Release theme\n\n## Known issues\n\n## Deprecations in `Kubelet`\n\n## API server and SIG Node\n',
      '## Release Theme And Logo\n\n## Upcoming Release Webinar\n\n## What is next\n',
      '## What is new here\n\n## Known issues today\n\n## Pod Security Standards\n\nThe Pod Security Standards are old.\n',
    ],
    bad: [
      {
        text: '## What is new here\n\n## Known issues today\n\n## ⟦Release Theme And Logo⟧ {#theme}\n\nSee the logo.\n',
        fixed: '## What is new here\n\n## Known issues today\n\n## Release theme and logo {#theme}\n\nSee the logo.\n',
      },
      {
        text: '## What is new here\n\n## Known issues today\n\n## ⟦`X` For Your Pods: The Broken Issues⟧\n\nThese are broken.\n',
        fixed:
          '## What is new here\n\n## Known issues today\n\n## `X` for your Pods: The broken issues\n\nThese are broken.\n',
      },
    ],
  },
  *check(post) {
    const found = holding(post).flatMap(({ span, content }) =>
      casesIn(content).map((heading) => ({ ...heading, start: span.start })),
    );
    const sentences = found.filter(({ form }) => form === 'sentence').length;
    const titles = found.filter(({ form }) => form === 'title');
    if (sentences < 2 || titles.length === 0 || titles.length > sentences) return;
    const told = titles
      .map((heading) => ({ ...heading, words: heading.words.filter((word) => isOrdinary(word, heading, post)) }))
      .filter(({ words }) => words.length >= 2 || words.some(({ sort }) => sort === 'small'));
    // Half as many are no exceptions to a rule.
    if (sentences < 2 * told.length) return;
    for (const { span, words, start } of told) {
      const edits = words.map(({ word, at }) => ({
        span: { start: start + at, end: start + at + 1 },
        text: word.charAt(0).toLowerCase(),
      }));
      yield {
        span: shift(span, start),
        messageId: 'title-case',
        data: { words: words.map(({ word }) => word.toLowerCase()).join(', ') },
        fixes: [{ titleId: 'fix-case', edits, safe: false }],
      };
    }
  },
});

const casesIn = perBlock((content): readonly CasedHeading[] =>
  content.headings.map(({ textSpan }) =>
    casedHeading(content.source.slice(textSpan.start, textSpan.end), proseIn(content, textSpan), textSpan),
  ),
);

/** What stands there in running text, at its place; all else is blank. */
function proseIn(content: BlockContent, { start, end }: Span): string {
  let prose = '';
  for (const piece of proseOf(content))
    if (piece.start >= start && piece.start < end) prose = prose.padEnd(piece.start - start) + piece.text;
  return prose;
}

const holding = blocksWhere((content) => casesIn(content).length > 0);
