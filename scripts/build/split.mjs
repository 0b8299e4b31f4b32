import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { transform } from 'esbuild';

/**
 * Turns the files of a bundle that esbuild has split into CommonJS ones. esbuild splits only ES modules, and the extension host and
 * `node dist/cli.js` want CommonJS; so it splits first, and each file is transformed afterwards: its imports of the shared file become
 * calls of `require`. Without the split the package would hold the whole core twice, once in the server and once in the command line.
 */
export const commonJs = {
  name: 'commonjs',
  setup({ initialOptions, onEnd }) {
    onEnd(async ({ outputFiles = [], errors }) => {
      if (errors.length > 0) return;
      const { target, platform, supported, minify, charset } = initialOptions;
      for (const { path, text } of outputFiles) {
        const { code } = await transform(text, {
          format: 'cjs',
          target,
          platform,
          supported,
          minify,
          charset,
          sourcefile: basename(path),
        });
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, code);
      }
    });
  },
};
