import { matchesSource } from '../post/block-scan.ts';

/** Whether a block may name a minor version of Kubernetes. */
export const namesMinor = matchesSource(/1\.\d/);
