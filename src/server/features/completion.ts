import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import { completeAt } from '../../core/features/complete.ts';
import type { Completion } from '../../core/features/completion.ts';
import type { Language } from '../../core/messages/types.ts';
import type { Post } from '../../core/post/types.ts';
import type { Facts } from '../../core/rules/facts.ts';
import { toRange } from '../positions.ts';

/**
 * What opens completion without Ctrl+Space, which input methods use: shortcodes (`<`, `%`, `/`, blank, quotes), KEPs (`P` of `[KEP`, `-`, `#`, blank, `/`),
 * values (`:`, blank), and the small letters a key of the front matter begins with. Elsewhere the answer is empty at once.
 */
export const triggerCharacters: readonly string[] = [...'<%/ "\'-#P:', ...'abcdefghijklmnopqrstuvwxyz'];

/** The answer to `textDocument/completion`. */
export function completion(
  post: Post,
  offset: number,
  facts: Facts,
  { language, snippets }: { readonly language: Language; readonly snippets: boolean },
): CompletionList {
  const { items, incomplete } = completeAt(post, offset, facts, language);
  return { isIncomplete: incomplete, items: items.map((item, index) => toItem(item, index, post, offset, snippets)) };
}

function toItem(item: Completion, index: number, post: Post, offset: number, snippets: boolean): CompletionItem {
  const snippet = item.snippet && snippets;
  const newText = item.snippet && !snippets ? withoutPlaceholders(item.text) : item.text;
  return {
    label: item.label,
    kind: kinds[item.kind],
    ...(item.detail !== undefined && { detail: item.detail }),
    ...(item.documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: item.documentation },
    }),
    sortText: String(index).padStart(4, '0'),
    // KEPs are found by number and by words of their titles, which no editor's own filter knows: what is typed always passes it.
    filterText: item.kind === 'kep' ? post.text.slice(item.span.start, offset) : item.label.replace(/^\//, ''),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(post.lines, item.span), newText },
  };
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  shortcode: CompletionItemKind.Function,
  parameter: CompletionItemKind.Field,
  kep: CompletionItemKind.Reference,
};

function withoutPlaceholders(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+(?::([^}]*))?\}/g, '$1')
    .replaceAll(/(^|[^\\])\$\d/g, '$1')
    .replaceAll(/\\([\\$}])/g, '$1');
}
