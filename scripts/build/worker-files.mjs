import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../lib/root.mjs';

/**
 * Writes `dist/NAME.json`: the files that the worker `NAME` is made of, the entry first and the chunks that it requires after it. A worker finds no files by
 * itself, so the client puts them together (`src/client/server/worker-script.ts`). Throws when one of them needs what a worker does not have.
 */
export const workerFiles = (name) => ({
  name: 'worker-files',
  setup({ onEnd }) {
    onEnd(({ metafile, errors }) => {
      if (errors.length > 0) return;
      const files = reached(`dist/${name}.js`, metafile.outputs);
      writeFileSync(join(root, 'dist', `${name}.json`), JSON.stringify(files.map((file) => basename(file))));
    });
  },
});

function reached(entry, outputs) {
  const files = new Set([entry]);
  for (const file of files) {
    for (const { path, kind, external } of outputs[file].imports) {
      if (external || kind === 'dynamic-import')
        throw new Error(`${file} asks for ${path}, which a worker cannot load.`);
      files.add(path);
    }
  }
  return [...files];
}
