import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

/** Starts a language server as an editor would, and gives what a person does there: open, type, ask. Each promise ends when the answer is here. `flags` are Node's. */
export async function startSession(program, folder, flags = []) {
  const child = spawn(process.execPath, [...flags, program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let heard = performance.now();
  let wanted;
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
    if (wanted?.uri === uri && wanted.version === version) wanted.resolve(diagnostics);
  });
  connection.onNotification(() => {
    heard = performance.now();
  });
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'site' }],
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    initializationOptions: { today: '2026-01-22' },
  });
  await connection.sendNotification('initialized', {});
  let version = 0;
  const findings = (uri) => new Promise((resolve) => (wanted = { uri, version, resolve }));
  return {
    async open(uri, text) {
      version++;
      const answer = findings(uri);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      });
      return answer;
    },
    async replace(uri, range, text) {
      version++;
      const answer = findings(uri);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
      return answer;
    },
    ask: (method, params) => connection.sendRequest(method, params),
    /** Until the server had nothing to say for so many milliseconds: it has read the site. */
    async quiet(milliseconds) {
      heard = performance.now();
      while (performance.now() - heard < milliseconds) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    async stop() {
      await connection.sendRequest('shutdown');
      const ended = once(child, 'exit');
      await connection.sendNotification('exit');
      const late = setTimeout(() => child.kill(), 2000);
      await ended;
      clearTimeout(late);
      connection.dispose();
    },
  };
}
