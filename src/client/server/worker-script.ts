import { Uri, workspace } from 'vscode';
import { oneScript } from './one-script.ts';

/**
 * The address of one script with everything that the worker `name` is made of, a copy in this page's memory. The files are the same that Node's programs
 * require (`scripts/build/split.mjs`), and the script requires them of itself: wherever the extension lies, on a remote machine or on another host, the editor can read its
 * files, while a worker could load them in some places only. Rejects when one cannot be read.
 */
export async function workerScript(dist: Uri, name: string): Promise<string> {
  const read = async (file: string) => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(dist, file)));
  const files: readonly string[] = JSON.parse(await read(`${name}.json`));
  const texts = await Promise.all(files.map(read));
  return URL.createObjectURL(new Blob([oneScript(files, texts)], { type: 'text/javascript' }));
}
