import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../../src/core/external/verdict.ts';
import { createMemory } from '../../../src/site/external/memory.ts';
import { createPolite } from '../../../src/site/external/polite.ts';
import type { Answer, Clock, Requests } from '../../../src/site/external/requests.ts';

/** A clock that goes on when somebody waits. */
function fakeClock(): Clock {
  let now = 1_000_000;
  return {
    now: () => now,
    async sleep(milliseconds) {
      const until = now + milliseconds;
      await Promise.resolve();
      now = Math.max(now, until);
    },
  };
}

const answer = (status: number, retryAfter?: string): Answer => ({
  kind: 'status',
  status,
  location: undefined,
  retryAfter,
  cookies: [],
});
const { signal } = new AbortController();
const ask = (url: string) => ({ method: 'HEAD', url, cookies: '' }) as const;
const rules = { perHost: 2, gap: 100, all: 3, longestWait: 5000, defaultWait: 1000 };

test('requests to one host keep their distance, those to others do not wait for them', async () => {
  const clock = fakeClock();
  const begun: (readonly [string, number])[] = [];
  const requests: Requests = {
    async send({ url }) {
      begun.push([url, clock.now()]);
      return answer(200);
    },
  };
  const polite = createPolite(requests, clock, rules);
  const start = clock.now();
  for (const number of [1, 2, 3]) await polite.send(ask(`https://a.test/${number}`), signal);
  await polite.send(ask('https://b.test/'), signal);
  assert.deepEqual(
    begun.map(([, at]) => at - start),
    [0, 100, 200, 200],
  );
});

test('no more at one time than the manners say, for one host and for all', async () => {
  let now = 0;
  let most = 0;
  const each = new Map<string, number>();
  let mostEach = 0;
  const requests: Requests = {
    async send({ url }) {
      const { host } = new URL(url);
      most = Math.max(most, ++now);
      each.set(host, (each.get(host) ?? 0) + 1);
      mostEach = Math.max(mostEach, each.get(host) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now--;
      each.set(host, (each.get(host) ?? 0) - 1);
      return answer(200);
    },
  };
  const polite = createPolite(requests, fakeClock(), { ...rules, gap: 0, all: 5 });
  const urls = [1, 2, 3, 4].flatMap((number) => ['a', 'b', 'c'].map((name) => `https://${name}.test/${number}`));
  await Promise.all(urls.map((url) => polite.send(ask(url), signal)));
  assert.equal(most, 5);
  assert.equal(mostEach, 2);
});

test('Retry-After in seconds and as a date; a host that does not say how long gets the usual pause', async () => {
  const clock = fakeClock();
  for (const [retryAfter, least] of [
    ['3', 3000],
    ['date', 3000],
    [undefined, 1000],
    ['soon', 1000],
  ] as const) {
    const times: number[] = [];
    const date = new Date(Math.ceil(clock.now() / 1000) * 1000 + 4000).toUTCString();
    const said = retryAfter === 'date' ? date : retryAfter;
    const requests: Requests = {
      async send() {
        times.push(clock.now());
        return times.length === 1 ? answer(429, said) : answer(200);
      },
    };
    const got = await createPolite(requests, clock, rules).send(ask('https://a.test/'), signal);
    assert.equal(got.kind === 'status' && got.status, 200);
    const waited = (times[1] ?? 0) - (times[0] ?? 0);
    assert.ok(waited >= least && waited <= 5000, `${retryAfter}: ${waited}`);
  }
});

test('a host that never answers is not asked for all of its pages', async () => {
  let asked = 0;
  const requests: Requests = {
    async send() {
      asked++;
      return { kind: 'failure', reason: 'time-out' };
    },
  };
  const polite = createPolite(requests, fakeClock(), rules);
  for (let number = 0; number < 50; number++) {
    const got = await polite.send(ask(`https://a.test/${number}`), signal);
    assert.equal(got.kind, 'failure');
  }
  assert.equal(asked, 4);
});

test('verdicts are remembered until they expire, what is unknown for an hour only', () => {
  const hour = 3_600_000;
  const memory = createMemory(undefined);
  const broken: Verdict = { kind: 'broken', why: 'status', status: 404 };
  const unknown: Verdict = { kind: 'unknown', why: 'time-out' };
  const moved: Verdict = { kind: 'moved', to: 'https://b.test/' };
  memory.put('https://a.test/', broken, 0);
  memory.put('https://b.test/', unknown, 0);
  memory.put('https://c.test/', moved, 0);
  const again = createMemory(memory.serialise(1));
  assert.deepEqual(again.get('https://a.test/', 23 * hour), broken);
  assert.equal(again.get('https://a.test/', 25 * hour), undefined);
  assert.deepEqual(again.get('https://b.test/', hour - 1), unknown);
  assert.equal(again.get('https://b.test/', hour), undefined);
  assert.deepEqual(again.get('https://c.test/', 6 * 24 * hour), moved);
  assert.equal(again.get('https://c.test/', -1), undefined, 'the clock was set back');
  assert.equal(createMemory(again.serialise(25 * hour)).get('https://a.test/', 1), undefined, 'dropped');
});

test('a memory that cannot be read is none', () => {
  const good = '["https://a.test/",0,{"kind":"found"}]';
  for (const text of ['', 'something else', `other-1\n${good}`])
    assert.equal(createMemory(text).get('https://a.test/', 1), undefined);
  const broken = ['stargazer-external-1', '{', '[1,2,3]', '["https://b.test/",0,{"kind":"broken"}]', good].join('\n');
  const memory = createMemory(broken);
  assert.deepEqual(memory.get('https://a.test/', 1), { kind: 'found' });
  assert.equal(memory.get('https://b.test/', 1), undefined);
});
