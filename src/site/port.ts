/** The only way to the files of a site: direct on node, as requests to the editor in a worker. Paths are URIs (`file:///…`, `vscode-vfs://…`). */
export interface FilePort {
  /** The file's text, decoded as UTF-8 (a byte order mark is kept); `undefined` when there is no such file. Rejects when it cannot be read. */
  readText(uri: string, signal?: AbortSignal): Promise<string | undefined>;
  /** The beginning of the file's text, of so many bytes, otherwise as `readText`; absent where it would take as long as the whole. */
  readHead?(uri: string, bytes: number): Promise<TextHead | undefined>;
  /** Entries of a folder; `undefined` when there is no such folder. */
  list(uri: string, signal?: AbortSignal): Promise<readonly FileEntry[] | undefined>;
  /** What stands there, links followed; `undefined` when nothing does. */
  stat(uri: string, signal?: AbortSignal): Promise<FileStat | undefined>;
  /**
   * `stat` of many in their order, for less than each of them asked for by itself; `undefined` where nothing stands or something is in the way, which `stat` tells.
   * Absent where it would cost the same. Never rejects.
   */
  statAll?(uris: readonly string[]): Promise<readonly (FileStat | undefined)[]>;
}

export interface TextHead {
  /** A character that was cut at its end is U+FFFD. */
  readonly text: string;
  /** It is the whole text. */
  readonly whole: boolean;
}

export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** It is a symbolic link to that; absent when it is none, or when the system does not tell. */
  readonly link?: true;
}

export interface FileStat {
  readonly kind: 'file' | 'folder';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}
