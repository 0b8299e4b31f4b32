import { type Disposable, RelativePattern, Uri, workspace } from 'vscode';

/** Watches the folders of the pictures that a preview shows, or would if they were there. */
export interface PictureWatch extends Disposable {
  add(path: string, uri: Uri): void;
}

/** Folders; the pictures of one page lie in few. */
const MOST = 50;
/** Milliseconds in which the changes of one save, or of a program that writes many pictures, become one. */
const PAUSE = 300;

/** @param changed gets the paths, as they were added, of the pictures that came, changed or went */
export function createPictureWatch(changed: (paths: readonly string[]) => void): PictureWatch {
  const watchers = new Map<string, Disposable>();
  const paths = new Map<string, string>();
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (uri: Uri) => {
    const path = paths.get(uri.toString());
    if (path === undefined) return;
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const noted = [...waiting];
      waiting = new Set();
      changed(noted);
    }, PAUSE);
  };
  const watchFolder = (folder: Uri): Disposable => {
    // Without `**`, so that nothing below is watched for it.
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '*'));
    watcher.onDidChange(note);
    watcher.onDidCreate(note);
    watcher.onDidDelete(note);
    return watcher;
  };
  return {
    add(path, uri) {
      paths.set(uri.toString(), path);
      const folder = Uri.joinPath(uri, '..');
      const key = folder.toString();
      if (!watchers.has(key) && watchers.size < MOST) watchers.set(key, watchFolder(folder));
    },
    dispose() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.dispose();
    },
  };
}
