import { it } from 'node:test';
import { allRules, findingsOf, toCase } from './harness.ts';
import { readMarks } from './marks.ts';

// A post that is being typed is a prefix of itself: no rule may throw on any prefix of any of its examples.
for (const rule of allRules) {
  it(`${rule.id} throws on no prefix of its examples`, () => {
    for (const example of [...rule.examples.good, ...rule.examples.bad].map(toCase)) {
      const { text } = readMarks(example.text);
      for (let end = 0; end <= text.length; end++) findingsOf(rule, text.slice(0, end), example);
    }
  });
}
