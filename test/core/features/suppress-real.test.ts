import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import test from 'node:test';
import { suppressFix } from '../../../src/core/features/suppress-fix.ts';
import { createBlockCache, parsePost } from '../../../src/core/post/parse.ts';
import type { Post } from '../../../src/core/post/types.ts';
import { isSuppressed, suppressionsOf } from '../../../src/core/rules/suppression.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

const site = resolve('../shared/website');
const skip = !existsSync(site) && 'the folder ../shared is not here';
const posts = skip
  ? []
  : globSync('content/{en,zh-cn}/blog/_posts/**/*.md', { cwd: site })
      .sort()
      .filter((_, i) => i % 25 === 0);

/** What the page shows, as far as a misplaced comment would change it. */
function shape(post: Post): readonly string[] {
  const kinds = post.blocks
    .filter(({ content }) => !/^<!-- stargazer-[^>]*-->$/.test(content.source.trim()))
    .map(({ content }) => content.kind);
  return [...kinds, ...post.headings.map(({ text }) => text), ...post.links.map(({ text, url }) => `${text} ${url}`)];
}

test('at every link of real posts there is a comment that silences and changes nothing else', { skip }, (t) => {
  const scopes = { line: 0, block: 0, file: 0 };
  let none = 0;
  for (const path of posts) {
    const text = readFileSync(resolve(site, path), 'utf8');
    const cache = createBlockCache();
    const post = parsePost(text, path, cache);
    const before = shape(post);
    for (const { span, kind } of post.links.slice(0, 40)) {
      // Offsets in a comment that holds the original are not places of the page.
      if (kind === 'shortcode') continue;
      const fix = suppressFix(post, 'some-rule', span);
      if (fix === undefined) {
        none++;
        continue;
      }
      scopes[fix.scope]++;
      const changed = applyEdits(text, fix.edits);
      assert.ok(changed !== undefined);
      const after = parsePost(changed, path, cache);
      const where = `${path} at ${span.start}`;
      assert.deepEqual(shape(after), before, where);
      const moved = fix.edits
        .filter((edit) => edit.span.start <= span.start)
        .reduce((sum, edit) => sum + edit.text.length, 0);
      const problem = { span: { start: span.start + moved, end: span.end + moved }, messageId: 'x' };
      assert.ok(isSuppressed('some-rule', problem, suppressionsOf(after)), where);
    }
  }
  t.diagnostic(`${posts.length} posts: ${JSON.stringify({ ...scopes, none })}`);
  assert.ok(scopes.line > 10 * none);
});
