import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { isCheckWorker, serveChecks } from './check/worker.ts';
import { processIo } from './io.ts';
import { type ExitStatus, run } from './run.ts';

/** The program itself: the command line, or a thread that it started to check files. */
export function start(): void {
  if (!isMainThread && parentPort !== null && isCheckWorker(workerData)) {
    void serveChecks(workerData, parentPort);
    return;
  }
  run(process.argv.slice(2), processIo()).then(leave);
}

/** Ends the process when all is written: left to itself it takes what it holds apart first, page by page. */
function leave(status: ExitStatus): void {
  process.exitCode = status;
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}
