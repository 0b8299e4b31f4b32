import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { languages } from 'vscode';
import { closeEverything, openText } from '../site.ts';
import { until } from '../until.ts';

/** Process ids of language servers that this extension host has started; known on Linux only. */
function servers(): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => {
      try {
        const parent = / \w (\d+) /.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1];
        return Number(parent) === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('server.js');
      } catch {
        // Ended meanwhile, or not a process at all.
        return false;
      }
    });
}

suite('a server that dies', () => {
  teardown(closeEverything);

  test('is started again and finds what the other one found', async function () {
    if (process.platform !== 'linux') this.skip();
    const text = '---\ntitle: A\ndate: 2022-05-03\n---\n\nThe the post.\n';
    const { uri } = await openText('content/en/blog/_posts/2022-05-09-crash.md', text);
    const found = () => languages.getDiagnostics(uri).some(({ source }) => source === 'stargazer');
    await until('findings', found);
    const [first] = servers();
    assert.ok(first, 'the server was found among the processes');
    process.kill(first, 'SIGKILL');
    await until('another server', () => servers().some((id) => id !== first));
    await until('findings of the other server', found);
  });
});
