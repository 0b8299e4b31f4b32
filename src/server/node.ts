import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { bundledCatalogueUri } from '../site/bundled-catalogue.ts';
import { createNodePort } from '../site/node-port.ts';
import { createNodeStore } from '../site/node-store.ts';
import { productVersion } from '../site/product-version.ts';
import { createAskHosts } from './node-external.ts';
import { startServer } from './server.ts';

/** The server as a process: `--stdio`, or `--node-ipc` as VS Code starts it. */
const program = process.argv[1] ?? '';
const version = productVersion(program);
const catalogue = bundledCatalogueUri(program);

startServer(createConnection(ProposedFeatures.all), {
  port: createNodePort(),
  ...(catalogue !== undefined && { catalogue }),
  storeAt: (folder) => (folder.startsWith('file:') ? createNodeStore(fileURLToPath(folder)) : undefined),
  askHosts: createAskHosts(version),
  version,
});
