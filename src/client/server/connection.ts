import { type CancellationToken, type Disposable, type Event, EventEmitter, l10n } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

export type ConnectionState = 'stopped' | 'starting' | 'running';

/** The way to the server, which is started when first needed and may be restarted at any time. */
export interface Connection extends Disposable {
  readonly state: ConnectionState;
  readonly onDidChangeState: Event<ConnectionState>;
  /** Starts the server unless it runs. Resolves when it answers; rejects when it cannot be started. */
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R>;
  notify(method: string, params: unknown): void;
  /** Calls `handler` for each notification of the server, whichever run of it. */
  on<P>(method: string, handler: (params: P) => void): Disposable;
  /** Answers the server's requests, whichever run of it. */
  answer<P>(method: string, handler: (params: P) => Promise<unknown>): void;
}

export interface ConnectionOptions {
  /** Makes a client that is not started yet. */
  readonly create: () => BaseLanguageClient;
  /** What must be known before a start. */
  readonly prepare: () => Promise<void>;
}

export function createConnection(options: ConnectionOptions): Connection {
  const changed = new EventEmitter<ConnectionState>();
  let state: ConnectionState = 'stopped';
  let client: BaseLanguageClient | undefined;
  let starting: Promise<void> | undefined;

  const enter = (next: ConnectionState) => {
    if (next === state) return;
    state = next;
    changed.fire(next);
  };
  const handlers: ((target: BaseLanguageClient) => void)[] = [];
  const attach = (handler: (target: BaseLanguageClient) => void) => {
    handlers.push(handler);
    if (client !== undefined) handler(client);
  };

  const launch = async () => {
    enter('starting');
    try {
      await options.prepare();
      if (client === undefined) {
        const made = options.create();
        made.onDidChangeState((event) => (made === client ? enter(stateNames[event.newState]) : undefined));
        for (const handler of handlers) handler(made);
        client = made;
      }
      await client.start();
    } catch (error) {
      enter('stopped');
      throw error;
    }
  };
  const start = () => {
    if (state === 'running') return Promise.resolve();
    starting ??= launch().finally(() => {
      starting = undefined;
    });
    return starting;
  };
  const stop = async () => {
    if (starting !== undefined) await starting.catch(() => undefined);
    const stopping = client;
    client = undefined;
    try {
      if (stopping?.needsStop()) await stopping.stop();
    } finally {
      enter('stopped');
    }
  };

  return {
    get state() {
      return state;
    },
    onDidChangeState: changed.event,
    start,
    stop,
    async restart() {
      await stop();
      await start();
    },
    async request(method, params, token) {
      await start();
      if (client === undefined) throw new Error(l10n.t('The Stargazer server is not running.'));
      // With a token that is undefined the parameters would be sent as a list, which the protocol's own requests refuse.
      return token === undefined ? client.sendRequest(method, params) : client.sendRequest(method, params, token);
    },
    notify(method, params) {
      if (state === 'running') void client?.sendNotification(method, params);
    },
    on<P>(method: string, handler: (params: P) => void) {
      let disposed = false;
      attach((target) => target.onNotification(method, (params: P) => (disposed ? undefined : handler(params))));
      return {
        dispose: () => {
          disposed = true;
        },
      };
    },
    answer<P>(method: string, handler: (params: P) => Promise<unknown>) {
      attach((target) => target.onRequest(method, (params: P) => handler(params)));
    },
    dispose() {
      void client?.dispose().catch(() => undefined);
      changed.dispose();
    },
  };
}

const stateNames: Readonly<Record<State, ConnectionState>> = {
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
};
