import { URI } from 'vscode-uri';

/** Whether two URIs name one resource, however they are encoded. */
export function sameUri(a: string, b: string): boolean {
  return a === b || normalised(a) === normalised(b);
}

/** The URI of a path or URI as a person writes it in a setting; a relative path is read against `base` (a folder's URI). */
export function uriOfSetting(written: string, base: string | undefined): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written)) return written;
  if (/^(?:[\\/]|[a-z]:[\\/])/i.test(written) || base === undefined) return URI.file(written).toString();
  const steps = written.split(/[\\/]/).map(encodeURIComponent).join('/');
  return new URL(steps, `${base.replace(/\/+$/, '')}/`).href;
}

function normalised(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}
