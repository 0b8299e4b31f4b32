import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { driftOf } from '../../../src/core/translation/drift/drift-of.ts';
import { takeOver } from '../../../src/core/translation/take-over/take-over.ts';
import { pages, withoutShared } from '../post/shared.ts';

it('taking over leaves real translations in sync but for the marks, and every other line alone', {
  skip: withoutShared,
}, () => {
  const originals = new Map(pages('en/blog/_posts').map(({ path, text }) => [path, text]));
  let drifted = 0;
  for (const { path, text } of pages('zh-cn/blog/_posts')) {
    const english = originals.get(path.replace('content/zh-cn/', 'content/en/'));
    if (english === undefined) continue;
    const original = parsePost(english, path.replace('content/zh-cn/', 'content/en/'));
    const translation = parsePost(text, path);
    const made = takeOver(original, translation, { headingIds: 'blackfriday' });
    if (!made.ok) continue;
    const after = applyEdits(text, made.edits);
    assert.ok(after !== undefined, path);
    if (made.edits.length > 0) drifted++;
    const left = driftOf(original, parsePost(after, path)).blocks;
    const unexpected = left.filter(({ kind, marked }) => !marked && kind !== 'byline' && kind !== 'unknown');
    assert.deepEqual(unexpected, [], path);
    assert.equal(shown(after), shown(text), path);
  }
  assert.ok(drifted > 50);
});

/** The text outside of comments, without marks of passages that are to come. */
function shown(text: string): string {
  return text
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/^# stargazer-.*\n/gm, '')
    .replaceAll(/^[ \t]*(?:#{1,6} +\{#[^}]*\}|[-*]|\d+\.)[ \t]*$/gm, '')
    .split(/\s+/)
    .join(' ');
}
