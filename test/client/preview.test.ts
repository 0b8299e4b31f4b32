import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEchoes } from '../../src/client/preview/echoes.ts';
import { pageHtml } from '../../src/client/preview/html.ts';
import { placeImages } from '../../src/client/preview/images.ts';
import { isFromWebview } from '../../src/client/preview/messages.ts';
import { parseState } from '../../src/client/preview/state.ts';
import { createTurn } from '../../src/client/preview/turn.ts';

const files = new Map([
  ['static/图 1.png', { address: 'https://files.test/1?a&b', size: undefined }],
  ['static/wide.png', { address: 'https://files.test/w', size: { width: 900, height: 300 } }],
]);
const find = async (path: string) => files.get(path);

test('a picture gets the first address that exists', async () => {
  const html = '<p><img alt="a > b" src="stargazer-site:content/en/x.png|static/%E5%9B%BE%201.png" width="10"></p>';
  assert.equal(await placeImages(html, find), '<p><img alt="a > b" src="https://files.test/1?a&amp;b" width="10"></p>');
});

test('a picture of known size has room from the start; a width that the author gave stays', async () => {
  const placed = async (attributes: string) =>
    placeImages(`<img src="stargazer-site:static/wide.png"${attributes} alt="A">`, find);
  const rest = 'src="https://files.test/w" alt="A">';
  assert.equal(await placed(''), `<img width="900" height="300" ${rest}`);
  assert.equal(await placed(' width="60"'), `<img width="60" height="20" ${rest}`);
  assert.equal(await placed(' width="60" height="60"'), `<img width="60" height="20" ${rest}`);
  assert.equal(await placed(' height="60"'), `<img width="900" height="300" ${rest}`);
  assert.equal(await placed(' width="1"'), `<img width="1" height="1" ${rest}`);
  for (const odd of [' width="50%"', ' width="0"', ' width=""', ' alt=" width="']) {
    assert.equal(await placed(odd), `<img src="https://files.test/w"${odd} alt="A">`);
  }
});

test('a picture that is nowhere keeps its text and names what was looked for', async () => {
  assert.equal(
    await placeImages('<img src="stargazer-site:content/en/x.png|static/x.png" alt="A">', find),
    '<img data-missing="content/en/x.png" alt="A">',
  );
});

test('paths that lead out of the site are not looked for', async () => {
  const asked: string[] = [];
  const html = '<img src="stargazer-site:..%2F..%2Fetc/passwd|/etc/passwd|a%5C..%5Cb|%E0|">';
  await placeImages(html, async (path) => {
    asked.push(path);
    return undefined;
  });
  assert.deepEqual(asked, []);
});

test('text that only looks like a picture stays', async () => {
  const html = '<code>&#x3C;img src="stargazer-site:static/%E5%9B%BE%201.png"></code>';
  assert.equal(await placeImages(html, find), html);
});

test('only well-formed messages of the page are taken', () => {
  const good: readonly unknown[] = [
    { type: 'ready' },
    { type: 'reveal', side: 'original', line: 3 },
    { type: 'scrolled', original: 1.5, translation: null },
    { type: 'open', side: 'translation', href: 'https://kep.k8s.io/1287' },
    { type: 'edit', side: 'original', firstLine: 3, lastLine: 5 },
    { type: 'act', action: 'insert', row: 'a~b~0' },
    { type: 'fix', side: 'translation', finding: 2 },
    { type: 'choose' },
    { type: 'images', hosts: ['pics.test', 'localhost:8080', '127.0.0.1'] },
  ];
  for (const message of good) assert.ok(isFromWebview(message), JSON.stringify(message));
  const bad: readonly unknown[] = [
    null,
    'ready',
    { type: 'eval', code: '1' },
    { type: 'images', hosts: 'pics.test' },
    { type: 'images', hosts: ["pics.test; script-src 'unsafe-inline'"] },
    { type: 'images', hosts: ['*.test'] },
    { type: 'images', hosts: ['pics.test/a'] },
    { type: 'images', hosts: ['*'] },
    { type: 'images', hosts: [''] },
    { type: 'reveal', side: 'both', line: 3 },
    { type: 'reveal', side: 'original', line: -1 },
    { type: 'reveal', side: 'original', line: Number.NaN },
    { type: 'scrolled', original: '1', translation: null },
    { type: 'scrolled', original: 1 },
    { type: 'edit', side: 'original', firstLine: 3 },
    { type: 'act', action: 'format', row: 'a' },
    { type: 'act', action: 'copy', row: '' },
    { type: 'fix', side: 'translation', finding: 1.5 },
    { type: 'open', side: 'original', href: '' },
    { type: 'open', side: 'original', href: 'x'.repeat(10_000) },
  ];
  for (const message of bad) assert.ok(!isFromWebview(message), JSON.stringify(message));
});

