import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { isCheckWorker, type WorkerStart } from './check/work.ts';
import { processIo } from './io.ts';
import { type ExitStatus, run } from './run.ts';

/** The program itself: the command line, or a thread that it started to check files. */
export function start(): void {
  if (!isMainThread && parentPort !== null && isCheckWorker(workerData)) {
    serve(workerData, parentPort);
    return;
  }
  run(process.argv.slice(2), processIo()).then(leave);
}

function serve(start: WorkerStart, port: MessagePort): void {
  void import('./analysing.ts').then(({ serveChecks }) => serveChecks(start, port));
}

/** Ends the process when all is written: left to itself it takes what it holds apart first, page by page. */
function leave(status: ExitStatus): void {
  process.exitCode = status;
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}
