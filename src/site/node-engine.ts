import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine to make every object where the short-lived ones are. Having read a site, whose pages stay, it takes what is made of each version of a text for
 * long-lived too, and one version then keeps the next until the great sweep: a typed character costs a fifth more, and a hundred megabytes are held for nothing.
 */
export function keepVersionsShortLived(): void {
  ask('--no-allocation-site-pretenuring');
}

/**
 * Leaves the room for short-lived objects as small as it is at the start. Most of what the first findings make stays, so a larger room is swept no more cheaply, and
 * asking the system for it costs up to a quarter of their time. For whoever goes on, {@link growRoomForVersions}.
 */
export function keepRoomForVersionsSmall(): void {
  ask('--semi-space-growth-factor=1');
}

/** Lets that room grow when it fills, as the engine does unless told otherwise: versions that come and go die in it before it is swept. */
export function growRoomForVersions(): void {
  ask('--semi-space-growth-factor=2');
}

/** The same for a run over so many texts, in larger steps, as what it reads first stays; few are done before it pays. */
export function growRoomForTexts(count: number): void {
  if (count > FEW) ask('--semi-space-growth-factor=4');
}

/** Reckoned, not measured: a small room saves some 80 ms at the start, and costs some 5 s over the 860 posts of the Kubernetes blog. */
const FEW = 20;

/** Whether {@link compileLightly} does something: from V8 13 on (Node 24), where the quick optimiser (Maglev) is as good as measured. */
export const canCompileLightly = mayAsk() && Number.parseInt(process.versions.v8, 10) >= 13;

/** Twice as many calls as usual make a function worth optimising. */
const LIGHT = ['--no-turbofan', '--no-maglev-inlining', '--invocation-count-for-maglev=800', '--no-regexp-tier-up'];

/**
 * For programs that run for seconds, above all in several threads, each of which makes the same again: lets the engine leave its thorough optimiser out, and functions where
 * they are called from, and compile expressions when they are first used instead of twice. What that costs is more than it gains.
 */
export function compileLightly(): void {
  if (!canCompileLightly) return;
  for (const flag of LIGHT) ask(flag);
}

/**
 * Threads that start from now on hold so many megabytes before everything they hold is looked through for the first time: a run over some hundred texts ends with as much
 * in any case, and having looked nine times on the way costs an eighth of its time.
 */
export function delaySweepsOfThreads(megabytes: number): void {
  ask(`--initial-old-space-size=${megabytes}`);
}

function ask(flag: string): void {
  if (mayAsk()) setFlagsFromString(flag);
}

/** In Electron, whose flags may be fixed by the time, nothing is done. */
function mayAsk(): boolean {
  return process.versions['electron'] === undefined;
}
