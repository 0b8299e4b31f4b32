import assert from 'node:assert/strict';
import test from 'node:test';
import { figureSource, imageTarget } from '../../../src/core/site/image-source.ts';
import { publicationOf } from '../../../src/core/site/site-page.ts';
import { siteOf } from './site-of.ts';

const head = (more: string) => `---\ntitle: A\n${more}\n---\n`;
const bundle = 'content/en/blog/_posts/2026-01-15-a';
const site = siteOf({
  'hugo.toml': `baseURL = "https://example.com"
contentDir = "content/en"
[permalinks]
blog = "/blog/:year/:month/:day/:slug/"
[languages.en]
weight = 1
[languages.zh-cn]
weight = 2
contentDir = "content/zh-cn"
`,
  [`${bundle}/index.md`]: head('date: 2026-01-15\nslug: a'),
  [`${bundle}/Chart-One.svg`]: '',
  [`${bundle}/deep/two.png`]: '',
  [`${bundle}/notes.md`]: 'A resource.',
  'content/zh-cn/blog/_posts/2026-01-15-a/index.md': head('date: 2026-01-15\nslug: a'),
  'content/zh-cn/blog/_posts/2026-01-15-a/Chart-One.svg': '',
  'content/en/blog/_posts/2026-01-20-twin.md': head('date: 2026-01-15\nslug: A'),
  'content/en/docs/_index.md': head(''),
  'content/en/docs/shape.png': '',
  'content/en/docs/plain.html': '<p>No front matter</p>',
  'content/en/docs/page.html': head(''),
  'content/en/docs/hidden/index.md': head('headless: true'),
  'content/en/docs/hidden/part.txt': '',
  'content/en/docs/nowhere.md': head('build:\n  render: never'),
  'content/en/docs/concepts/controllers/job.md': head(''),
  'content/en/docs/concepts/garbage-collection.md': head(''),
  'static/images/x.svg': '',
});

const kindOf = (path: string) => site.resolve(path).kind;

test('files of a bundle stand below the page, and its Markdown nowhere', () => {
  assert.equal(kindOf('/blog/2026/01/15/a/chart-one.svg'), 'file');
  assert.equal(kindOf('/blog/2026/01/15/a/deep/two.png'), 'file');
  assert.equal(kindOf('/zh-cn/blog/2026/01/15/a/Chart-One.svg'), 'file');
  assert.equal(kindOf('/blog/2026/01/15/a/notes/'), 'missing');
  assert.deepEqual(
    site.bundleFiles(`${bundle}/index.md`).map((path) => path.slice(bundle.length + 1)),
    ['Chart-One.svg', 'deep/two.png', 'notes.md'],
  );
});

test('files beside pages stand at their path; HTML is a page only with front matter', () => {
  assert.equal(kindOf('/docs/shape.png'), 'file');
  assert.equal(kindOf('/docs/plain.html'), 'file');
  assert.equal(kindOf('/docs/page/'), 'page');
});

test('what is not rendered has no address', () => {
  for (const path of ['/docs/hidden/', '/docs/hidden/part.txt', '/docs/nowhere/'])
    assert.equal(kindOf(path), 'missing');
  assert.equal(site.pageOf('content/en/docs/nowhere.md')?.url, undefined);
});

test('two pages on one address are told', () => {
  const page = site.pageOf(`${bundle}/index.md`);
  assert.ok(page);
  assert.deepEqual(
    site.sharing(page).map(({ path }) => path),
    [`${bundle}/index.md`, 'content/en/blog/_posts/2026-01-20-twin.md'],
  );
});

test('a counterpart is found in either form', () => {
  const page = site.pageOf('content/zh-cn/blog/_posts/2026-01-15-a/index.md');
  assert.ok(page);
  assert.equal(site.counterpart(page, 'en')?.path, `${bundle}/index.md`);
  assert.equal(site.counterpart(page, 'fr'), undefined);
});

test('a figure finds the first file of the bundle that matches, in a translation those of the original too', () => {
  const english = `${bundle}/index.md`;
  const chinese = 'content/zh-cn/blog/_posts/2026-01-15-a/index.md';
  assert.equal(figureSource('chart-one', english, site).src, '/blog/2026/01/15/a/Chart-One.svg');
  assert.equal(figureSource('two.png', chinese, site).src, '/blog/2026/01/15/a/deep/two.png');
  assert.equal(figureSource('/images/x.svg', english, site).src, '/images/x.svg');
  assert.equal(figureSource('', english, site).file, undefined);
});

test('pictures are found in the bundle, below static, or not at all', () => {
  const kind = (src: string, form: 'markdown' | 'figure' | 'html' = 'markdown') =>
    imageTarget(src, form, `${bundle}/index.md`, '/blog/2026/01/15/a/', site).kind;
  assert.equal(kind('Chart-One.svg'), 'found');
  assert.equal(kind('./deep/two.png'), 'found');
  assert.equal(kind('/images/x.svg'), 'found');
  assert.equal(kind('none.svg'), 'missing');
  assert.equal(kind('/docs/page/'), 'missing');
  assert.equal(kind('https://example.org/x.png'), 'unknown');
  assert.equal(kind('data:image/png;base64,'), 'unknown');
});

test('the nearest address: a slip, or the same last part elsewhere', () => {
  assert.deepEqual(site.nearest('/docs/concept/controllers/job/'), ['/docs/concepts/controllers/job/']);
  assert.deepEqual(site.nearest('/docs/concepts/controllers/garbage-collection'), [
    '/docs/concepts/garbage-collection/',
  ]);
  assert.deepEqual(site.nearest('/quite/another/thing/'), []);
});

test('publication depends on the day', () => {
  const page = site.pageOf(`${bundle}/index.md`);
  assert.ok(page);
  assert.equal(publicationOf(page, '2026-01-14'), 'future');
  assert.equal(publicationOf(page, '2026-01-15'), 'published');
  assert.equal(publicationOf({ ...page, head: { title: '', draft: true } }, '2026-01-15'), 'draft');
  assert.equal(
    publicationOf({ ...page, head: { title: '', dates: { expirydate: '2026-01-16' } } }, '2026-01-16'),
    'expired',
  );
});
