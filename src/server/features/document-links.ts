import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks as linksOf } from '../../core/features/document-links.ts';
import type { Language } from '../../core/messages/types.ts';
import type { Post } from '../../core/post/types.ts';
import { toRange } from '../positions.ts';
import { say } from '../texts.ts';

/** The answer to `textDocument/documentLink`. */
export function documentLinks(post: Post, language: Language): DocumentLink[] {
  return linksOf(post).map(({ span, url, kep }) => ({
    range: toRange(post.lines, span),
    target: url,
    tooltip: say(language, 'openKep', { number: kep }),
  }));
}
