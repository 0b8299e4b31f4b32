import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { keepRoomForVersionsSmall, keepVersionsShortLived } from '../site/node-engine.ts';
import { productVersion } from '../site/product-version.ts';
import { createGate } from './gate.ts';
import { answerInitialize } from './server.ts';

/**
 * The server as a process: `--stdio`, or `--node-ipc` as VS Code starts it. It answers first and reads its own larger part afterwards, while the editor
 * makes use of the answer.
 */
keepVersionsShortLived();
keepRoomForVersionsSmall();
const program = process.argv[1] ?? '';
const version = productVersion(program);
const gate = createGate();
const connection = createConnection(ProposedFeatures.all, { messageStrategy: gate });

answerInitialize(connection, version, (params) => {
  const serving = answered()
    .then(() => import('./serve-node.ts'))
    .then(({ serveFromNode }) => serveFromNode(connection, params, { program, version }));
  gate.hold(serving);
});

/** The library takes some turns of the loop until the answer is on its way. */
async function answered(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
