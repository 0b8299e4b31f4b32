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
import { shownPicture } from './picture.ts';

export interface CompletionHost {
  readonly language: Language;
  /** The editor takes snippets. */
  readonly snippets: boolean;
  /** Of a picture of the site; `undefined` when the editor shows none in its lists. */
  pictureUri(path: string): string | undefined;
  readonly vscode: boolean;
}

/** The answer to `textDocument/completion`. */
export function completion(post: Post, offset: number, facts: Facts, host: CompletionHost): CompletionList {
  const { items, incomplete } = completeAt(post, offset, facts, host.language);
  return { isIncomplete: incomplete, items: items.map((item, index) => toItem(item, index, post, offset, host)) };
}

function toItem(item: Completion, index: number, post: Post, offset: number, host: CompletionHost): CompletionItem {
  const { snippets } = host;
  const snippet = item.snippet && snippets;
  const newText = item.snippet && !snippets ? withoutPlaceholders(item.text) : item.text;
  return {
    label: item.label,
    kind: kinds[item.kind],
    ...(item.detail !== undefined && { detail: item.detail }),
    ...(item.note !== undefined && { labelDetails: { description: item.note } }),
    ...documentationOf(item, host),
    sortText: item.sort ?? String(index).padStart(4, '0'),
    filterText: filterText(item, post.text.slice(item.span.start, offset)),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(item.next && host.vscode && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
    textEdit: { range: toRange(post.lines, item.span), newText },
  };
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  shortcode: CompletionItemKind.Function,
  parameter: CompletionItemKind.Field,
  kep: CompletionItemKind.Reference,
  page: CompletionItemKind.File,
  section: CompletionItemKind.Folder,
  anchor: CompletionItemKind.Reference,
  image: CompletionItemKind.File,
  file: CompletionItemKind.File,
  term: CompletionItemKind.Value,
  gate: CompletionItemKind.EnumMember,
};

function documentationOf({ documentation, picture }: Completion, { pictureUri }: CompletionHost) {
  const uri = picture === undefined ? undefined : pictureUri(picture);
  const value = [
    ...(documentation === undefined ? [] : [documentation]),
    ...(uri === undefined ? [] : [shownPicture(uri)]),
  ];
  return value.length > 0 && { documentation: { kind: MarkupKind.Markdown, value: value.join('\n\n') } };
}

/** What is typed always passes the editor's own filter when the items were chosen by more than it knows. */
function filterText({ filter, label }: Completion, typed: string): string {
  if (filter === 'typed') return typed;
  return filter === undefined ? label.replace(/^\//, '') : filter.text;
}

function withoutPlaceholders(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+(?::([^}]*))?\}/g, '$1')
    .replaceAll(/(^|[^\\])\$\d/g, '$1')
    .replaceAll(/\\([\\$}])/g, '$1');
}
