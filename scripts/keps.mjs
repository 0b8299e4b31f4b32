// npm run keps -- --from DIR|URL|FILE|feed [--date YYYY-MM-DD] [--commit HASH] [--out FILE]
// Writes data/keps.json out of a clone of kubernetes/enhancements, the published feed (--from feed) or a catalogue file.
import { ensure } from './lib/ensure.mjs';

await ensure();
// The sources are TypeScript without "type": "module" in package.json, which Node remarks upon every time.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.code !== 'MODULE_TYPELESS_PACKAGE_JSON') console.error(String(warning));
});
const { writeCatalogue } = await import('./keps/write.mjs');
process.exitCode = await writeCatalogue(process.argv.slice(2));
