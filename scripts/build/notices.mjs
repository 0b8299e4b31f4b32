import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/**
 * The text of THIRD-PARTY-NOTICES.txt: name, version and licence text of every package that is in a bundle. Throws when a package has
 * neither a licence text nor a licence whose text we know, because it must not be shipped then.
 */
export function notices(metafile) {
  const inBundles = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = new Set([...inBundles.flatMap((file) => packageFolder(file) ?? []), ...dataSources]);
  const parts = [...folders].sort().map((folder) => notice(join(root, folder)));
  const line = '-'.repeat(80);
  return `${['Stargazer contains parts of these packages.', ...new Set(parts)].join(`\n\n${line}\n\n`)}\n`;
}

/** Packages that are in no bundle, but out of whose data a file of ours was made (`scripts/spelling/make.mjs`). */
const dataSources = ['node_modules/@cspell/dict-software-terms', 'node_modules/an-array-of-english-words'];

/** `node_modules/a/node_modules/@b/c/lib/x.js` → `node_modules/a/node_modules/@b/c`; undefined for a file of our own. */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function notice(folder) {
  const {
    name,
    version,
    license: only,
    licenses,
    author,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const license = only ?? licenses?.[0]?.type;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const head = license === undefined ? `${name} ${version}` : `${name} ${version} (${license})`;
  if (file !== undefined) return `${head}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  const text = join(root, 'scripts', 'build', 'licences', `${license}.txt`);
  if (!existsSync(text))
    throw new Error(`${name} ${version} has no licence file, and its licence "${license}" is not known.`);
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  return `${head}\n\nCopyright (c) ${holder}\n\n${readFileSync(text, 'utf8').trim()}`;
}
