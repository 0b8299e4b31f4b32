import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parsePost } from '../../../../src/core/post/parse.ts';
import { rules } from '../../../../src/core/rules/index.ts';
import { readSettings } from '../../../../src/core/rules/settings.ts';
import { wantedAnchors } from '../../../../src/core/site/wants.ts';
import { scaffold } from '../../../../src/core/translation/scaffold/scaffold.ts';
import { loadCatalogue } from '../../../../src/site/catalogue.ts';
import { loadSite } from '../../../../src/site/index/load.ts';
import { createNodePort } from '../../../../src/site/node-port.ts';
import type { FilePort } from '../../../../src/site/port.ts';
import { pages, withoutShared } from '../../post/shared.ts';
import { brokenPromises, translationAt } from './law.ts';

const root = new URL('../../../../../shared/website', import.meta.url).href;
const today = '2026-01-22';

it('a new translation of any real post keeps its promises', { skip: withoutShared }, async () => {
  const port = createNodePort();
  const settings = readSettings({}, rules).settings;
  const loaded = await loadCatalogue(port, pathToFileURL('data/keps.json').href);
  const keps = loaded.ok ? loaded.catalogue : undefined;
  const index = await loadSite(port, root);
  const made = [];
  for (const { path, text } of pages('en/blog/_posts')) {
    const original = parsePost(text, path);
    // Where a translation stands at another place there is no new one.
    const page = index.facts().pageOf(path);
    const there = page && index.facts().counterpart(page, 'zh-cn');
    if (there !== undefined && there.path !== path.replace('content/en/', 'content/zh-cn/')) continue;
    await index.loadAnchors(wantedAnchors(original, index.facts()));
    const begun = scaffold(original, { locale: 'zh-cn', translator: 'Li Ming', site: index.facts(), today });
    assert.ok(begun.ok, path);
    made.push({ original, first: translationAt(original, begun.text), files: begun.files });
  }
  assert.ok(made.length > 690);
  // As if all of them had been written.
  const texts = new Map(
    made.flatMap(({ first: { path, text }, files }) => [
      [`${root}/${path}`, text] as const,
      ...files.map((name) => [`${root}/${path.slice(0, path.lastIndexOf('/'))}/${name}`, ''] as const),
    ]),
  );
  const after = await loadSite(withFiles(port, texts), root);
  for (const { original } of made) {
    await after.loadAnchors(wantedAnchors(original, after.facts()));
    // Once more: links between them lead to translations now.
    const begun = scaffold(original, { locale: 'zh-cn', translator: 'Li Ming', site: after.facts(), today });
    assert.ok(begun.ok, original.path);
    const translation = translationAt(original, begun.text);
    await after.loadAnchors(wantedAnchors(translation, after.facts()));
    const broken = brokenPromises(original, translation, { site: after.facts(), keps, today }, settings);
    const unknown = broken.filter((promise) => !excused(original.path).some((known) => promise.startsWith(known)));
    assert.deepEqual(unknown, [], original.path);
  }
});

/** Beginnings of the promises that a post may break, for the reasons below; every other post may break none. */
function excused(path: string): readonly string[] {
  if (moved.includes(path)) return ['link-', 'without comment marks'];
  return holdsChinese.includes(path) ? ['zh-'] : [];
}

/** Posts with links to pages that have moved: only the new address has a translation. */
const moved: readonly string[] = [
  'content/en/blog/_posts/2018-03-00-Apache-Spark-23-With-Native-Kubernetes.md',
  'content/en/blog/_posts/2023-06-29-container-image-signature-verification/index.md',
];

/** Posts with Chinese words of their own, in a table that is copied as it is: in a Chinese post the rules of Chinese text speak of them. */
const holdsChinese: readonly string[] = ['content/en/blog/_posts/2019-04-26-latest-on-localization.md'];

/** The port with more files in folders, by URI. */
function withFiles(port: FilePort, texts: ReadonlyMap<string, string>): FilePort {
  const children = new Map<string, Map<string, 'file' | 'folder'>>();
  for (const uri of texts.keys()) {
    for (let at = uri, kind: 'file' | 'folder' = 'file'; at !== root; kind = 'folder') {
      const slash = at.lastIndexOf('/');
      const folder = at.slice(0, slash);
      children.set(folder, (children.get(folder) ?? new Map()).set(decodeURIComponent(at.slice(slash + 1)), kind));
      at = folder;
    }
  }
  return {
    readText: async (uri, signal) => texts.get(uri) ?? port.readText(uri, signal),
    async stat(uri, signal) {
      const text = texts.get(uri);
      if (text !== undefined) return { kind: 'file', size: text.length, modified: 1 };
      return (
        (await port.stat(uri, signal)) ?? (children.has(uri) ? { kind: 'folder', size: 0, modified: 1 } : undefined)
      );
    },
    async list(uri, signal) {
      const own = children.get(uri.replace(/\/$/, ''));
      const listed = await port.list(uri, signal);
      if (own === undefined) return listed;
      const known = new Set((listed ?? []).map(({ name }) => name));
      return [
        ...(listed ?? []),
        ...[...own].filter(([name]) => !known.has(name)).map(([name, kind]) => ({ name, kind })),
      ];
    },
  };
}
