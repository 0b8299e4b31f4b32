import type { MessageStrategy } from 'vscode-languageserver';

/** Keeps the editor's messages in their order while the part of the server that understands them is not there yet. */
export interface Gate extends MessageStrategy {
  /** What comes from now on waits for `ready`. */
  hold(ready: Promise<void>): void;
}

export function createGate(): Gate {
  let waiting: Promise<void> | undefined;
  return {
    handleMessage: (message, next) => (waiting === undefined ? next(message) : waiting.then(() => next(message))),
    hold(ready) {
      const opened = ready.then(() => {
        waiting = undefined;
      });
      waiting = opened;
    },
  };
}
