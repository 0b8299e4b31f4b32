import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks as linksOf } from '../../core/features/document-links.ts';
import { toRange } from '../positions.ts';
import type { View } from '../session.ts';
import { say } from '../texts.ts';

/** The answer to `textDocument/documentLink`. */
export function documentLinks({ post, facts, language, uriOf }: View): DocumentLink[] {
  return linksOf(post, facts.site).flatMap((link) => {
    const range = toRange(post.lines, link.span);
    if (link.kind === 'kep')
      return [{ range, target: link.url, tooltip: say(language, 'openKep', { number: link.kep }) }];
    const uri = uriOf(link.path);
    if (uri === undefined) return [];
    // Editors that do not know the fragment open the file at its beginning.
    const target = link.line === 0 ? uri : `${uri}#L${link.line + 1}`;
    return [{ range, target, tooltip: say(language, 'openFile', { path: link.path }) }];
  });
}
