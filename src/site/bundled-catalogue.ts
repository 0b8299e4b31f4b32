import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * URI of the catalogue that came with the program (`data/keps.json` beside `dist/` or `src/`), found from the program's own file.
 * `undefined` when it is not there.
 */
export function bundledCatalogueUri(program: string): string | undefined {
  let folder: string;
  try {
    folder = dirname(realpathSync(program));
  } catch {
    return undefined;
  }
  for (let step = 0; step < levels; step++) {
    const file = join(folder, 'data', 'keps.json');
    if (existsSync(file)) return pathToFileURL(file).href;
    folder = dirname(folder);
  }
  return undefined;
}

/** A program lies at most this deep below the folder that holds `data/`. */
const levels = 4;
