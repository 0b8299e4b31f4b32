import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  counterpartPaths,
  matchBySlugDateTitle,
  nameDate,
  nameSlug,
  type PostIdentity,
} from '../../../src/core/translation/pair.ts';

const posts = 'content/zh-cn/blog/_posts';

function identity(path: string, known: Partial<PostIdentity> = {}): PostIdentity {
  return { path, slug: '', date: '', title: '', recordedSlug: '', recordedTitle: '', ...known };
}

describe('paths of a counterpart', () => {
  it('come in order: same path, then the other form', () => {
    assert.deepEqual(counterpartPaths('content/en/blog/_posts/2025-01-02-x.md', 'en', 'zh-cn'), [
      `${posts}/2025-01-02-x.md`,
      `${posts}/2025-01-02-x/index.md`,
      `${posts}/2025-01-02-x.md/index.md`,
    ]);
    assert.deepEqual(counterpartPaths('content/en/blog/_posts/2025-01-02-x/index.md', 'en', 'zh-cn'), [
      `${posts}/2025-01-02-x/index.md`,
      `${posts}/2025-01-02-x.md`,
    ]);
  });

  it('know that a folder may be named like a file', () => {
    assert.deepEqual(counterpartPaths(`${posts}/x.md/index.md`, 'zh-cn', 'en'), [
      'content/en/blog/_posts/x.md/index.md',
      'content/en/blog/_posts/x.md',
      'content/en/blog/_posts/x.md.md',
    ]);
  });

  it('have no other form for section pages and none outside of the locale', () => {
    assert.deepEqual(counterpartPaths('content/en/docs/_index.md', 'en', 'fr'), ['content/fr/docs/_index.md']);
    assert.deepEqual(counterpartPaths('content/english/x.md', 'en', 'fr'), []);
    assert.deepEqual(counterpartPaths('README.md', '', 'fr'), []);
  });

  it('tell date and slug by name', () => {
    assert.equal(nameSlug('a/2025-12-30-some-title/index.md'), 'some-title');
    assert.equal(nameSlug('a/2015-04-xx-some.title.md'), 'some.title');
    assert.equal(nameDate('a/2025-12-30-some-title.md'), '2025-12-30');
    assert.equal(nameDate('a/some-title.md'), '');
  });
});

describe('matching posts by what they say', () => {
  const post = identity('zh/2025-11-13-zpages.md', {
    slug: 'zpages-draft',
    recordedTitle: 'Pages for z',
    title: '页面',
  });

  it('takes the recorded title and the slug, whatever the path', () => {
    const candidates = [
      identity('en/2025-11-13-other.md', { slug: 'other', title: 'Other', date: '2025-11-13' }),
      identity('en/2025-12-31-zpages.md', { slug: 'z-pages', title: 'Pages for z', date: '2025-12-31' }),
    ];
    assert.deepEqual(matchBySlugDateTitle(post, candidates), { kind: 'found', path: 'en/2025-12-31-zpages.md' });
    const original = candidates[1];
    assert.ok(original);
    assert.deepEqual(matchBySlugDateTitle(original, [post]), { kind: 'found', path: post.path });
  });

  it('asks when two are as likely or only the day is the same', () => {
    const same = { slug: 'zpages-draft' };
    assert.deepEqual(matchBySlugDateTitle(post, [identity('en/b.md', same), identity('en/a.md', same)]), {
      kind: 'candidates',
      paths: ['en/a.md', 'en/b.md'],
    });
    const day = { date: '2025-11-13' };
    assert.deepEqual(matchBySlugDateTitle({ ...post, ...day }, [identity('en/c.md', day)]), {
      kind: 'candidates',
      paths: ['en/c.md'],
    });
    assert.deepEqual(matchBySlugDateTitle(post, []), { kind: 'candidates', paths: [] });
  });
});
