import { readFileSync } from 'node:fs';

/** Text of a file, and whether writing it back would keep every byte. */
export interface FileText {
  /** A byte order mark is kept; bytes that are not UTF-8 are U+FFFD. */
  readonly text: string;
  /** The line, from 1, of the first byte that is not UTF-8; undefined when all are. */
  readonly invalidLine: number | undefined;
}

/** Rejects with Node's error when the file cannot be read. The program waits for it: nothing else is to be done meanwhile, and many small files come faster so. */
export async function readFileText(path: string): Promise<FileText> {
  return decode(readFileSync(path));
}

/** Bytes as text. */
export function decode(bytes: Uint8Array): FileText {
  try {
    return { text: strict.decode(bytes), invalidLine: undefined };
  } catch {
    return { text: lenient.decode(bytes), invalidLine: firstInvalidLine(bytes) };
  }
}

const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** By halving: the longest prefix that decodes, an unfinished sequence at its end allowed. A line end is never part of a sequence. */
function firstInvalidLine(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return lenient.decode(bytes.subarray(0, low)).split(/\r\n|\r|\n/).length;
}

function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
