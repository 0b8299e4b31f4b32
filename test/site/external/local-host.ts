import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host on this machine that answers as the tests want, and remembers what it was asked. */
export interface LocalHost {
  readonly base: string;
  /** `HEAD /path`, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

export type Reply = (request: IncomingMessage, response: ServerResponse, count: number) => void;

export async function localHost(replies: Readonly<Record<string, Reply>>): Promise<LocalHost> {
  const asked: string[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    const reply = replies[path];
    if (reply === undefined) response.writeHead(404).end();
    else reply(request, response, count);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Reply =>
  (_request, response) =>
    void response.writeHead(code, headers).end();

export const to = (code: number, location: string): Reply => status(code, { location });
