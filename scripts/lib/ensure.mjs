import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { continueOnNewNode } from './node.mjs';
import { npm } from './npm.mjs';
import { root } from './root.mjs';

/**
 * Makes a fresh clone able to work: installs the packages of package-lock.json when they are not there, and goes on under Node 22 or newer.
 * Uses nothing but Node's own modules, because it runs before anything is installed.
 */
export async function ensure() {
  if (!installed()) {
    console.log('Installing packages (npm ci)…');
    const { status, text } = npm(['ci'], { cwd: root });
    if (status !== 0) {
      console.error(text.trim());
      const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(text);
      console.error(
        offline
          ? 'npm ci failed: the npm registry cannot be reached. Go online once and run this again.'
          : 'npm ci failed.',
      );
      process.exit(2);
    }
  }
  await continueOnNewNode();
}

/** Contents are compared, not times: a fresh checkout makes every file look new. */
function installed() {
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const found = present[path];
    return path === '' || (found === undefined ? optional || devOptional : found.version === version);
  });
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
