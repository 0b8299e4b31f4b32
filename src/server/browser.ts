import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './serve.ts';
import { answerInitialize } from './server.ts';

/** The server in a web worker. It has no files of its own: the editor reads them. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
answerInitialize(connection, undefined, (params) => serve(connection, {}, params));
