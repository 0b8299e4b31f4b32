import { strict as assert } from 'node:assert';
import { commands, type DocumentLink, type Hover, type Location, type LocationLink, workspace } from 'vscode';
import { after, complete, finding, fix, noFinding, rename, replace } from '../links.ts';
import { closeEverything, openText, siteUri } from '../site.ts';
import { until } from '../until.ts';

const LIGHT = 'content/en/docs/light.md';
const POST = 'content/en/blog/_posts/2022-06-01-links.md';
const post =
  '---\nlayout: blog\ntitle: Links\ndate: 2022-06-01\nslug: links\n---\n\nSee [the light](/docs/li) there.\n';

suite('links into the site', () => {
  suiteSetup(async () => {
    await openText('static/_redirects', '/docs/lamp/ /docs/light/ 301\n');
    await openText(LIGHT, '---\ntitle: The light\n---\n\n## Lens\n\nIt is bright.\n');
  });
  teardown(closeEverything);

  test('typed, completed, broken, found, fixed, and followed when the page moves', async () => {
    const document = await openText(POST, post);
    await complete(document, '(/docs/li', '/docs/light/');
    assert.match(document.getText(), /\[the light\]\(\/docs\/light\/\) there/);
    await replace(document, '/docs/light/', '/docs/light/#');
    await complete(document, '/docs/light/#', 'lens');
    await replace(document, '/docs/light/#lens', '/docs/lihgt/');
    await fix(document, await finding(document.uri, 'link-page'), '/docs/light/');
    await noFinding(document.uri, 'link-page');
    await rename(siteUri(LIGHT), siteUri('content/en/docs/tower/beam.md'));
    await until('the followed link', () => document.getText().includes('](/docs/tower/beam/) there'));
    const redirects = await workspace.openTextDocument(siteUri('static/_redirects'));
    assert.equal(
      redirects.getText().replaceAll('\r', ''),
      '/docs/lamp/ /docs/tower/beam/ 301\n/docs/light/ /docs/tower/beam/ 301\n',
    );
    await rename(siteUri('content/en/docs/tower/beam.md'), siteUri(LIGHT));
    await until('the link followed back', () => document.getText().includes('](/docs/light/) there'));
  });

  test('lead to their page by definition, link and references, and say what it is', async () => {
    const document = await openText(POST.replace('links', 'places'), post.replace('/docs/li)', '/docs/light/#lens)'));
    const place = after(document, '/docs/lig');
    // The page was moved back just before: the server learns of that a moment later, and in parts (the page is gone, is there, has these ids).
    await until('the definition', async () => {
      const [first] = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        place,
      );
      if (first === undefined) return undefined;
      const [target, at] = 'targetUri' in first ? [first.targetUri, first.targetRange] : [first.uri, first.range];
      return target.path === siteUri(LIGHT).path && at?.start.line === 4;
    });
    await until('the link to the line', async () => {
      const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      return links.some(({ target }) => target?.path === siteUri(LIGHT).path && target.fragment === 'L5');
    });
    await until('the hover', async () => {
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
      const said = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
      return /\*\*The light\*\* › Lens\s+It is bright\./.test(said.join('\n'));
    });
    await until('the reference', async () => {
      const references = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        place,
      );
      return references.some(({ uri }) => uri.path === document.uri.path);
    });
  });
});
