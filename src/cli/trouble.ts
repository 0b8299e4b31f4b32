import type { Io } from './io.ts';

/** Wrong usage: one line for the person, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What went wrong besides findings: one line each on standard error, each once. */
export interface Troubles {
  /** Makes the exit status 2. */
  report(line: string): void;
  /** One line that leaves the exit status alone. */
  note(line: string): void;
  readonly any: boolean;
}

export function createTroubles(io: Io): Troubles {
  let any = false;
  // Threads find the same trouble as the main one.
  const said = new Set<string>();
  const note = (line: string) => {
    if (said.has(line)) return;
    said.add(line);
    io.err(`stargazer: ${oneLine(line)}\n`);
  };
  return {
    note,
    report(line) {
      any = true;
      note(line);
    },
    get any() {
      return any;
    },
  };
}

/** What the system says of a failed file operation, in plain words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known = code === undefined ? undefined : reasons[code];
  return known ?? oneLine(error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'too many symbolic links',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left',
};

/** On one line, and without characters that a terminal would obey: names of files and what programs say of them may hold any. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(/\p{Cc}/gu, '\uFFFD');
}
