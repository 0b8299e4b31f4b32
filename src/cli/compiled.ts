import * as nodeModule from 'node:module';
import { join, resolve } from 'node:path';
import { makeFolder } from '../site/make-folder.ts';
import { userCacheFolder } from './cache-folder.ts';

/**
 * Lets Node keep the program's compiled code in the folder for caches: a run begins with it instead of compiling a megabyte again. Node older than 22.1
 * cannot, and a folder that takes no files makes no difference. @param argv read at a glance: what is wrong with it is said later
 */
export function keepCompiled(argv: readonly string[]): void {
  if (argv.includes('--no-cache') || typeof nodeModule.enableCompileCache !== 'function') return;
  const named = argv.flatMap((argument, i) =>
    argument === '--cache' ? (argv[i + 1] ?? []) : argument.startsWith('--cache=') ? argument.slice(8) : [],
  )[0];
  const folder = named === undefined ? userCacheFolder() : resolve(named);
  if (folder === undefined) return;
  const home = join(folder, 'compiled');
  try {
    makeFolder(home, 0o700);
  } catch {
    return; // the run compiles
  }
  nodeModule.enableCompileCache(home);
}
