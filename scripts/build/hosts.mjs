import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Lets one run of esbuild bundle for Node and for browsers: what the hosts share is one file for all of them. Of a package that has one version for Node and one for all others
 * the latter is taken; the ways of the language server's packages for browsers, which Node may not know of, are found beside their common part.
 */
export const forEveryHost = {
  name: 'hosts',
  setup({ onResolve }) {
    onResolve({ filter: /^yaml$/ }, ({ path, resolveDir }) => ({
      path: join(createRequire(join(resolveDir, 'x')).resolve(`${path}/package.json`), '../browser/index.js'),
    }));
    onResolve({ filter: /^vscode-(languageserver(-protocol)?|jsonrpc)\/browser$/ }, ({ path, resolveDir }) => {
      const common = createRequire(join(resolveDir, 'x')).resolve(path.slice(0, path.lastIndexOf('/')));
      return { path: join(common, '../../browser/main.js') };
    });
  },
};
