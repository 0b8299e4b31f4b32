import { existsSync } from 'node:fs';
import { it } from 'node:test';
import { assertEditsAgree } from './edits.ts';
import { page, pages, withoutShared } from './post/shared.ts';

it('findings after any edit of real translations and their originals are those of a fresh run', {
  skip: withoutShared,
}, () => {
  const posts = pages('zh-cn/blog/_posts').filter((_, index) => index % 9 === 0);
  for (const [seed, translation] of posts.entries()) {
    const path = translation.path.replace('/zh-cn/', '/en/');
    if (!existsSync(new URL(`../../../shared/website/${path}`, import.meta.url))) continue;
    assertEditsAgree(page(path), translation, 12, seed + 100);
  }
});
