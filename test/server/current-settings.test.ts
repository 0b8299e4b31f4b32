import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { type CurrentSettingsInput, createCurrentSettings } from '../../src/server/current-settings.ts';

function start(input: Partial<CurrentSettingsInput>) {
  const enabled: boolean[] = [];
  const warnings: string[] = [];
  const settings = createCurrentSettings({
    ask: undefined,
    given: undefined,
    language: 'en',
    tell: (message) => warnings.push(message),
    warn: (message) => warnings.push(message),
    changed: ({ enable }) => enabled.push(enable),
    ...input,
  });
  return { settings, enabled, warnings };
}

test('an editor that does not answer questions has told all it will tell', async () => {
  const { settings } = start({});
  assert.ok(settings.told);
  await settings.whenTold();
  assert.ok(settings.now.enable);
});

test('what came with the greeting is in force at once', () => {
  const { settings } = start({ ask: async () => ({}), given: { enable: false } });
  assert.ok(settings.told);
  assert.ok(!settings.now.enable);
});

test('until the editor has answered nothing counts as told', async () => {
  let answer = (_: unknown) => {};
  const { settings, enabled } = start({ ask: () => new Promise((resolve) => (answer = resolve)) });
  let waited = false;
  const waiting = settings.whenTold().then(() => (waited = true));
  const reading = settings.reload(undefined);
  await new Promise(setImmediate);
  assert.deepEqual([settings.told, waited], [false, false]);
  answer({ enable: false });
  await Promise.all([reading, waiting]);
  assert.deepEqual([settings.told, settings.now.enable, enabled], [true, false, [false]]);
});

test('of two questions the answer to the later one stays, whichever comes first', async () => {
  const answers: ((section: unknown) => void)[] = [];
  const { settings } = start({ ask: () => new Promise((resolve) => answers.push(resolve)) });
  const both = [settings.reload(undefined), settings.reload(undefined)];
  answers[1]?.({ enable: false });
  answers[0]?.({ enable: true });
  await Promise.all(both);
  assert.ok(!settings.now.enable);
});

test('an editor that fails to answer is told of in the log, and what it pushed counts', async () => {
  const { settings, warnings } = start({ ask: () => Promise.reject(new Error('no such method')) });
  await settings.reload({ enable: false });
  assert.ok(settings.told && !settings.now.enable);
  assert.match(warnings.join(), /no such method/);
});

test('an editor that never answers is not waited for longer than two seconds; a late answer still counts', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    let answer = (_: unknown) => {};
    const { settings, enabled } = start({ ask: () => new Promise((resolve) => (answer = resolve)) });
    const reading = settings.reload(undefined);
    mock.timers.tick(1999);
    assert.ok(!settings.told);
    mock.timers.tick(1);
    assert.ok(settings.told && settings.now.enable);
    answer({ enable: false });
    await reading;
    assert.deepEqual(enabled, [true, false]);
  } finally {
    mock.timers.reset();
  }
});
