import { strict as assert } from 'node:assert';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ConfigurationTarget, commands, extensions, Uri, workspace } from 'vscode';
import { closeEverything } from '../site.ts';

let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const tags: (string | undefined)[] = [];

const settings = () => workspace.getConfiguration('stargazer');

suite('"Refresh KEP Catalogue"', () => {
  suiteSetup(async () => {
    server = createServer((request, response) => {
      tags.push(request.headers['if-none-match']);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    assert.ok(typeof address === 'object' && address !== null);
    const url = `http://127.0.0.1:${address.port}/keps.json`;
    await settings().update('keps.url', url, ConfigurationTarget.Global);
  });

  suiteTeardown(async () => {
    await settings().update('keps.url', undefined, ConfigurationTarget.Global);
    server.close();
    await closeEverything();
  });

  test('keeps nothing of an answer that is no catalogue', async () => {
    answer = (_request, response) => response.writeHead(200, { etag: '"bad"' }).end('<html>Sign in</html>');
    await commands.executeCommand('stargazer.refreshCatalogue');
    answer = (_request, response) => response.writeHead(503).end();
    await commands.executeCommand('stargazer.refreshCatalogue');
    assert.deepEqual(tags, [undefined, undefined]);
  });

  test('takes a plausible one over and asks only for changes from then on', async () => {
    const folder = extensions.getExtension('stargazer-authors.stargazer')?.extensionUri;
    assert.ok(folder);
    const text = await workspace.fs.readFile(Uri.joinPath(folder, 'data', 'keps.json'));
    answer = (_request, response) => response.writeHead(200, { etag: '"good"' }).end(text);
    await commands.executeCommand('stargazer.refreshCatalogue');
    answer = (_request, response) => response.writeHead(304).end();
    await commands.executeCommand('stargazer.refreshCatalogue');
    assert.deepEqual(tags.slice(-2), [undefined, '"good"']);
  });
});
