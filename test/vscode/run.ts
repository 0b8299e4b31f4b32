/**
 * What VS Code calls to run the extension tests (`extensionTestsPath`): every file of `suite/`, by mocha's browser build, because it is
 * the one that runs in both extension hosts. Each result is one line on the console, which scripts/vscode/results.mjs reads. Rejects when
 * a test failed. The bundler (scripts/vscode/bundle-tests.mjs) imports mocha and `setUp` before the suites.
 */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    // Not `mocha.run`: in mocha's browser build that one reads the address of the page, and there is no page.
    Mocha.prototype.run.call(mocha, (failures: number) => {
      report({ state: 'end' });
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}

/** Makes mocha's globals (`suite`, `test`, …) and its time limit; to be called before the suites are loaded. */
export function setUp(): void {
  mocha.setup({ ui: 'tdd', reporter: LineReporter, timeout: 30_000, slow: 5_000 });
}

/** A mocha reporter that writes lines for the launcher instead of text for people. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', (test) => report({ title: test.fullTitle(), state: 'passed', milliseconds: test.duration ?? 0 }));
    runner.on('pending', (test) => report({ title: test.fullTitle(), state: 'skipped' }));
    runner.on('fail', (test, error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report({ title: test.fullTitle(), state: 'failed', error: text });
    });
  }
}

function report(line: object): void {
  console.log(`stargazer-test ${JSON.stringify(line)}`);
}
