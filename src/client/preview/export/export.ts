import { env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { placeImages } from '../images.ts';
import { mapCells } from '../model-images.ts';
import { titleOf } from '../opened.ts';
import type { Previews } from '../previews.ts';
import { webviewStrings } from '../strings.ts';
import { placeLinks } from './links.ts';
import { exportPage } from './page.ts';
import { createEmbeddedImages } from './pictures.ts';

/** `Stargazer: Export Preview as HTML…`: asks where to, and writes what the preview shows as one file. */
export async function exportPreview(extensionUri: Uri, previews: Previews): Promise<void> {
  const opened = await previews.current();
  if (opened === undefined) return;
  const document = opened.model.original ?? opened.model.translation;
  if (document === null) return;
  const target = await window.showSaveDialog({
    defaultUri: defaultTarget(Uri.parse(document.uri)),
    filters: { HTML: ['html'] },
    title: l10n.t('Export Preview as HTML'),
  });
  if (target === undefined) return;
  const title = titleOf(opened);
  await window.withProgress({ location: ProgressLocation.Notification, title }, async () => {
    const style = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'webview.css'));
    const find = createEmbeddedImages(opened.site === null ? undefined : Uri.parse(opened.site));
    const model = await mapCells(opened.model, async (html) =>
      placeLinks(await placeImages(html, find), opened.address ?? undefined),
    );
    const made = l10n.t('Exported from Stargazer on {0}.', new Date().toLocaleString(env.language));
    const page = exportPage({
      model,
      strings: webviewStrings(opened.revision),
      style: new TextDecoder().decode(style),
      title,
      language: env.language,
      made,
    });
    await workspace.fs.writeFile(target, new TextEncoder().encode(page));
  });
  const show = l10n.t('Open in Browser');
  const answer = await window.showInformationMessage(l10n.t('The preview was exported to {0}.', target.fsPath), show);
  if (answer === show) await env.openExternal(target);
}

/** Beside the workspace rather than among the site's content, where Hugo would publish it. */
function defaultTarget(post: Uri): Uri {
  const parts = post.path.replace(/\.[^./]+$/u, '').split('/');
  const name = parts.at(-1);
  const stem = name === 'index' || name === '_index' ? (parts.at(-2) ?? name) : name;
  const folder = workspace.getWorkspaceFolder(post)?.uri ?? Uri.joinPath(post, '..');
  return Uri.joinPath(folder, `${stem}.html`);
}
