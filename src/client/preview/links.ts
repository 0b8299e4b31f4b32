import { env, FileType, l10n, Uri, window, workspace } from 'vscode';

/** Follows a link of a post: web addresses in the browser, pages of the site in an editor. `from` is the post's URI. */
export async function followLink(href: string, from: string, site: Uri | undefined): Promise<void> {
  if (/^(?:https?|mailto):/i.test(href)) {
    await env.openExternal(Uri.parse(href));
    return;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('#')) return;
  const path = decode(href.replace(/[?#].*$/s, ''));
  const file = site === undefined ? undefined : await firstFile(candidates(path, Uri.parse(from, true), site), site);
  if (file === undefined) {
    window.setStatusBarMessage(l10n.t('Stargazer: no source of {0} was found in this site', href), 5000);
    return;
  }
  await window.showTextDocument(file, { preview: true });
}

/** Where Hugo keeps the page of an address that is its path. Addresses made from dates and slugs are not looked for here. */
function candidates(path: string, from: Uri, site: Uri): readonly Uri[] {
  const trimmed = path.replace(/\/+$/, '');
  if (!path.startsWith('/')) return withEndings(Uri.joinPath(from, '..', trimmed));
  const locale = /\/content\/([^/]+)\//.exec(from.path)?.[1] ?? 'en';
  return [
    ...withEndings(Uri.joinPath(site, 'content', locale, trimmed)),
    ...withEndings(Uri.joinPath(site, 'content', trimmed)),
    ...withEndings(Uri.joinPath(site, 'content', 'en', trimmed)),
  ];
}

function withEndings(base: Uri): readonly Uri[] {
  const { path } = base;
  return [`${path}.md`, `${path}/_index.md`, `${path}/index.md`, path].map((one) => base.with({ path: one }));
}

async function firstFile(uris: readonly Uri[], site: Uri): Promise<Uri | undefined> {
  const root = site.path.replace(/\/*$/, '/');
  for (const uri of uris) {
    if (!uri.path.startsWith(root) || !uri.path.endsWith('.md')) continue;
    try {
      if (((await workspace.fs.stat(uri)).type & FileType.File) !== 0) return uri;
    } catch {
      // Not there: the next one.
    }
  }
  return undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
