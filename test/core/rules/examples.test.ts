import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { allRules, type Case, findingsOf, fixOnce, toCase } from './harness.ts';
import { readMarks, writeMarks } from './marks.ts';

// The examples of every rule are its tests; the laws below hold for each of them.
for (const rule of allRules) {
  describe(rule.id, () => {
    const good = rule.examples.good.map(toCase);
    const bad = rule.examples.bad.map(toCase);

    for (const example of good) {
      it(`is silent about ${title(example)}`, () => {
        const { text, spans } = readMarks(example.text);
        assert.deepEqual(spans, [], 'a good example has no marks');
        assert.equal(shown(rule, text, example), text);
      });
    }

    for (const example of bad) {
      const { text, spans } = readMarks(example.text);
      it(`finds ${title(example)}`, () => {
        assert.ok(spans.length > 0, 'a bad example has marks');
        assert.equal(shown(rule, text, example), writeMarks(text, spans));
      });
      if (example.fixed !== undefined) {
        it(`fixes ${title(example)}`, () => {
          const once = fixOnce(text, findingsOf(rule, text, example));
          assert.equal(once, example.fixed);
        });
      }
    }

    it('says the same of CRLF', () => {
      for (const example of [...good, ...bad]) {
        const { text } = readMarks(example.text);
        const windows = { ...example, ...(example.original !== undefined && { original: crlf(example.original) }) };
        assert.equal(shown(rule, crlf(text), windows), crlf(shown(rule, text, example)));
      }
    });

    it('settles after its fixes', () => {
      for (const example of bad) {
        let { text } = readMarks(example.text);
        for (let pass = 0; pass < 4; pass++) text = fixOnce(text, findingsOf(rule, text, example));
        const left = findingsOf(rule, text, example).filter(({ fixes = [] }) => fixes.length > 0);
        assert.deepEqual(left, [], text);
      }
    });

    it('is declared fixable just when an example is fixed', () => {
      assert.equal(
        bad.some(({ fixed }) => fixed !== undefined),
        rule.fixable,
      );
      const found = bad.flatMap((example) => findingsOf(rule, readMarks(example.text).text, example));
      assert.equal(
        found.some(({ fixes = [] }) => fixes.length > 0),
        rule.fixable,
      );
    });

    it('yields only message ids it declares', () => {
      for (const example of bad) {
        for (const { messageId, fixes = [], related = [] } of findingsOf(rule, readMarks(example.text).text, example)) {
          const ids = [messageId, ...fixes.map((fix) => fix.titleId), ...related.map((place) => place.messageId)];
          for (const id of ids) assert.ok(rule.messages.includes(id), id);
        }
      }
    });
  });
}

function shown(rule: Rule, text: string, example: Case): string {
  const found = findingsOf(rule, text, example);
  return writeMarks(
    text,
    found.map(({ span }) => span),
  );
}

function title({ text }: Case): string {
  return JSON.stringify(text.length > 70 ? `${text.slice(0, 70)}…` : text);
}

function crlf(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}
