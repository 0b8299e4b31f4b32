import assert from 'node:assert/strict';
import test from 'node:test';
import { jsonReport } from '../../src/cli/check/json-report.ts';
import { type FileReport, summarise } from '../../src/cli/check/report.ts';

const file = (path: string, ...messages: readonly string[]): FileReport => ({
  path,
  findings: messages.map((message, at) => ({
    rule: 'link-text',
    severity: 'info',
    message,
    start: { line: at + 1, column: 1 },
    end: { line: at + 1, column: 9 },
    fixable: false,
    related: at === 0 ? [] : [{ path, line: at, message: 'the other' }],
  })),
});

const known = new Map([['https://example.com/', { kind: 'found' } as const]]);

for (const [name, files] of Object.entries({
  'no file': [],
  'a file without findings': [file('a.md')],
  'several files': [
    file('a.md', 'one', '第二'),
    file('"files": [].md', 'quotes " and\nlines', '"files": []'),
    file('b.md'),
  ],
}))
  test(`the report of ${name} is written as JSON writes it`, () => {
    for (const external of [undefined, known]) {
      const report = summarise(files, 12.3, external);
      assert.equal(jsonReport(report), JSON.stringify(report, undefined, 2));
    }
  });
