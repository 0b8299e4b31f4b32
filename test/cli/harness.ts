import { resolve } from 'node:path';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process. */
export async function cli(
  argv: readonly string[],
  given: Partial<Io> & { readonly stdin?: string | Uint8Array } = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: async () =>
      typeof given.stdin === 'string' ? new TextEncoder().encode(given.stdin) : (given.stdin ?? new Uint8Array()),
    requests: () => {
      throw new Error('no test asks other hosts unless it says so');
    },
    interruptible: (work) => work(new AbortController().signal),
    cwd: process.cwd(),
    colour: false,
    program: resolve('src/cli/main.ts'),
    today: '2026-01-22',
    ...given,
  };
  const status = await run(argv, io);
  return { status, out, err };
}
