import { CodeActionKind } from 'vscode-languageserver';

/** Kind of the action that applies every safe fix. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.stargazer`;
