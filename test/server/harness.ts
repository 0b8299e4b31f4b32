import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../src/protocol/index.ts';

/** A server as its own process, and the editor's side of the connection. */
export interface TestServer {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  /** What was published, in order. */
  readonly published: PublishDiagnosticsParams[];
  /** What the server said with a notification of that method. */
  notified<T>(method: string): readonly T[];
  /** The server's log messages. */
  readonly log: string[];
  open(uri: string, text: string, version?: number): void;
  /** Replaces a range by text; the whole text when there is no range. */
  change(uri: string, version: number, text: string, range?: [number, number, number, number]): void;
  close(uri: string): void;
  /** The next or last published diagnostics of the document that satisfy the test. */
  diagnostics(uri: string, test?: (params: PublishDiagnosticsParams) => boolean): Promise<readonly Diagnostic[]>;
  stop(): Promise<void>;
}

export interface ServerSetup {
  readonly options?: Partial<InitializationOptions>;
  /** Answers to `workspace/configuration`, or promises of them; without it the editor has no such ability. */
  readonly configuration?: () => unknown;
  /** Answers to the server's own requests, by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
  readonly folder?: string;
  readonly entry?: string;
}

const program = resolve('src/server/node.ts');

export async function startTestServer(setup: ServerSetup = {}): Promise<TestServer> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', setup.entry ?? program, '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const notified = new Map<string, unknown[]>();
  const log: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of waiting) look();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification((method, params) => {
    notified.set(method, [...(notified.get(method) ?? []), params]);
    for (const look of waiting) look();
  });
  connection.onRequest('client/registerCapability', () => null);
  const { configuration } = setup;
  if (configuration !== undefined) {
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      Promise.all(items.map(configuration)),
    );
  }
  for (const [method, answer] of Object.entries(setup.answers ?? {}))
    connection.onRequest(method, answer as () => unknown);
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: setup.folder === undefined ? null : [{ uri: pathToFileURL(setup.folder).href, name: 'site' }],
    capabilities: {
      workspace: {
        configuration: configuration !== undefined,
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceEdit: { documentChanges: true },
      },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
    initializationOptions: { today: '2026-01-22', ...setup.options },
  });
  await connection.sendNotification('initialized', {});
  const until = <T>(look: () => T | undefined, what: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(attempt);
        reject(new Error(`waited in vain for ${what}\n${log.join('\n')}`));
      }, 15_000);
      const attempt = () => {
        const found = look();
        if (found === undefined) return;
        clearTimeout(timer);
        waiting.delete(attempt);
        resolve(found);
      };
      waiting.add(attempt);
      attempt();
    });
  return {
    connection,
    initialized,
    process: child,
    published,
    notified: <T>(method: string) => (notified.get(method) ?? []) as T[],
    log,
    open(uri, text, version = 1) {
      const textDocument = { uri, languageId: 'markdown', version, text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    change(uri, version, text, range) {
      const [line = 0, character = 0, endLine = 0, endCharacter = 0] = range ?? [];
      const start = { line, character };
      const change =
        range === undefined ? { text } : { range: { start, end: { line: endLine, character: endCharacter } }, text };
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [change],
      });
    },
    close: (uri) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    diagnostics: (uri, test = () => true) =>
      until(
        () => published.findLast((params) => params.uri === uri && test(params))?.diagnostics,
        `diagnostics of ${uri}`,
      ),
    async stop() {
      await connection.sendRequest('shutdown');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}

/** A folder with these files, removed by `remove`. */
export interface TestFolder {
  readonly path: string;
  uri(file: string): string;
  write(file: string, text: string): void;
  remove(): void;
}

export function testFolder(files: Readonly<Record<string, string>>): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'stargazer-test-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return {
    path,
    uri: (file) => pathToFileURL(join(path, file)).href,
    write,
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
