import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../src/core/analyse.ts';
import { parseCatalogue } from '../../src/core/kep/parse.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readSettings } from '../../src/core/rules/settings.ts';

interface Mistake {
  readonly path: string;
  readonly rule: string;
  readonly line: number;
  readonly wrong: string;
  readonly inherited?: boolean;
}

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const mistakes: readonly Mistake[] = JSON.parse(readFileSync(`${samples}mistakes.json`, 'utf8'));
const catalogue = parseCatalogue(readFileSync(new URL('../../data/keps.json', import.meta.url), 'utf8'));
const { settings } = readSettings({}, rules);

describe('the samples', () => {
  const found = globSync('content/**/*.md', { cwd: samples }).flatMap((name) => findingsOf(name.replaceAll('\\', '/')));

  for (const { path, rule, line, wrong } of mistakes) {
    it(`show ${rule} in line ${line} of ${path}`, () => {
      assert.ok(read(path).split('\n')[line - 1]?.includes(wrong), 'the line holds what mistakes.json says');
      assert.ok(found.some((finding) => finding.path === path && finding.rule === rule && finding.line === line));
    });
  }

  it('have no other warning or error', () => {
    const others = found.filter(({ severity }) => severity === 'warning' || severity === 'error');
    const unexpected = others.filter(
      ({ path, rule, line }) =>
        !mistakes.some((known) => known.path === path && known.rule === rule && known.line === line),
    );
    assert.deepEqual(unexpected, []);
  });
});

function findingsOf(path: string) {
  const text = read(path);
  const post = parsePost(text, path);
  const english = path.replace(/^content\/[^/]+/, 'content/en');
  const original = english !== path && existsSync(samples + english) ? parsePost(read(english), english) : null;
  const facts = { today: '2026-11-21', original, ...(catalogue.ok && { keps: catalogue.catalogue }) };
  return analyse(post, facts, settings).findings.map(({ rule, severity, span }) => ({
    path,
    rule,
    severity,
    line: post.lines.lineAt(span.start) + 1,
  }));
}

function read(path: string): string {
  return readFileSync(samples + path, 'utf8');
}
