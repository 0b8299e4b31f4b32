import assert from 'node:assert/strict';
import test from 'node:test';
import { analyse } from '../../../src/core/analyse.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { readSettings } from '../../../src/core/rules/settings.ts';
import { openSparseSite } from '../../../src/site/index/sparse.ts';
import { memoryPort } from '../memory-port.ts';

const page = (more = '', body = '') => `---\ntitle: A\n${more}\n---\n${body}`;
const files = {
  'hugo.toml': `baseURL = "https://example.com"
contentDir = "content/en"
[permalinks]
blog = "/:section/:year/:month/:day/:slug/"
[languages.en]
[languages.zh-cn]
contentDir = "content/zh-cn"
`,
  'static/_redirects': '/docs/old/ /docs/tasks/run/\n',
  'static/images/logo.svg': '',
  'static/images/other.svg': '',
  'layouts/shortcodes/note.html': '{{ .Inner }}',
  'content/en/_index.md': page(),
  'content/en/docs/concepts/pods.md': page('', '## Phases\n'),
  'content/zh-cn/docs/concepts/pods.md': page(),
  'content/en/docs/concepts/nodes/_index.md': page(),
  'content/en/docs/tasks/run.md': page(),
  'content/zh-cn/docs/tasks/run.md': page('draft: true'),
  'content/en/docs/reference/glossary/pod.md': page('id: pod'),
  ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`content/en/docs/many/p${i}.md`, page()])),
  ...Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [
      `content/en/blog/_posts/2025-${i % 12 < 9 ? 0 : ''}${(i % 12) + 1}-01-p${i}.md`,
      page(`slug: p${i}\ndate: 2025-01-01`),
    ]),
  ),
  'content/en/blog/_posts/2026-01-10-other-name/index.md': page('slug: launch\ndate: 2026-01-10'),
  'content/zh-cn/blog/_posts/2026-01-10-other-name/index.md': page('slug: launch\ndate: 2026-01-10'),
  'content/en/blog/_posts/2026-01-15-next.md': page('slug: next\ndate: 2026-01-15'),
};
const POST = 'content/zh-cn/blog/_posts/2026-01-20-mine/index.md';

test('of a site whose files come slowly only the targets of links are looked at', async () => {
  const port = memoryPort({ ...files, [POST]: page(), 'content/zh-cn/blog/_posts/2026-01-20-mine/a.svg': '' });
  const { index, learn } = await openSparseSite(port, 'root:/');
  const text = page(
    'date: 2026-01-20\nslug: mine',
    `[a](/docs/concepts/pods/#phases) [b](/docs/old/) [c](/blog/2026/01/10/launch/) [d](/docs/none/) [e](/docs/concepts/nodes/)
[f](/blog/2026/01/15/next/) [g](/zh-cn/docs/none/) {{< glossary_tooltip term_id="none" >}} ![h](/images/none.svg) ![i](/images/logo.svg) ![own](a.svg)
`,
  );
  const post = parsePost(text, POST);
  assert.equal(await learn(post), true);
  assert.equal(await learn(post), false, 'nothing is looked at twice');
  const facts = index.facts();
  const kind = (path: string) => facts.resolve(path).kind;
  assert.deepEqual(
    ['/docs/concepts/pods/', '/docs/old/', '/blog/2026/01/10/launch/', '/docs/concepts/nodes/', '/images/logo.svg'].map(
      kind,
    ),
    ['page', 'redirect', 'page', 'page', 'file'],
  );
  assert.deepEqual(['/docs/none/', '/zh-cn/docs/none/', '/docs/many/p1/', '/images/none.svg'].map(kind), [
    'unknown',
    'unknown',
    'unknown',
    'unknown',
  ]);
  const pages = port.read.filter((path) => path.startsWith('content/'));
  assert.ok(pages.length <= 10, `${pages.length} pages were read: ${pages.join(' ')}`);
  assert.ok(port.listed.length <= 30, `${port.listed.length} folders were listed`);

  const { settings } = readSettings({}, rules);
  const { findings } = analyse(post, { site: facts, today: '2026-01-22' }, settings);
  const said = findings.filter(({ rule }) => /^(?:link|image|glossary|duplicate|orphan)-/.test(rule));
  assert.deepEqual(
    said.map(({ rule, data }) => `${rule} ${data?.path} ${data?.expected ?? data?.to ?? ''}`),
    [
      'link-locale /docs/concepts/pods/ /zh-cn/docs/concepts/pods/',
      'link-redirect /docs/old/ /docs/tasks/run/',
      'link-locale /blog/2026/01/10/launch/ /zh-cn/blog/2026/01/10/launch/',
    ],
  );
});

test('a hundred posts ask for a bounded number of files', async () => {
  const port = memoryPort(files);
  const { learn } = await openSparseSite(port, 'root:/');
  for (let number = 0; number < 100; number++) {
    const links = Array.from({ length: 20 }, (_, i) => `[x](/docs/s${number}/t${i}/u/)`).join(' ');
    await learn(parsePost(page('', links), `content/en/docs/n${number}.md`));
  }
  assert.ok(port.listed.length <= 450, `${port.listed.length} folders were listed`);
});
