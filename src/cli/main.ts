#!/usr/bin/env node
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { isCheckWorker, serveChecks } from './check/worker.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

if (!isMainThread && parentPort !== null && isCheckWorker(workerData)) {
  void serveChecks(workerData, parentPort);
} else {
  run(process.argv.slice(2), processIo()).then((status) => {
    process.exitCode = status;
  });
}
