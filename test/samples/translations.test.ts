import assert from 'node:assert/strict';
import test from 'node:test';
import { pages, prose, read } from './site.ts';

const translations = pages.filter((path) => path.startsWith('content/zh-cn/') && !path.endsWith('glossary/_index.md'));

test('there are translations of posts and of pages', () => {
  assert.ok(translations.filter((path) => path.includes('/_posts/')).length >= 3);
  assert.ok(translations.length >= 10);
});

for (const path of translations) {
  const text = read(path);
  const original = read(path.replace('content/zh-cn/', 'content/en/'));

  test(`${path} keeps every passage of its original`, () => {
    const kept = plain(text.replace(/<!--\n|-->\n/g, '\n'));
    for (const passage of passagesOf(original)) assert.ok(kept.includes(plain(passage)), passage);
  });

  test(`${path} begins with the front matter of its original in a comment`, () => {
    const recorded = /^---\n[\s\S]*?\n---\n<!--\n([\s\S]*?)\n-->\n/.exec(text)?.[1];
    assert.equal(recorded, /^---\n([\s\S]*?)\n---\n/.exec(original)?.[1]);
  });

  test(`${path} has the code, the headings and the ids of its original`, () => {
    assert.deepEqual(fencesOf(text), fencesOf(original));
    const headings = [...shown(text).matchAll(/^(#+) ?\S.*?\s+\{#([^}]+)\}$/gm)].map(
      ([, marks, id]) => `${marks} ${id}`,
    );
    const expected = [...shown(original).matchAll(/^(#+) (.*)$/gm)].map(
      ([, marks, heading = '']) => `${marks} ${(heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('-')}`,
    );
    assert.deepEqual(headings, expected);
  });

  test(`${path} has its marks and addresses outside comments as often as its original`, () => {
    for (const mark of [/\{\{<\s*[\w-]+/g, /\{\{<\s*\/[\w-]+/g, /kep\.k8s\.io\/\d+/g, /\[\^\w+\]/g]) {
      assert.equal(prose(text).match(mark)?.length, prose(original).match(mark)?.length, String(mark));
    }
  });
}

/** Paragraphs, list items and table rows of a body; shortcode tags, pictures in tags and code are not kept in comments. */
function passagesOf(original: string): string[] {
  const body = prose(original.replace(/^---\n[\s\S]*?\n---\n/, '')).replace(/\{\{<[\s\S]*?>\}\}/g, '\n\n');
  return body
    .replace(/^graph LR[\s\S]*?\n\n/gm, '')
    .split(/\n\s*\n|\n(?=[*-] |\d+\. )/)
    .map((passage) => passage.trim())
    .filter((passage) => passage !== '');
}

function plain(text: string): string {
  return prose(text, true)
    .replace(/\{\{<[\s\S]*?>\}\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without comments and blocks of code, but with code within lines: it makes a part of a heading's id. */
function shown(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, '').replace(/^ *```[\s\S]*?^ *```/gm, '');
}

function fencesOf(text: string): string[] {
  return text.match(/^ *```\w[\s\S]*?^ *```/gm) ?? [];
}
