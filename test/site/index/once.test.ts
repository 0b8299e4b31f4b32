import assert from 'node:assert/strict';
import test from 'node:test';
import { loadSite } from '../../../src/site/index/load.ts';
import type { SiteIndex } from '../../../src/site/index/site-index.ts';
import { createWaitingPort } from '../../../src/site/node-port.ts';
import type { FilePort } from '../../../src/site/port.ts';
import { testFolder } from '../../server/harness.ts';

const titled = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n`;
/** Front matter whose closing line begins at this byte. */
const closedAt = (byte: number) => `${titled('x', `slug: ${'y'.repeat(byte - 20)}\n`)}text\n`;

const files = {
  'hugo.toml': 'baseURL = "https://example.com"\n',
  'content/short.md': `${titled('Short', 'aliases: [/old/]\n')}${'words '.repeat(2000)}`,
  'content/long.md': `${titled('Long', `description: ${'word '.repeat(1200)}\naliases:\n- /older/\n`)}text\n`,
  'content/chinese.md': `${titled('长', 'slug: chang\n')}${'字'.repeat(3000)}`,
  'content/lines.md': titled('Lines', 'slug: crlf\n').replaceAll('\n', '\r\n') + 'a\r\n'.repeat(3000),
  'content/bare.md': 'No front matter. '.repeat(400),
  'content/open.md': `---\ntitle: Open\nslug: left-open\n\nText. ${'More text. '.repeat(600)}`,
  'content/empty.md': '',
  ...Object.fromEntries(
    [4090, 4091, 4092, 4093, 4094, 4095, 4096, 4097].map((byte) => [`content/${byte}.md`, closedAt(byte)]),
  ),
  // What looks like a closing line where the beginning ends, and is none.
  'content/dashes.md': `${closedAt(4093).slice(0, 4096)}x\nslug: late\n---\ntext\n`,
};

const pagesOf = (index: SiteIndex) =>
  [...index.facts().pages()].map(({ path, url }) => `${path} ${url}`).sort((a, b) => (a < b ? -1 : 1));

test('a site that is read for one run is the same site, of which beginnings were read', async (t) => {
  const folder = testFolder(files);
  t.after(() => folder.remove());
  const whole: string[] = [];
  const port = createWaitingPort();
  const watched: FilePort = {
    ...port,
    readText: (uri) => {
      whole.push(uri.slice(uri.lastIndexOf('/') + 1));
      return port.readText(uri);
    },
    stat: (uri) => {
      assert.ok(!uri.endsWith('.md'), 'no page is asked for its size');
      return port.stat(uri);
    },
  };
  const kept = await loadSite(port, folder.uri('').replace(/\/$/, ''));
  const once = await loadSite(watched, folder.uri('').replace(/\/$/, ''), { once: true });
  assert.deepEqual(pagesOf(once), pagesOf(kept));
  assert.equal(once.headsKey(), kept.headsKey());
  assert.equal(once.facts().resolve('/older/').kind, 'redirect');
  assert.equal(whole.includes('short.md'), false);
  assert.equal(whole.includes('chinese.md'), false);
  assert.equal(whole.includes('long.md'), true);
  assert.equal(whole.includes('dashes.md'), true);
});

test('what was read a moment ago is taken as it is: no page is read or asked for its size', async (t) => {
  const folder = testFolder(files);
  t.after(() => folder.remove());
  const root = folder.uri('').replace(/\/$/, '');
  const port = createWaitingPort();
  const first = await loadSite(port, root, { once: true });
  const allowed = (uri: string) => {
    if (uri.endsWith('.md')) throw new Error(`${uri} was asked for`);
    return uri;
  };
  const closed: FilePort = {
    list: port.list,
    readText: async (uri) => port.readText(allowed(uri)),
    stat: async (uri) => port.stat(allowed(uri)),
  };
  const again = await loadSite(closed, root, { cache: first.serialise(), fresh: true });
  assert.deepEqual(again.problems, []);
  assert.deepEqual(pagesOf(again), pagesOf(first));
  const other = await loadSite(port, root, { cache: 'of another version', fresh: true });
  assert.deepEqual(pagesOf(other), pagesOf(first));
});
