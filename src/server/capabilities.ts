import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { FIX_ALL } from './features/fix-all.ts';
import { triggerCharacters } from './features/trigger-characters.ts';

/** What the server tells an editor that it can do. */
export function initializeResult(version: string | undefined): InitializeResult {
  return {
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: false },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      documentLinkProvider: { resolveProvider: false },
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      codeLensProvider: { resolveProvider: false },
      workspace: { fileOperations: { willRename: { filters: renamed }, didRename: { filters: renamed } } },
    },
    serverInfo: { name: 'stargazer', ...(version !== undefined && { version }) },
  };
}

/** Pages, pictures and the folders that hold them, wherever they are. */
const renamed = [{ pattern: { glob: '**/{content,static}/**' } }];

/** What of the editor's abilities the server asks about. */
export interface EditorAbilities {
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly watchFiles: boolean;
  readonly snippets: boolean;
  readonly documentChanges: boolean;
  /** Asks again for code lenses when it is told. */
  readonly refreshLenses: boolean;
  /** Edits may say which step they belong to. */
  readonly annotations: boolean;
  /** Definitions may say from which words they lead. */
  readonly definitionLinks: boolean;
}

export function abilitiesOf({ workspace, textDocument }: ClientCapabilities): EditorAbilities {
  return {
    configuration: workspace?.configuration === true,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
  };
}
