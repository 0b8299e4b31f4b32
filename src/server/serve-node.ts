import { fileURLToPath } from 'node:url';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { bundledCatalogueUri } from '../site/bundled-catalogue.ts';
import { growRoomForVersions } from '../site/node-engine.ts';
import { createNodePort } from '../site/node-port.ts';
import { createNodeStore } from '../site/node-store.ts';
import { createAskHosts } from './node-external.ts';
import { serve } from './serve.ts';

/** Serves with Node's files and hosts. @param program the path of the program; @param version of the product, told to hosts that are asked */
export function serveFromNode(
  connection: Connection,
  params: InitializeParams,
  { program, version }: { readonly program: string; readonly version: string },
): void {
  const catalogue = bundledCatalogueUri(program);
  const host = {
    port: createNodePort(),
    ...(catalogue !== undefined && { catalogue }),
    storeAt: (folder: string) => (folder.startsWith('file:') ? createNodeStore(fileURLToPath(folder)) : undefined),
    askHosts: createAskHosts(version),
    edited: growRoomForVersions,
  };
  serve(connection, host, params);
}
