import { type Disposable, EventEmitter, type Memento, workspace } from 'vscode';
import type { RemoteImages } from '../../protocol/index.ts';

/** Which pictures of other sites previews may load. Nothing is loaded before the person said so, for a host and this workspace, or in the settings. */
export interface RemoteImageConsent extends Disposable {
  readonly now: RemoteImages;
  /** The person wants the pictures of these hosts; remembered for the workspace. */
  allow(hosts: readonly string[]): Promise<void>;
  /** Takes back what was allowed in this workspace; how many hosts those were. */
  forget(): Promise<number>;
  onDidChange(listener: () => void): Disposable;
}

const KEY = 'stargazer.preview.imageHosts';
const SETTING = 'stargazer.preview.remoteImages';

export function createRemoteImageConsent(memory: Memento): RemoteImageConsent {
  const changed = new EventEmitter<void>();
  const known = () => memory.get<readonly string[]>(KEY, []);
  const keep = async (hosts: readonly string[]) => {
    await memory.update(KEY, hosts);
    changed.fire();
  };
  const subscriptions = [
    changed,
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) changed.fire();
    }),
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
  ];
  return {
    get now() {
      // Of scope `application`: what a workspace says of it is not read.
      const wanted = workspace.getConfiguration().get<string>(SETTING, 'ask');
      if (wanted === 'never') return { hosts: [], all: false, ask: false };
      return { hosts: known(), all: wanted === 'always' && workspace.isTrusted, ask: true };
    },
    allow: (hosts) => keep([...new Set([...known(), ...hosts])].sort()),
    async forget() {
      const { length } = known();
      if (length > 0) await keep([]);
      return length;
    },
    onDidChange: changed.event,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
