import { type Hover, MarkupKind } from 'vscode-languageserver';
import { type HoverFacts, hoverAt } from '../../core/features/hover.ts';
import type { Language } from '../../core/messages/types.ts';
import type { Post } from '../../core/post/types.ts';
import { toRange } from '../positions.ts';

/** The answer to `textDocument/hover`. */
export function hover(post: Post, offset: number, facts: HoverFacts, language: Language): Hover | null {
  const found = hoverAt(post, offset, facts, language);
  if (found === undefined) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(post.lines, found.span) };
}
