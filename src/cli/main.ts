#!/usr/bin/env node
import { keepCompiled } from './compiled.ts';

// Before the rest is read, so that it need not be compiled.
keepCompiled(process.argv.slice(2));
void import('./program.ts').then(({ start }) => start());
