import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

/**
 * The channel that the protocol trace goes to. The language client traces only while its channel's level is "trace";
 * this one says so whenever `stargazer.trace.server` is not `off`, so that the setting alone is enough.
 */
export function createTraceChannel(log: LogOutputChannel): LogOutputChannel & { dispose(): void } {
  const levelChanged = new EventEmitter<LogLevel>();
  const level = () => (isTracing() ? LogLevel.Trace : log.logLevel);
  const subscriptions = [
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('stargazer.trace.server')) levelChanged.fire(level());
    }),
    log.onDidChangeLogLevel(() => levelChanged.fire(level())),
  ];
  return {
    name: log.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levelChanged.event,
    trace: (message, ...rest) => (isTracing() ? log.info(message, ...rest) : log.trace(message, ...rest)),
    debug: log.debug.bind(log),
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
    append: log.append.bind(log),
    appendLine: log.appendLine.bind(log),
    replace: log.replace.bind(log),
    clear: log.clear.bind(log),
    show: () => log.show(true),
    hide: log.hide.bind(log),
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      levelChanged.dispose();
    },
  };
}

function isTracing(): boolean {
  return workspace.getConfiguration('stargazer').get<string>('trace.server', 'off') !== 'off';
}
