import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { startCrew } from '../../src/cli/check/crew.ts';
import { createPortMemory } from '../../src/site/remembering-port.ts';
import { cli } from './harness.ts';

const alone = availableParallelism() < 2 ? 'one processor only' : false;

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly unknown[] }[];
}

test('many files are checked in threads, with what one thread finds, in the same order', { skip: alone }, async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'stargazer-crew-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const folders = ['one', 'two', 'three', 'four'];
  for (const folder of folders) {
    mkdirSync(join(root, 'content/en/docs', folder), { recursive: true });
    for (let at = 0; at < 40; at++)
      writeFileSync(
        join(root, 'content/en/docs', folder, `p${at}.md`),
        `---\ntitle: P\n---\n\n## H\n\nText the the [a](/docs/one/p${at}/#none) and [b](/none${at}/).\n`,
      );
  }
  writeFileSync(join(root, 'hugo.toml'), 'baseURL = "https://example.org"\n');
  writeFileSync(join(root, 'stargazer.json'), '{ "unknown": 1 }');
  writeFileSync(join(root, 'content/en/docs/four/p7.md'), new Uint8Array([35, 32, 0xff, 10]));
  const run = async (...paths: readonly string[]) => {
    const { out, err, status } = await cli(['check', '--no-cache', '--format', 'json', ...paths], { cwd: root });
    return { files: (JSON.parse(out) as Report).files, err, status };
  };
  const together = await run('content');
  const apart = await Promise.all(folders.map((folder) => run(`content/en/docs/${folder}`)));
  const expected = apart.flatMap(({ files }) => files).sort((a, b) => (a.path < b.path ? -1 : 1));
  assert.equal(together.files.length, 160);
  assert.deepEqual(together.files, expected);
  assert.ok(together.files.every(({ findings }, at) => findings.length > 0 || expected[at]?.findings.length === 0));
  assert.equal(together.status, 2);
  assert.equal(together.err.match(/unknown key/g)?.length, 1, together.err);
  assert.match(together.err, /p7\.md: not valid UTF-8 in line 1/);
});

test('files that broken threads leave undone are told', async () => {
  const files = Array.from({ length: 3 }, (_, at) => ({ path: `/none/${at}.md`, shown: `${at}.md` }));
  const start = { kind: 'stargazer-check', options: {}, cwd: '/', today: '2026-01-22' } as const;
  const program = join(import.meta.dirname, 'no-such-program.ts');
  const sites = { snapshots: new Map<string, string>(), memory: createPortMemory() };
  const work = await startCrew(files, 2, { ...start, program, learns: false }).check(Promise.resolve(sites));
  assert.deepEqual([work.results.size, work.left.length], [0, 3]);
});

test('threads keep compiled code where the run is told to, and nowhere with --no-cache', { skip: alone }, async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'stargazer-crew-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'posts'));
  for (let at = 0; at < 120; at++) writeFileSync(join(root, 'posts', `p${at}.md`), 'Text the the.\n');
  const home = join(root, 'home');
  mkdirSync(home);
  // Where the variable is set, Node keeps all compiled code in the folder that it names.
  const { NODE_COMPILE_CACHE: _, ...others } = process.env;
  const env = { ...others, HOME: home, LOCALAPPDATA: home, XDG_CACHE_HOME: join(home, 'cache') };
  const program = join(import.meta.dirname, '../../src/cli/main.ts');
  const check = (...args: readonly string[]) =>
    new Promise<void>((resolve) => {
      execFile(process.execPath, [program, 'check', ...args, 'posts'], { cwd: root, env }, () => resolve());
    });
  await check('--no-cache');
  assert.deepEqual(readdirSync(home), []);
  await check('--cache', 'here');
  assert.deepEqual(readdirSync(home), []);
  assert.ok(readdirSync(join(root, 'here')).includes('compiled'));
});

/** A folder with some posts, and what a thread that checks them begins with. */
function someFiles(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'stargazer-crew-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const files = Array.from({ length: 20 }, (_, at) => ({ path: join(root, `p${at}.md`), shown: `p${at}.md` }));
  for (const { path } of files) writeFileSync(path, 'Text the the.\n');
  const program = join(import.meta.dirname, '../../src/cli/main.ts');
  const start = {
    kind: 'stargazer-check',
    options: {},
    cwd: root,
    today: '2026-01-22',
    program,
    learns: false,
  } as const;
  return { files, start };
}

test('for a large index threads with more room begin anew, and nothing is left out', async (t) => {
  const { files, start } = someFiles(t);
  const sites = { snapshots: new Map([['/elsewhere', 'x'.repeat(5_000_000)]]), memory: createPortMemory() };
  const work = await startCrew(files, 2, start).check(Promise.resolve(sites));
  assert.deepEqual([work.results.size, work.left.length], [20, 0]);
  for (const { path } of files) assert.ok(work.results.get(path)?.report.findings.length, path);
});

test('threads end when the sites cannot be read', async (t) => {
  const { files, start } = someFiles(t);
  const reading = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no disk')), 50));
  await assert.rejects(startCrew(files, 2, start).check(reading), /no disk/);
});
