import assert from 'node:assert/strict';
import test from 'node:test';
import { contentPlace } from '../../../src/core/site/content-place.ts';
import { readPageHead } from '../../../src/core/site/page-head.ts';
import { permalink } from '../../../src/core/site/permalink.ts';
import { readSiteConfig } from '../../../src/core/site/read-config.ts';

const blog = `contentDir = "content/en"
[frontmatter]
date = ["date", ":filename", "publishDate", "lastmod"]
[permalinks]
blog = "/:section/:year/:month/:day/:slug/"
[languages.en]
[languages.zh-cn]
contentDir = "content/zh-cn"
`;

function urlOf(path: string, frontMatter: string, toml = blog): string | undefined {
  const { config } = readSiteConfig(toml, 'hugo.toml');
  const place = contentPlace(config, path);
  return place && permalink(config, place, readPageHead(`---\n${frontMatter}\n---\n`) ?? { title: '' }).url;
}

const post = 'content/en/blog/_posts/2026-01-15-some-name/index.md';

test('a pattern takes date and slug; the file name never shows', () => {
  assert.equal(urlOf(post, 'title: A\ndate: 2026-02-03\nslug: Own-Slug'), '/blog/2026/02/03/own-slug/');
  assert.equal(
    urlOf(post.replace('/en/', '/zh-cn/'), 'title: 甲\ndate: 2026-02-03\nslug: a'),
    '/zh-cn/blog/2026/02/03/a/',
  );
});

test('the day is that of the date’s own offset', () => {
  assert.equal(urlOf(post, 'title: A\nslug: a\ndate: 2026-05-15T16:00:00-08:00'), '/blog/2026/05/15/a/');
});

test('without a slug the title makes it', () => {
  assert.equal(
    urlOf(post, 'title: "What’s new: v1.30 (beta) & more"\ndate: 2026-02-03'),
    '/blog/2026/02/03/whats-new-v1.30-beta-more/',
  );
});

test('without a date the name gives both date and slug', () => {
  assert.equal(urlOf(post, 'title: A'), '/blog/2026/01/15/some-name/');
  assert.equal(urlOf('content/en/blog/_posts/undated.md', 'title: A'), undefined);
});

test('url wins, with the language only when it is relative', () => {
  assert.equal(urlOf(post, 'url: /blog/2015/03/Old-Name'), '/blog/2015/03/Old-Name/');
  assert.equal(urlOf(post.replace('/en/', '/zh-cn/'), 'url: odd/place.html'), '/zh-cn/odd/place.html');
});

test('other pages stand where their file does', () => {
  assert.equal(urlOf('content/en/docs/Concepts/Pod Life.md', 'title: A'), '/docs/concepts/pod-life/');
  assert.equal(urlOf('content/en/docs/concepts/_index.md', 'title: A'), '/docs/concepts/');
  assert.equal(
    urlOf('content/en/docs/concepts/submission.md', 'slug: article-submission'),
    '/docs/concepts/article-submission/',
  );
  assert.equal(urlOf('content/en/_index.html', 'title: A'), '/');
  assert.equal(urlOf('content/zh-cn/_index.html', 'title: A'), '/zh-cn/');
});

test('the settings of other sites are heeded', () => {
  assert.equal(
    urlOf('content/notes/My Note.md', 'title: A', 'uglyURLs = true\ndisablePathToLower = true'),
    '/notes/My-Note.html',
  );
  assert.equal(urlOf('content/notes/a.de.md', 'title: A', '[languages.en]\n[languages.de]'), '/de/notes/a/');
  assert.equal(urlOf('content/notes/a.md', 'title: A', 'defaultContentLanguageInSubdir = true'), '/en/notes/a/');
  assert.equal(
    urlOf('content/notes/x/b.md', 'title: T', '[permalinks]\nnotes = "/n/:sections/:filename"'),
    '/n/notes/x/b/',
  );
  assert.equal(urlOf('content/notes/b.md', 'title: T', '[permalinks.page]\nnotes = "/:title"'), '/t/');
});