test('a saved state is taken only in its own shape', () => {
  const state = { uri: 'file:///a.md', counterpart: null };
  assert.deepEqual(parseState({ ...state, other: 1 }), state);
  assert.deepEqual(parseState({ uri: 'file:///a.md', counterpart: 5 }), state);
  for (const broken of [undefined, null, 'x', {}, { uri: 7 }, { uri: 'not an address' }]) {
    assert.equal(parseState(broken), undefined);
  }
});

test('of two scrollers that follow each other only the first leads, until it rests', () => {
  let now = 0;
  const turn = createTurn(() => now);
  assert.ok(turn.take('editor'));
  assert.ok(!turn.take('page'));
  now = 200;
  assert.ok(turn.take('editor'));
  now = 400;
  assert.ok(!turn.take('page'), 'the second movement has prolonged the turn');
  now = 451;
  assert.equal(turn.holder, undefined);
  assert.ok(turn.take('page'));
  assert.equal(turn.holder, 'page');
});

test('what a moved editor reports is an echo for a moment, and of the very place that was meant also when it comes late', () => {
  let now = 0;
  const echoes = createEchoes(() => now);
  assert.ok(!echoes.isEcho('a', 40), 'nothing was moved');
  echoes.moved('a', echoes.target('a', 40));
  now = 300;
  assert.ok(echoes.isEcho('a', 20), 'on its way');
  assert.ok(echoes.isEcho('a', 37), 'three lines stick above');
  assert.equal(echoes.target('a', 60), 63);
  now = 1000;
  echoes.moved('a', echoes.target('a', 60));
  now = 3000;
  assert.ok(!echoes.isEcho('a', 55), 'the person scrolls');
  assert.ok(echoes.isEcho('a', 60), 'late');
  now = 7000;
  assert.ok(!echoes.isEcho('a', 60), 'the person came back');
  assert.ok(!echoes.isEcho('b', 60), 'another editor');
});

test('the page runs nothing but its own script, and no text of a post can end an attribute', () => {
  const html = pageHtml({
    imageSources: ['https://pics.test'],
    cspSource: 'https://csp.test',
    nonce: 'n0',
    diagrams: 'https://csp.test/diagrams.js',
    script: 'https://csp.test/webview.js',
    style: 'https://csp.test/webview.css',
    language: 'zh-cn',
    title: '"><script>alert(1)</script>',
    state: '{"uri":"file:///a\\"b.md"}',
  });
  assert.match(
    html,
    /default-src 'none'; img-src https:\/\/csp\.test blob: https:\/\/pics\.test; style-src https:\/\/csp\.test;/,
  );
  assert.doesNotMatch(html, /unsafe-/);
  assert.doesNotMatch(html, /<script>|<style|style=| on\w+=/);
  assert.equal(html.match(/<script/g)?.length, 1);
  assert.match(
    html,
    /<script nonce="n0" src="https:\/\/csp\.test\/webview\.js" data-diagrams="https:\/\/csp\.test\/diagrams\.js">/,
  );
});
