import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { assertEditsAgree } from './edits.ts';

const post = 'blog/_posts/2026-04-28-user-namespaces-in-practice.md';

function sample(path: string) {
  return { path, text: readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8') };
}

it('findings after any edit of a translation or its original are those of a fresh run', () => {
  assertEditsAgree(sample(`content/en/${post}`), sample(`content/zh-cn/${post}`), 24, 1);
});
