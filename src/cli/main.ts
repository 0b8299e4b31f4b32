#!/usr/bin/env node
import { keepVersionsShortLived } from '../site/node-heap.ts';
import { keepCompiled } from './compiled.ts';

keepVersionsShortLived();
// Before the rest is read, so that it need not be compiled.
keepCompiled(process.argv.slice(2));
void import('./program.ts').then(({ start }) => start());
