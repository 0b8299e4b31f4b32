import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Our folder below the one that the system has for caches; `undefined` when there is no such place. */
export function userCacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): string | undefined {
  const base = baseFolder(env, platform);
  return base === undefined || !isAbsolute(base) ? undefined : join(base, 'stargazer');
}

function baseFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string | undefined {
  const home = homedir();
  if (platform === 'win32') return env.LOCALAPPDATA;
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  const named = env.XDG_CACHE_HOME;
  // A relative path in it is to be ignored (XDG Base Directory Specification).
  return named !== undefined && isAbsolute(named) ? named : join(home, '.cache');
}
