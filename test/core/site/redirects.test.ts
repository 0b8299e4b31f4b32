import assert from 'node:assert/strict';
import test from 'node:test';
import { createRedirects, readRedirects } from '../../../src/core/site/redirects.ts';
import { siteOf } from './site-of.ts';

const page = '---\ntitle: A\n---\n';

function site(redirects: string) {
  return siteOf({
    'hugo.toml': 'baseURL = "https://example.com"',
    'static/_redirects': redirects,
    'content/docs/a.md': page,
    'content/docs/b.md': `${page.slice(0, -4)}aliases: [/old-b/, beside]\n---\n`,
    'static/images/x.svg': '',
    'static/api/index.html': '',
    'static/api/commands.html': '',
  });
}

function ends(redirects: string, path: string): string {
  const found = site(redirects).resolve(path);
  return found.kind === 'redirect' ? `${found.to} ${found.target.kind}` : found.kind;
}

test('lines are read with their status, force and comments', () => {
  assert.deepEqual(
    readRedirects(
      '# a\n\n/a /b\n/c  /d 302! # why\n/e /f 301 Country=de\n/g id=:id /h 301\n{{ range }}\n/i {{ .x }}\nnonsense\n',
    ),
    [
      { from: '/a', to: '/b', status: 301, forced: false, line: 2 },
      { from: '/c', to: '/d', status: 302, forced: true, line: 3 },
    ],
  );
});

test('the first rule that fits counts, whatever its kind', () => {
  const table = createRedirects(
    readRedirects('/x/* /first/:splat\n/x/y /second\n/z/:name/q /p/:name\n/w/:a/* /v/:a/:splat'),
  );
  assert.equal(table.find('/x/y/', false)?.to, '/first/y');
  assert.equal(table.find('/Z/K/q/', false)?.to, '/p/K');
  assert.equal(table.find('/z/k', false), undefined);
  assert.equal(table.find('/w/1/2/3', false)?.to, '/v/1/2/3');
});

test('page, file and alias stand before a rule; a forced one before them', () => {
  assert.equal(ends('/docs/a/ /docs/b/ 301', '/docs/a/'), 'page');
  assert.equal(ends('/docs/a/ /docs/b/ 301!', '/docs/a/'), '/docs/b/ page');
  assert.equal(ends('/images/* /docs/b/', '/images/x.svg'), 'file');
  assert.equal(ends('', '/old-b'), '/docs/b/ page');
  assert.equal(ends('', '/docs/beside/'), '/docs/b/ page');
  assert.equal(ends('', '/api/'), 'file');
  assert.equal(ends('/api/commands/ /docs/a/', '/api/commands'), 'file');
});

test('chains are followed to their end, and a circle ends', () => {
  assert.equal(ends('/1 /2\n/2 /3#part\n/3 /docs/a/', '/1'), '/docs/a/#part page');
  assert.equal(ends('/1 /2\n/2 /1/', '/1'), '/1/ loop');
  assert.equal(ends('/a/* /a/b/:splat', '/a/x').split(' ')[1], 'loop');
  assert.equal(ends('/1 https://example.org/x', '/1'), 'https://example.org/x external');
  assert.equal(ends('/1 https://www.example.com/docs/a', '/1'), '/docs/a page');
  assert.equal(ends('/1 /none', '/1'), '/none missing');
  assert.equal(ends('/self/ /self/ 301!', '/self/'), 'missing');
});

test('404 rules, rewrites and what templates make', () => {
  assert.equal(ends('/gone /docs/a/ 404', '/gone/'), 'gone');
  assert.equal(ends('/app/* /index.html 200', '/app/x'), 'unknown');
  for (const path of ['/feed.xml', '/docs/_print/', '/blog/page/2/', '/tags/x/', '/sitemap.xml'])
    assert.equal(ends('', path), 'unknown');
});

test('capitals, a missing slash and percent signs lead to the same page', () => {
  for (const path of ['/docs/a', '/Docs/A/', '/docs/%61/', '/docs//a/', '/docs/a/index.html'])
    assert.equal(ends('', path), 'page');
  assert.equal(ends('', '/docs/%'), 'missing');
});
