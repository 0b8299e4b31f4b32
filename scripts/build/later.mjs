import { root } from '../lib/root.mjs';

/**
 * Lets a package that few posts need be evaluated when it is first called, not when the program starts: the core imports it as any other, and is
 * synchronous. What stands in its place calls `require` of the package's CommonJS file, which esbuild evaluates once, then.
 */
export const later = {
  name: 'later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^temml$/ }, ({ path, namespace }) =>
      namespace === 'later' ? undefined : { path, namespace: 'later' },
    );
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: `export default { __renderToMathMLTree: (...given) => require(${JSON.stringify(path)}).__renderToMathMLTree(...given) };`,
      resolveDir: root,
      loader: 'js',
    }));
  },
};
