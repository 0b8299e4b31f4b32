import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../lib/root.mjs';
import { bundles } from './bundles.mjs';
import { notices } from './notices.mjs';

/**
 * Bundles everything into dist/ anew, and keeps what esbuild knows of every bundle in .cache/metafile.json: `{ inputs, outputs }`, read by
 * the law tests. Gives the same object.
 */
export async function build({ dev = false } = {}) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  // Every bundle is tried, so that trouble in one part leaves the others to work with.
  const tried = await Promise.allSettled(bundles(dev).map((bundle) => esbuild.build(complete(bundle, dev))));
  const failed = tried.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const results = tried.map(({ value }) => value);
  const metafile = {
    inputs: Object.assign({}, ...results.map((result) => result.metafile.inputs)),
    outputs: Object.assign({}, ...results.map((result) => result.metafile.outputs)),
  };
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache', 'metafile.json'), JSON.stringify(metafile));
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), notices(metafile));
  return metafile;
}

/** Bundles for development, and again after every change, until the process is ended. */
export async function watch() {
  const contexts = await Promise.all(
    bundles(true).map((bundle) => esbuild.context({ ...complete(bundle, true), logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

function complete(bundle, dev) {
  return {
    bundle: true,
    absWorkingDir: root,
    ...(bundle.outfile === undefined ? { outdir: 'dist' } : {}),
    ...bundle,
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    legalComments: 'none', // licences are in THIRD-PARTY-NOTICES.txt
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  };
}
