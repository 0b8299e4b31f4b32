import { it } from 'node:test';
import { allRules, findingsOf, toCase } from './harness.ts';

const many = 40_000;
const blanks = ' '.repeat(many);

/** Texts of one passage in which an expression that can match in several ways would look for minutes: then this file does not end. */
const texts = [
  `{ note${' a'.repeat(many / 2)}`,
  '{'.repeat(many),
  '{ note '.repeat(many / 5),
  `{{ note${blanks}>`,
  `{${blanks}< note >}}`,
  '如果'.repeat(many / 2),
  '如 '.repeat(many / 2),
  '甲'.repeat(many),
  `|${blanks}-`,
  `a | b\n${blanks}|---|${blanks}x`,
  '-|'.repeat(many / 2),
  `${'>'.repeat(100)} a | b\n---|---${blanks}|`,
  '12'.repeat(many / 2),
  '1.'.repeat(many / 2),
  `[${blanks}](${blanks})`,
  `\`${blanks}\`${'“'.repeat(many)}`,
];

for (const rule of allRules) {
  it(`${rule.id} comes to an end with long passages`, () => {
    for (const path of ['content/en/docs/a.md', 'content/zh-cn/docs/a.md'])
      for (const text of texts) findingsOf(rule, `<!--\n${text}\n-->\n${text}\n`, toCase({ path, text }));
  });
}
