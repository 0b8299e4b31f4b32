import type { Connection, InitializeParams } from 'vscode-languageserver';
import { initializeResult } from './capabilities.ts';

/** Answers `initialize`, for which nothing of the analysis is needed. @param begin begins the session; called before the answer is sent */
export function answerInitialize(
  connection: Connection,
  version: string | undefined,
  begin: (params: InitializeParams) => void,
): void {
  connection.onInitialize((params) => {
    begin(params);
    return initializeResult(version);
  });
  connection.listen();
}
