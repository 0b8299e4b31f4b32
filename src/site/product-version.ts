import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The product's version, from the nearest `package.json` above the program that is its own; `unknown` when it is not there. */
export function productVersion(program: string): string {
  let folder: string;
  try {
    folder = dirname(realpathSync(program));
  } catch {
    return 'unknown';
  }
  for (let parent = dirname(folder); ; folder = parent, parent = dirname(folder)) {
    try {
      const found: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (isPackage(found)) return found.version;
    } catch {
      // No package file here, or one that cannot be read: look further up.
    }
    if (parent === folder) return 'unknown';
  }
}

function isPackage(value: unknown): value is { readonly name: 'stargazer'; readonly version: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { name, version } = value as { readonly name?: unknown; readonly version?: unknown };
  return name === 'stargazer' && typeof version === 'string';
}
