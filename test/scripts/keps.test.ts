import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle, parsed } from '../core/kep/bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'keps-'));
test.after(() => rmSync(temporary, { recursive: true, force: true }));
const out = join(temporary, 'out.json');

function keps(...args: readonly string[]) {
  rmSync(out, { force: true });
  const options = { cwd: root, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['scripts/keps.mjs', ...args, '--out', out], options);
}

function makeClone(count: number): string {
  const clone = mkdtempSync(join(temporary, 'clone-'));
  for (let number = 1; number <= count; number++) {
    const folder = join(clone, 'keps', `sig-${number % 7}`, `${number}-thing`);
    mkdirSync(folder, { recursive: true });
    const text =
      number === 3 ? 'title: [broken' : `title: Thing ${number}\nkep-number: ${number}\nlatest-milestone: 1.30\n`;
    writeFileSync(join(folder, 'kep.yaml'), text);
  }
  return clone;
}

test('a clone is written, with a message for what was skipped', () => {
  const { status, stdout, stderr } = keps('--from', makeClone(510), '--date', '2026-07-01', '--commit', 'abc');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /509 KEPs, data of 2026-07-01, \d+ bytes, \d+ gzipped, 1 skipped/);
  assert.match(stderr, /^skipped: .*sig-3\/3-thing/m);
  const catalogue = parsed(readFileSync(out, 'utf8'));
  assert.deepEqual([catalogue.count, catalogue.commit, catalogue.get(5)?.latestMilestone], [509, 'abc', 'v1.30']);
});

test('too few are refused, and nothing is written', () => {
  const { status, stderr } = keps('--from', makeClone(20));
  assert.equal(status, 1);
  assert.match(stderr, /refused.*too-few/);
  assert.equal(existsSync(out), false);
});

test('the bundle made of itself is the same', () => {
  assert.equal(keps('--from', 'data/keps.json').status, 0);
  assert.equal(readFileSync(out, 'utf8'), readFileSync(join(root, 'data/keps.json'), 'utf8'));
});

test('wrong usage and missing sources end with 2 and one line', () => {
  for (const args of [[], ['--nonsense'], ['--from', 'no/such/place']]) {
    const { status, stderr } = keps(...args);
    assert.equal(status, 2);
    assert.equal(stderr.trim().split('\n').length, 1, stderr);
  }
});

/** What is there before: the bundle, of a day long ago. */
const before = readFileSync(join(root, 'data/keps.json'), 'utf8').replace(bundle.date, '2020-01-01');

/** Runs the script against a feed that answers so, over the bundle, and gives its exit status and messages. */
async function refresh(status: number, body: string) {
  writeFileSync(out, before);
  const server = createServer((_, answer) => answer.writeHead(status).end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, ['scripts/keps.mjs', '--from', `http://127.0.0.1:${port}/`, '--out', out], {
    cwd: root,
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise((done) => child.on('close', done));
  server.close();
  return { code, stderr };
}

test('a feed is laid over what is there', async () => {
  const entries = bundle.keps
    .filter(({ directory }) => directory.startsWith('sig-'))
    .map(({ number, directory, title, sig, status }) => ({
      kepNumber: String(number),
      path: directory,
      title,
      owningSig: sig,
      status,
    }));
  const { code, stderr } = await refresh(200, JSON.stringify(entries));
  assert.equal(code, 0, stderr);
  const merged = parsed(readFileSync(out, 'utf8'));
  assert.equal(merged.count, 655);
  assert.equal(merged.get(629)?.directory, 'provider-aws/629-alb-ingress-controller', 'not in the feed');
  assert.deepEqual(merged.get(1287)?.milestones, {}, 'in the feed, without milestones');
  assert.ok(merged.date > '2020-01-01');
});

test('a feed that fails, or is none, leaves the file as it is', async () => {
  for (const [status, body, message] of [
    [500, '', /HTTP 500/],
    [200, '<html>', /not-json/],
    [200, '[{"kepNumber":"1","path":"sig-a/1-x"}]', /too-few/],
  ] as const) {
    const { code, stderr } = await refresh(status, body);
    assert.notEqual(code, 0);
    assert.match(stderr, message);
    assert.equal(readFileSync(out, 'utf8'), before);
  }
});
