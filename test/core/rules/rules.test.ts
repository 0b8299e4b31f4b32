import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../../../src/core/messages/en.ts';
import { renderMessage } from '../../../src/core/messages/render.ts';
import { zhCn } from '../../../src/core/messages/zh-cn.ts';
import { allRules, findingsOf, toCase } from './harness.ts';
import { readMarks } from './marks.ts';

const folder = fileURLToPath(new URL('../../../src/core/rules/', import.meta.url));

describe('the list of rules', () => {
  it('is the folder', () => {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => readdirSync(`${folder}${entry.name}`).map((name) => name.replace(/\.ts$/, '')));
    assert.deepEqual(allRules.map(({ id }) => id).sort(), files.sort());
  });

  for (const rule of allRules) {
    it(`${rule.id} has a summary, a reason, and examples of both kinds`, () => {
      assert.match(rule.id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.match(rule.summary, /^[A-Z].*\.$/);
      assert.match(rule.why, /\.$/);
      assert.ok(rule.examples.good.length > 0 && rule.examples.bad.length > 0);
      for (const { description } of Object.values(rule.options)) assert.match(description, /^[A-Z].*\.$/);
    });
  }
});

describe('messages', () => {
  it('name what is unexpected and what was expected', () => {
    for (const [rule, messages] of Object.entries(en)) {
      for (const [id, text] of Object.entries(messages)) {
        if (id.startsWith('fix-') || id.startsWith('see-')) assert.match(text, /^[A-Z`]/, `${rule} ${id}`);
        else assert.match(text, /^Unexpected .*expected .*[^.]$/, `${rule} ${id}`);
      }
    }
  });

  it('use the same values in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]);
    const chinese: Readonly<Record<string, Readonly<Record<string, string>>>> = zhCn;
    for (const [rule, messages] of Object.entries(en)) {
      for (const [id, text] of Object.entries(messages)) {
        assert.deepEqual(
          [...new Set(names(chinese[rule]?.[id] ?? ''))].sort(),
          [...new Set(names(text))].sort(),
          `${rule} ${id}`,
        );
      }
    }
  });

  it('leave no placeholder unfilled in any example', () => {
    for (const rule of allRules) {
      for (const example of rule.examples.bad.map(toCase)) {
        for (const { messageId, data, fixes = [], related = [] } of findingsOf(
          rule,
          readMarks(example.text).text,
          example,
        )) {
          const parts = [
            { id: messageId, data },
            ...fixes.map((fix) => ({ id: fix.titleId, data: fix.data })),
            ...related.map((place) => ({ id: place.messageId, data: place.data })),
          ];
          for (const { id, data: values } of parts) {
            for (const language of ['en', 'zh-cn'] as const) {
              const template = (language === 'en' ? en : zhCn)[rule.id as keyof typeof en] as Readonly<
                Record<string, string>
              >;
              for (const match of (template[id] ?? '').matchAll(/\{(\w+)/g)) {
                assert.ok(
                  values !== undefined && match[1] !== undefined && match[1] in values,
                  `${rule.id} ${id} ${match[1]}`,
                );
              }
              assert.notEqual(renderMessage(rule.id, id, values, language), '');
            }
          }
        }
      }
    }
  });
});
