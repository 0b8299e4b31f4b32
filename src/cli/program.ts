import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { isCheckWorker, serveChecks } from './check/worker.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

/** The program itself: the command line, or a thread that it started to check files. */
export function start(): void {
  if (!isMainThread && parentPort !== null && isCheckWorker(workerData)) {
    void serveChecks(workerData, parentPort);
    return;
  }
  run(process.argv.slice(2), processIo()).then((status) => {
    process.exitCode = status;
  });
}
