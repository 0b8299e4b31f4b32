import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The two files to open first in a site: an English post and its Chinese (else any) translation, newest release announcement first, as
 * absolute paths. Empty when the site has no translated post.
 */
export function findPair(site) {
  const content = join(site, 'content');
  if (!existsSync(content)) return [];
  const others = readdirSync(content).filter((locale) => locale !== 'en');
  const locales = others.sort((a, b) => Number(b === 'zh-cn') - Number(a === 'zh-cn'));
  const posts = globSync('blog/_posts/**/*.md', { cwd: join(content, 'en') })
    .sort()
    .reverse();
  const announcementsFirst = [...posts.filter((post) => /release/i.test(post)), ...posts];
  for (const locale of locales) {
    const post = announcementsFirst.find((path) => existsSync(join(content, locale, path)));
    if (post !== undefined) return [join(content, 'en', post), join(content, locale, post)];
  }
  return [];
}
