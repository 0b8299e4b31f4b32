import { productVersion } from '../site/product-version.ts';
import { check } from './commands/check.ts';
import { commands } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Io } from './io.ts';
import { type ParsedArguments, readArguments } from './options.ts';
import { createTroubles, type Troubles, UsageError } from './trouble.ts';

/** Exit status: 0 nothing found, 1 something found, 2 trouble. */
export type ExitStatus = 0 | 1 | 2;

/** Runs one command line to its end. Never rejects: a bug is one line and its stack on standard error, and status 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const troubles = createTroubles(io);
  try {
    const status = await dispatch(argv, io, troubles);
    return troubles.any ? 2 : status;
  } catch (error) {
    if (error instanceof UsageError) {
      troubles.report(`${error.message} (see stargazer ${helpFor(argv)})`);
      return 2;
    }
    troubles.report(`internal error: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof Error && error.stack !== undefined) io.err(`${error.stack}\n`);
    return 2;
  }
}

type Handler = (given: ParsedArguments, io: Io, troubles: Troubles) => Promise<ExitStatus>;

/** Read when they are asked for: `--help` needs none of the analysis behind them, and `check` does something else before it is read. */
const handlers: Readonly<Record<string, () => Promise<Handler>>> = {
  check: async () => check,
  align: async () => (await import('./analysing.ts')).align,
  drift: async () => (await import('./analysing.ts')).drift,
  translate: async () => (await import('./analysing.ts')).translate,
  rules: async () => (await import('./analysing.ts')).listRules,
  keps: async () => (await import('./analysing.ts')).keps,
};

async function dispatch(argv: readonly string[], io: Io, troubles: Troubles): Promise<ExitStatus> {
  const [name, ...rest] = argv;
  if (name === undefined) throw new UsageError('no command given');
  if (name === '--version' || name === '-v') {
    io.out(`${productVersion(io.program)}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(generalHelp());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageError(`unknown command ${JSON.stringify(name)}`);
  const read = handlers[name];
  if (read === undefined) throw new UsageError(`${name} is not built yet`);
  const given = readArguments(rest, command.options);
  if (given.options.help === true) {
    io.out(commandHelp(command));
    return 0;
  }
  const handler = await read();
  return handler(given, io, troubles);
}

function helpFor([name]: readonly string[]): string {
  return name !== undefined && handlers[name] !== undefined ? `${name} --help` : '--help';
}
