import { resolve } from 'node:path';

/** The address of the page that shows a folder; `payload` is a list of [name, value] that the page takes as environment options. */
export function pageAddress(server, { folder, payload = [] }) {
  const query = new URLSearchParams();
  query.set('folder', slashes(folder));
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${server.url}?${query}`;
}

/** The address by which the page reads a file or folder of this machine. */
export function remote(server, path) {
  return `vscode-remote://${server.host}${slashes(path)}`;
}

function slashes(path) {
  const absolute = resolve(path).replaceAll('\\', '/');
  return absolute.startsWith('/') ? absolute : `/${absolute}`;
}
