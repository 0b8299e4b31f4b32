import assert from 'node:assert/strict';
import test from 'node:test';
import { snippetDefaults } from '../../../src/core/features/snippet-defaults.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { exampleSite } from '../../../src/core/rules/example-site.ts';
import { siteOf } from '../site/site-of.ts';

const folder = 'content/en/blog/_posts';
const release = (minor: number) =>
  `---\ntitle: "Kubernetes v1.${minor}: Tide"\ndate: 2026-01-15\nslug: kubernetes-v1-${minor}-release\n---\n`;
const site = siteOf({
  ...exampleSite,
  [`${folder}/2025-01-15-a.md`]: release(40),
  [`${folder}/2026-01-15-b.md`]: release(41),
  [`${folder}/2026-01-16-c.md`]: release(42).replace('date', 'draft: true\ndate'),
  [`${folder}/2026-01-17-d.md`]: '---\ntitle: "Kubernetes v1.43: A look ahead"\nslug: a-look-ahead\n---\n',
  'content/zh-cn/blog/_posts/2026-01-18-e.md': release(44),
});

const of = (path: string, text = '', original?: string) => {
  const beside = original === undefined ? null : parsePost(original, 'content/en/blog/_posts/x.md');
  return snippetDefaults(parsePost(text, path), { site, original: beside });
};

test('the release is the one that the post names, in its text or in its name', () => {
  assert.equal(of(`${folder}/2026-04-22-x.md`, release(38)).release, '1.38');
  assert.equal(of(`${folder}/2026-04-22-kubernetes-v1-36-release/index.md`).release, '1.36');
  assert.equal(of(`${folder}/2026-04-22-Kubernetes-1.36-sneak-peek.md`).release, '1.36');
});

test('else the one after the newest that the site has announced, drafts and other languages left out', () => {
  assert.equal(of(`${folder}/2026-04-22-harbour-lights.md`).release, '1.42');
  assert.equal(of(`${folder}/2026-04-22-in-1-100-steps.md`).release, '1.100');
  const post = parsePost('', `${folder}/x.md`);
  assert.equal(snippetDefaults(post, { site: siteOf(exampleSite) }).release, undefined);
  assert.equal(snippetDefaults(post, {}).release, undefined);
});

test('the announcement itself does not make the next one', () => {
  const path = `${folder}/2026-01-15-b.md`;
  assert.equal(snippetDefaults(parsePost('', path), { site }).release, '1.41');
});

test('date and slug are those of the name', () => {
  const { date, slug } = of(`${folder}/2026-04-22-Harbour_Lights/index.md`);
  assert.deepEqual({ date, slug }, { date: '2026-04-22', slug: 'harbour-lights' });
  const draft = of(`${folder}/harbour-lights.md`);
  assert.deepEqual([draft.date, draft.slug], [undefined, 'harbour-lights']);
  assert.equal(of(`${folder}/2026-04-22-港口.md`).slug, undefined);
});

test('a translation takes over what its original says', () => {
  const original =
    '---\ntitle: "Kubernetes v1.39: A"\ndate: 2026-04-23T10:30:00-08:00\nslug: other\nauthor: >\n  B (C),\n  D\n---\n';
  assert.deepEqual(of('content/zh-cn/blog/_posts/2026-04-22-x.md', '', original), {
    release: '1.39',
    date: '2026-04-23T10:30:00-08:00',
    slug: 'other',
    title: 'Kubernetes v1.39: A',
    author: 'B (C), D',
  });
});
