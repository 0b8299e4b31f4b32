import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/**
 * The file that draws diagrams, `dist/diagrams.js`: the page loads it with the first diagram of a post. Of mermaid's kinds of diagrams, and of what a kind may need, only what is
 * listed here is in it; `src/webview/drawing/kinds.ts` says so to the page.
 */
export const diagrams = {
  entryPoints: [{ in: 'src/webview/drawing/main.ts', out: 'diagrams' }],
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  // What mermaid would make of a post that the page's policy does not allow is made by us.
  define: { 'document.createElement': 'createElementForDrawing', Image: 'ImageForDrawing' },
  inject: ['src/webview/drawing/style-element.ts', 'src/webview/drawing/no-image.ts'],
  plugins: [
    {
      name: 'kinds of diagrams',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^dompurify$/ }, ({ importer }) =>
          isOfMermaid(importer) ? { path: join(root, 'src/webview/drawing/sanitiser.ts') } : undefined,
        );
        onResolve({ filter: /^not-included:/ }, ({ path }) => ({ path, namespace: 'not-included' }));
        onLoad({ filter: /./, namespace: 'not-included' }, ({ path }) => ({
          contents: path.endsWith(':katex') ? noFormulas : 'export {};',
        }));
        onLoad({ filter: /[\\/]node_modules[\\/](@mermaid-js|mermaid)[\\/].*\.mjs$/ }, ({ path }) => ({
          contents: withStaticImports(readFileSync(path, 'utf8')),
        }));
      },
    },
  ],
};

const noFormulas = `export default { renderToString() { throw new Error('Formulas in diagrams are not drawn here.'); } };`;

/** Modules that are imported when they are needed are so from the beginning: esbuild leaves out what is not used of the others only. What is not included is an empty module. */
function withStaticImports(text) {
  const imports = [];
  const rest = text.replace(/\bimport\("([^"]+)"\)/g, (_, path) => {
    const name = `late${imports.length}`;
    imports.push(
      `import * as ${name} from ${JSON.stringify(included.has(nameOf(path)) ? path : `not-included:${path}`)};`,
    );
    return `Promise.resolve(${name})`;
  });
  return `${imports.join('\n')}\n${rest}`;
}

/** Files of mermaid and its parser that are loaded by a dynamic import, without their hashes. */
const included = new Set([
  ...['flowDiagram', 'sequenceDiagram', 'pieDiagram', 'stateDiagram', 'stateDiagram-v2', 'classDiagram'],
  ...['classDiagram-v2', 'erDiagram', 'ganttDiagram', 'journeyDiagram', 'timeline-definition', 'gitGraphDiagram'],
  // The layout of most kinds, and the grammars of two.
  ...['dagre', 'pie', 'gitGraph'],
]);

function isOfMermaid(file) {
  return /[\\/]node_modules[\\/](@mermaid-js|mermaid)[\\/]/.test(file);
}

/** `./chunks/mermaid.core/flowDiagram-HODETNUW.mjs` → `flowDiagram`. */
function nameOf(path) {
  return path
    .split('/')
    .at(-1)
    .replace(/-[A-Z0-9]{8}\.mjs$/, '');
}
