#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { compileLightly, keepRoomForVersionsSmall, keepVersionsShortLived } from '../site/node-engine.ts';
import { keepCompiled } from './compiled.ts';

keepVersionsShortLived();
// A thread that checks many files has the flags of the process, and starts when they are set for it.
if (isMainThread) {
  keepRoomForVersionsSmall();
  compileLightly();
}
// Before the rest is read, so that it need not be compiled.
keepCompiled(process.argv.slice(2));
void import('./program.ts').then(({ start }) => start());
