import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import test from 'node:test';
import { longSession } from './long-session.ts';

test('in a long session findings stay those of a fresh run, and nothing is left when it ends', async () => {
  const paths = globSync('content/*/blog/_posts/**/*.md', { cwd: 'samples' }).map((path) => path.replaceAll('\\', '/'));
  const { updates, differences, resources } = await longSession({ site: 'samples', paths, edits: 100, seed: 1 });
  assert.ok(updates > 10, `${updates} updates of the preview`);
  assert.deepEqual(differences, []);
  assert.deepEqual(left(resources), []);
});

/** What is there after the session and was not before. */
function left({ before, after }: { readonly before: readonly string[]; readonly after: readonly string[] }) {
  const known = [...before];
  return after.filter((name) => {
    const at = known.indexOf(name);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}
