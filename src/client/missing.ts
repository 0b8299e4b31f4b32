import { FileSystemError } from 'vscode';

/** The result of `read`, or `undefined` when there is no such file (or a folder stands in its place). Other errors pass. */
export async function missingAsUndefined<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileSystemError && codes.includes(error.code)) return undefined;
    throw error;
  }
}

const codes: readonly string[] = ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'];
