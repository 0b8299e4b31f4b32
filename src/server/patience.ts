import type { CancellationToken } from 'vscode-languageserver';

/** What the promise resolves to; `undefined` once so many milliseconds have passed or the editor no longer wants the answer. Rejects as the promise does until then. */
export async function patiently<T>(
  answer: Promise<T>,
  milliseconds: number,
  token?: CancellationToken,
): Promise<T | undefined> {
  let stop = () => {};
  const tired = new Promise<undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    const cancelled = token?.onCancellationRequested(() => resolve(undefined));
    stop = () => {
      clearTimeout(timer);
      cancelled?.dispose();
    };
  });
  try {
    return await Promise.race([answer, tired]);
  } finally {
    stop();
  }
}
