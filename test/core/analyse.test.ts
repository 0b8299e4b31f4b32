import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../src/core/analyse.ts';
import { createBlockCache, parsePost } from '../../src/core/post/parse.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readSettings } from '../../src/core/rules/settings.ts';

const path = 'content/en/blog/_posts/2026-01-15-example.md';
const { settings } = readSettings({}, rules);
const body = 'A first first paragraph.\n\nSee [KEP #1](https://kep.k8s.io/2) and TODO.\n\nA last last one.\n';

function found(text: string, given: unknown = {}) {
  const { settings: own } = readSettings(given, rules);
  const wanted = ['doubled-word', 'kep-link-number', 'placeholder', 'suppression'];
  return analyse(parsePost(text, path), {}, own)
    .findings.filter(({ rule }) => wanted.includes(rule))
    .map(({ rule, severity, span }) => `${severity} ${rule} ${text.slice(span.start, span.end)}`);
}

describe('analyse', () => {
  it('gives findings in order of place', () => {
    assert.deepEqual(found(body), [
      'warning doubled-word first',
      'warning kep-link-number 1',
      'warning placeholder TODO',
      'warning doubled-word last',
    ]);
  });

  it('takes severities from the settings, and a rule that is off is silent', () => {
    const given = { rules: { 'doubled-word': 'hint', 'kep-link-number': 'off', placeholder: { severity: 'error' } } };
    assert.deepEqual(found(body, given), [
      'hint doubled-word first',
      'error placeholder TODO',
      'hint doubled-word last',
    ]);
  });

  it('skips a rule while a fact it needs is unknown', () => {
    const chinese = 'content/zh-cn/blog/_posts/2026-01-15-example.md';
    const text = '---\ntitle: 甲\ndraft: true\n---\n';
    const original = parsePost('---\ntitle: A\ndate: 2026-01-15\n---\n', path);
    const of = (facts: Parameters<typeof analyse>[1]) =>
      analyse(parsePost(text, chinese), facts, settings).findings.some(({ rule }) => rule === 'translation-metadata');
    assert.equal(of({}), false);
    assert.equal(of({ original: null }), false);
    assert.equal(of({ original }), true);
  });

  it('finds the same with a warm cache as with none', () => {
    const cache = createBlockCache();
    for (let at = 0; at <= body.length; at += 3) {
      const edited = `${body.slice(0, at)}x${body.slice(at)}`;
      const warm = analyse(parsePost(edited, path, cache), {}, settings).findings;
      assert.deepEqual(warm, analyse(parsePost(edited, path), {}, settings).findings);
    }
  });

  it('moves kept findings, their fixes and related places with their block', () => {
    const cache = createBlockCache();
    const before = analyse(parsePost(body, path, cache), {}, settings).findings;
    const after = analyse(parsePost(`More.\n\n${body}`, path, cache), {}, settings).findings;
    const moved = JSON.stringify(before, (key, value) => (key === 'start' || key === 'end' ? value + 7 : value));
    assert.equal(JSON.stringify(after), moved);
  });
});

describe('suppressions', () => {
  it('silence the next line and the rest of its paragraph', () => {
    const text = '<!-- stargazer-disable-next-line doubled-word -->\nOne one\ntwo two.\n\nThree three.\n';
    assert.deepEqual(found(text), ['warning doubled-word three']);
  });

  it('silence a line, a stretch and a file', () => {
    assert.deepEqual(found('One one. <!-- stargazer-disable-line -->\nTwo two.\n'), ['warning doubled-word two']);
    assert.deepEqual(
      found(
        '<!-- stargazer-disable doubled-word -->\n\nOne one.\n\n<!-- stargazer-enable doubled-word -->\n\nTwo two.\n',
      ),
      ['warning doubled-word two'],
    );
    assert.deepEqual(found('One one.\n\n<!-- stargazer-disable-file doubled-word -->\n\nTwo two TODO.\n'), [
      'warning placeholder TODO',
    ]);
  });

  it('silence only the rules they name', () => {
    assert.deepEqual(found('<!-- stargazer-disable-next-line placeholder -->\nOne one TODO.\n'), [
      'warning doubled-word one',
    ]);
  });

  it('work in front matter', () => {
    const text = '---\ntitle: TODO # stargazer-disable-line placeholder\nlinkTitle: TODO\n---\n';
    assert.equal(found(text).length, 1);
  });

  it('are themselves checked', () => {
    assert.deepEqual(found('<!-- stargazer-disable-next-line dubled-word -->\nOne one.\n'), [
      'warning suppression dubled-word',
      'warning doubled-word one',
    ]);
  });
});

describe('settings', () => {
  it('say what they do not understand and use the defaults', () => {
    const given = {
      rules: { nothing: 'error', 'doubled-word': 'loud', 'zh-spacing': { besideMarks: 'yes', colour: 1 } },
    };
    const { settings: read, problems } = readSettings(given, rules);
    assert.deepEqual(
      problems.map(({ path: place, kind }) => `${kind} ${place}`),
      [
        'unknown-rule rules.nothing',
        'bad-value rules.doubled-word',
        'bad-value rules.zh-spacing.besideMarks',
        'unknown-option rules.zh-spacing.colour',
      ],
    );
    assert.equal(read.rules.get('doubled-word')?.level, 'warning');
    assert.equal(read.rules.get('zh-spacing')?.options.besideMarks, true);
  });

  it('take any value without harm', () => {
    for (const raw of [null, 1, 'x', [], { rules: [] }, { rules: null }, { rules: { 'doubled-word': [] } }])
      readSettings(raw, rules);
  });
});
