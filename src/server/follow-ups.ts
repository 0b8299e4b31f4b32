import type { Finding } from '../core/rules/finding.ts';
import type { DocumentStatus } from '../protocol/index.ts';
import { fenced, type Log } from './guard.ts';
import type { Loop } from './schedule.ts';
import type { View } from './session.ts';

/** What follows the findings of a document once they are on their way: nobody waits for it as for them. */
export interface FollowUps {
  /** Of a version that is another one by then nothing is made: its own findings will follow. */
  after(view: View, findings: readonly Finding[]): void;
  forget(uri: string): void;
}

export interface FollowUpHost {
  readonly loop: Loop;
  readonly log: Log;
  isCurrent(view: View): boolean;
  statusOf(view: View, findings: readonly Finding[]): DocumentStatus;
  tell(status: DocumentStatus): void;
  /** Everything else. */
  rest(view: View): void;
}

export function createFollowUps({ loop, log, isCurrent, statusOf, tell, rest }: FollowUpHost): FollowUps {
  const told = new Map<string, string>();
  const followUp = (view: View, findings: readonly Finding[]) => {
    if (!isCurrent(view)) return;
    const status = statusOf(view, findings);
    // Most characters change nothing of it.
    const shown = JSON.stringify({ ...status, version: 0 });
    if (told.get(view.uri) !== shown) {
      told.set(view.uri, shown);
      tell(status);
    }
    rest(view);
  };
  return {
    after: (view, findings) =>
      loop.soon(() => fenced(log, `what follows the findings of ${view.uri}`, () => followUp(view, findings))),
    forget: (uri) => void told.delete(uri),
  };
}
