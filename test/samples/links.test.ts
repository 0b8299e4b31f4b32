import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import test from 'node:test';
import { fileOf, mistakes, pages, prose, read, samples } from './site.ts';

const own = /^https:\/\/kubernetes\.io(?=\/)/;

for (const path of pages) {
  test(`${path} leads only to pages and headings that exist`, () => {
    const text = prose(read(path), true);
    for (const [, address = ''] of text.matchAll(/\] ?\((\/[^\s)]*|#[^\s)]*|https:\/\/kubernetes\.io\/[^\s)]*)\)/g)) {
      const target = address.startsWith('#') ? path : fileOf(address.replace(own, ''));
      assert.ok(target, `${address} has no page`);
      const fragment = /#(.+)$/.exec(address)?.[1];
      if (fragment !== undefined)
        assert.ok(idsOf(target).includes(fragment), `${address}: no such heading in ${target}`);
    }
  });
}

test('every figure and glossary entry exists', () => {
  for (const path of pages) {
    for (const [, src = ''] of read(path).matchAll(/\{\{< figure\s+src="([^"]+)"/g)) {
      // A translated bundle is given the files of the original's bundle.
      const bundle = dirname(path).replace(/^content\/zh-cn/, 'content/en');
      assert.ok(existsSync(samples + (src.startsWith('/') ? `static${src}` : `${bundle}/${src}`)), `${src} in ${path}`);
    }
    for (const [, id] of read(path).matchAll(/term_id="([^"]+)"/g)) {
      assert.ok(existsSync(`${samples}content/en/docs/reference/glossary/${id}.md`), `${id} in ${path}`);
    }
  }
});

test('every redirect leads to a page', () => {
  const rules = read('static/_redirects')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  assert.ok(rules.length >= 4);
  for (const rule of rules) {
    const [source = '', target = '', status = ''] = rule.split(/\s+/);
    assert.equal(fileOf(source), undefined, `${source} is a page itself`);
    assert.ok(fileOf(target), rule);
    assert.match(status, /^30[12]!?$/);
  }
});

test('every shortcode in use has a template here or in Hugo', () => {
  const builtIn = ['figure'];
  for (const path of pages) {
    for (const [, name = ''] of read(path).matchAll(/\{\{[<%]\s*\/?([\w-]+)/g)) {
      assert.ok(
        builtIn.includes(name) || existsSync(`${samples}layouts/shortcodes/${name}.html`),
        `${name} in ${path}`,
      );
    }
  }
});

test('README and mistakes.json tell the same mistakes, each in the line where it stands', () => {
  const readme = read('README.md');
  const rows = readme.split('\n').filter((line) => /^\| \[/.test(line));
  assert.equal(rows.length, mistakes.filter(({ inherited }) => !inherited).length);
  for (const { path, rule, line, wrong, inherited } of mistakes) {
    assert.ok(read(path).split('\n')[line - 1]?.includes(wrong), `${path}:${line} holds ${wrong}`);
    const cells = `](${path}) | ${line} | \`${rule}\` |`;
    assert.ok(
      inherited ? readme.includes(`line ${line} (\`${rule}\`)`) : rows.some((row) => row.includes(cells)),
      cells,
    );
  }
});

/** Ids of a page's headings: the given one, else letters and digits of the heading joined by hyphens, as the site's settings make them. */
function idsOf(path: string): string[] {
  return [...prose(read(path)).matchAll(/^#+ (.*?)(?:\s+\{#([^}]+)\})?$/gm)].map(
    ([, heading = '', id]) => id ?? (heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-'),
  );
}
