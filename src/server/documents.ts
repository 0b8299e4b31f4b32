import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Typing, typingOf } from './calm.ts';

/** One version of an open document. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** Where the person typed last, when the last change looks like typing. */
  readonly typing: Typing | undefined;
  /** It was changed since it was opened. */
  readonly edited: boolean;
  /** The text that further changes are applied to. */
  readonly content: TextDocument;
}

export type OpenDocuments = TextDocuments<OpenDocument>;

/** The open documents, kept up to date by incremental changes. */
export function createDocuments(): OpenDocuments {
  return new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, text) => ({
      uri,
      languageId,
      version,
      text,
      typing: undefined,
      edited: false,
      content: TextDocument.create(uri, languageId, version, text),
    }),
    update(document, changes, version) {
      const content = TextDocument.update(document.content, changes, version);
      const [change] = changes;
      // Several places at once are the work of several carets or of a tool.
      const typing =
        changes.length === 1 && change !== undefined && 'range' in change
          ? typingOf(content.offsetAt(change.range.start), change.text)
          : undefined;
      return { ...document, version, text: content.getText(), typing, edited: true, content };
    },
  });
}
