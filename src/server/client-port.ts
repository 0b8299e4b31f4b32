import type { Connection } from 'vscode-languageserver';
import { type ListedEntry, listRequest, readTextRequest, type StatResult, statRequest } from '../protocol/index.ts';
import type { FilePort } from '../site/port.ts';

/**
 * Files read by the editor on the server's behalf: the only way in a web worker and in virtual workspaces. Rejects when the editor answers with an
 * error or with something of another shape.
 */
export function createClientPort(connection: Pick<Connection, 'sendRequest'>): FilePort {
  const ask = async <T>(
    method: string,
    uri: string,
    isAnswer: (value: unknown) => value is T,
    signal?: AbortSignal,
  ) => {
    signal?.throwIfAborted();
    const answer: unknown = await connection.sendRequest(method, { uri });
    signal?.throwIfAborted();
    if (answer === null || answer === undefined) return undefined;
    if (isAnswer(answer)) return answer;
    throw new TypeError(`${method}: unexpected answer for ${uri}`);
  };
  return {
    readText: (uri, signal) => ask(readTextRequest.method, uri, isText, signal),
    list: (uri, signal) => ask(listRequest.method, uri, isListing, signal),
    stat: (uri, signal) => ask(statRequest.method, uri, isStat, signal),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListing(value: unknown): value is readonly ListedEntry[] {
  return (
    Array.isArray(value) &&
    value.every((entry: unknown) => isKind(field(entry, 'kind')) && isText(field(entry, 'name')))
  );
}

function isStat(value: unknown): value is StatResult {
  return (
    isKind(field(value, 'kind')) &&
    typeof field(value, 'size') === 'number' &&
    typeof field(value, 'modified') === 'number'
  );
}

function isKind(value: unknown): value is 'file' | 'folder' {
  return value === 'file' || value === 'folder';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
