import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** More crashes than this within three minutes, and the server stays down until the person restarts it. */
export const maxCrashes = 4;
const period = 3 * 60_000;

/** Restarts a server that died. The person is told at the first crash, and once more if it is given up; the rest goes to the log. */
export function createCrashHandler(log: LogOutputChannel, now: () => number = Date.now): ErrorHandler {
  let crashes: readonly number[] = [];
  let told = false;
  return {
    error(error, _message, count) {
      log.error(error);
      return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
    },
    closed() {
      crashes = [...crashes.filter((at) => now() - at < period), now()];
      log.error(`The server stopped unexpectedly (${crashes.length} of ${maxCrashes} times within three minutes).`);
      if (crashes.length >= maxCrashes) {
        crashes = [];
        void sayGivenUp();
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (!told) void sayRestarted();
      told = true;
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

async function sayRestarted(): Promise<void> {
  const show = l10n.t('Show Output');
  const answer = await window.showWarningMessage(
    l10n.t('The Stargazer server stopped unexpectedly and was restarted.'),
    show,
  );
  if (answer === show) await commands.executeCommand('stargazer.showOutput');
}

async function sayGivenUp(): Promise<void> {
  const restart = l10n.t('Restart Server');
  const show = l10n.t('Show Output');
  const answer = await window.showErrorMessage(
    l10n.t('The Stargazer server stopped {0} times within three minutes and stays off.', maxCrashes),
    restart,
    show,
  );
  if (answer === restart) await commands.executeCommand('stargazer.restartServer');
  if (answer === show) await commands.executeCommand('stargazer.showOutput');
}
