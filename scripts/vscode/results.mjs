/** The mark by which test/vscode/run.ts begins a line with a result. */
const mark = 'stargazer-test ';

/**
 * Collects what the extension tests print. `read(line)` takes a console line and says whether it was ours; `results` are
 * `{ title, state: 'passed' | 'failed' | 'skipped', milliseconds?, error? }`; `finished` is true once mocha was through.
 */
export function createResults() {
  const results = [];
  const collector = {
    results,
    finished: false,
    read(line) {
      const start = line.indexOf(mark);
      if (start < 0) return false;
      let result;
      try {
        result = JSON.parse(line.slice(start + mark.length));
      } catch {
        return false;
      }
      if (result.state === 'end') collector.finished = true;
      else results.push(result);
      return true;
    },
  };
  return collector;
}
