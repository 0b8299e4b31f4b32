import { perBlock } from '../post/per-block.ts';
import { blocksWhere } from '../post/revision.ts';
import type { Block, Comment, Post } from '../post/types.ts';

/** The directive that marks a translated passage whose original has changed since; what has changed follows it. */
export const RETRANSLATE = 'stargazer-retranslate';

/** What every directive begins with. */
export const DIRECTIVE_MARK = 'stargazer-';

/** Whether the mark stands anywhere in the text; after an edit only the changed block is looked through. */
export function mentionsDirective(post: Post): boolean {
  const { text, blocks } = post;
  const head = text.slice(0, blocks[0]?.span.start ?? text.length);
  return mentioning(post).length > 0 || head.includes(DIRECTIVE_MARK);
}

const mentioning = blocksWhere(({ source }) => source.includes(DIRECTIVE_MARK));

/** Whether a comment of a block says something to us and is no record of an original. */
export function isDirective({ content }: Block, number: number): boolean {
  return directivesIn(content)[number] === true;
}

const directivesIn = perBlock(({ source, comments }) => comments.map((comment) => isDirectiveText(source, comment)));

/** The same of a comment in its block's source. */
export function isDirectiveText(source: string, { content: { start, end } }: Comment): boolean {
  return DIRECTIVE.test(source.slice(start, Math.min(end, start + 40)));
}

const DIRECTIVE = /^\s*stargazer-[a-z]/;
