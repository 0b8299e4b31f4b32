// npm run build [-- --dev | --watch]: bundles everything into dist/. Production is minified, --dev has source maps instead.
import { ensure } from './lib/ensure.mjs';

await ensure();
const { build, watch } = await import('./build/bundle.mjs');
const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--dev' && option !== '--watch');
if (unknown !== undefined) {
  console.error(
    `Unknown option ${unknown}. Known: --dev (source maps, not minified), --watch (--dev, and again after every change).`,
  );
  process.exit(2);
}
try {
  if (options.includes('--watch')) await watch();
  else await build({ dev: options.includes('--dev') });
} catch {
  process.exit(1); // esbuild has already said why
}
