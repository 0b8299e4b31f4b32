import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine to make every object where the short-lived ones are. Having read a site, whose pages stay, it takes what is made of each version of a text for
 * long-lived too, and one version then keeps the next until the great sweep: a typed character costs a fifth more, and a hundred megabytes are held for nothing.
 * In Electron, whose flags may be fixed by then, nothing is done.
 */
export function keepVersionsShortLived(): void {
  if (process.versions['electron'] === undefined) setFlagsFromString('--no-allocation-site-pretenuring');
}
