// npm run package: builds, writes stargazer-<version>.vsix, and checks that it holds what it should and is small enough.
import { ensure } from './lib/ensure.mjs';

await ensure();
const { makePackage } = await import('./package/make.mjs');
const { file, bytes, files, problems } = await makePackage();
for (const problem of problems) console.error(problem);
console.log(`${file}: ${(bytes / 1e6).toFixed(2)} MB, ${files.length} files`);
process.exit(problems.length === 0 ? 0 : 1);
