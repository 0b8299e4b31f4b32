#!/usr/bin/env node
import { processIo } from './io.ts';
import { run } from './run.ts';

run(process.argv.slice(2), processIo()).then((status) => {
  process.exitCode = status;
});
