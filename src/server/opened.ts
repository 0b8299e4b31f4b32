/** Which of the open documents the person opened: editors also open documents for searches, other extensions and checks of their own. */
export interface Opened {
  /** Shown at some time since it was opened. Always true in an editor that does not say what it shows. */
  has(uri: string): boolean;
  /** The documents that the editor shows now. Gives those that count as opened from now on. */
  shows(uris: readonly string[]): readonly string[];
  /** The person asked about it. */
  add(uri: string): void;
  /** The document is open from now on. */
  begin(uri: string): void;
  forget(uri: string): void;
}

/** @param told the editor tells what it shows */
export function createOpened(told: boolean): Opened {
  let shown: ReadonlySet<string> = new Set();
  const opened = new Set<string>();
  return {
    has: (uri) => !told || opened.has(uri),
    shows(uris) {
      shown = new Set(uris);
      const fresh = told ? uris.filter((uri) => !opened.has(uri)) : [];
      for (const uri of fresh) opened.add(uri);
      return fresh;
    },
    add: (uri) => void opened.add(uri),
    begin(uri) {
      if (shown.has(uri)) opened.add(uri);
    },
    forget: (uri) => void opened.delete(uri),
  };
}
