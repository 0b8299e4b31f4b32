import { perBlock } from '../post/per-block.ts';
import type { Block } from '../post/types.ts';

/** The directive that marks a translated passage whose original has changed since; what has changed follows it. */
export const RETRANSLATE = 'stargazer-retranslate';

/** Whether a comment of a block says something to us and is no record of an original. */
export function isDirective({ content }: Block, number: number): boolean {
  return directivesIn(content)[number] === true;
}

const directivesIn = perBlock(({ source, comments }) =>
  comments.map(({ content: { start, end } }) => DIRECTIVE.test(source.slice(start, Math.min(end, start + 40)))),
);

const DIRECTIVE = /^\s*stargazer-[a-z]/;
