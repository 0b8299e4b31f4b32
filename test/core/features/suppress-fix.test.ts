import assert from 'node:assert/strict';
import test from 'node:test';
import { suppressFix } from '../../../src/core/features/suppress-fix.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { isSuppressed, suppressionsOf } from '../../../src/core/rules/suppression.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

const PATH = 'content/en/blog/_posts/2026-01-15-example.md';

/** The text after the fix for a finding at `‸`; that the rule is silent there afterwards is asserted. */
function silenced(marked: string): { readonly text: string; readonly scope: string } {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const post = parsePost(text, PATH);
  const span = { start: at, end: at + 1 };
  const fix = suppressFix(post, 'some-rule', span);
  assert.ok(fix, 'there is a place');
  const after = applyEdits(text, fix.edits);
  assert.ok(after !== undefined);
  // Where the marked place is now: everything inserted before it moved it.
  const moved = fix.edits.filter((edit) => edit.span.start <= at).reduce((sum, edit) => sum + edit.text.length, 0);
  assert.equal(after[at + moved], text[at], 'the place is found again');
  const problem = { span: { start: at + moved, end: at + moved + 1 }, messageId: 'x' };
  assert.ok(isSuppressed('some-rule', problem, suppressionsOf(parsePost(after, PATH))), `silent in:\n${after}`);
  return { text: after, scope: fix.scope };
}

const LINE = '<!-- stargazer-disable-next-line some-rule -->';
const ON = '<!-- stargazer-disable some-rule -->';
const OFF = '<!-- stargazer-enable some-rule -->';

const cases: readonly (readonly [string, string, string, 'line' | 'block' | 'file'])[] = [
  ['a paragraph', 'First.\n\nSe‸cond.\n', `First.\n\n${LINE}\nSecond.\n`, 'line'],
  ['the second line of a paragraph', 'One\ntw‸o.\n', `${LINE}\nOne\ntwo.\n`, 'line'],
  ['a heading right below a paragraph', 'Text\n## He‸ad\n', `Text\n${LINE}\n## Head\n`, 'line'],
  ['the first item', '- o‸ne\n- two\n', `${LINE}\n- one\n- two\n`, 'line'],
  ['another item of a tight list', '- one\n- tw‸o\n', `- one\n  ${LINE}\n- two\n`, 'line'],
  ['a nested first item', '- one\n  - tw‸o\n', `- one\n  ${LINE}\n  - two\n`, 'line'],
  ['a nested second item', '1. one\n   - two\n   - thr‸ee\n', `1. one\n   - two\n     ${LINE}\n   - three\n`, 'line'],
  ['a paragraph in an item', '- one\n\n  mo‸re\n', `- one\n\n  ${LINE}\n  more\n`, 'line'],
  ['the head of a table', '| a‸ | b |\n|---|---|\n| c | d |\n', `${LINE}\n| a | b |\n|---|---|\n| c | d |\n`, 'line'],
  [
    'a row of a table',
    '| a | b |\n|---|---|\n| c‸ | d |\n',
    `${ON}\n| a | b |\n|---|---|\n| c | d |\n${OFF}\n`,
    'block',
  ],
  ['a fence', '```\na\nb‸\n```\n\nEnd.\n', `${ON}\n\`\`\`\na\nb\n\`\`\`\n${OFF}\n\nEnd.\n`, 'block'],
  ['an unclosed fence', '```\na\nb‸\n', `${ON}\n\`\`\`\na\nb\n`, 'block'],
  ['a quote', '> a\n>\n> ‸b\n', `${ON}\n> a\n>\n> b\n${OFF}\n`, 'block'],
  ['a quote’s first line', '> a‸\n', `${LINE}\n> a\n`, 'line'],
  ['HTML', '<div>\n<p>a‸</p>\n</div>\n\nEnd.\n', `${ON}\n<div>\n<p>a</p>\n</div>\n\n${OFF}\n\nEnd.\n`, 'block'],
  [
    'a directive that is there already',
    '<!-- stargazer-disable-next-line other-rule -->\nTex‸t.\n',
    '<!-- stargazer-disable-next-line other-rule some-rule -->\nText.\n',
    'line',
  ],
  [
    'front matter',
    '---\ntitle: A\ndate: 2026‸-01-15\n---\n',
    '---\ntitle: A\ndate: 2026-01-15 # stargazer-disable-line some-rule\n---\n',
    'line',
  ],
  [
    'a folded value of front matter',
    '---\nauthor: >\n  An‸n\n---\n',
    '---\n# stargazer-disable-file some-rule\nauthor: >\n  Ann\n---\n',
    'file',
  ],
  [
    'a second directive in front matter',
    '---\ndate: 2026‸ # stargazer-disable-line other\n---\n',
    '---\ndate: 2026 # stargazer-disable-line other some-rule\n---\n',
    'line',
  ],
];

for (const [name, marked, expected, scope] of cases) {
  test(`${name}: the comment stands where it changes nothing`, () => {
    const found = silenced(marked);
    assert.equal(found.text, expected);
    assert.equal(found.scope, scope);
  });
  test(`${name}, with CRLF`, () => {
    assert.equal(silenced(marked.replaceAll('\n', '\r\n')).text, expected.replaceAll('\n', '\r\n'));
  });
}

test('there is no place in an unclosed front matter', () => {
  assert.equal(suppressFix(parsePost('---\ntitle: x\n', PATH), 'some-rule', { start: 5, end: 6 }), undefined);
});
