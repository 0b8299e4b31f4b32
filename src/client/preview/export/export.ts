import { env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { placeImages } from '../images.ts';
import { htmlsOf, mapCells } from '../model-images.ts';
import { titleOf } from '../opened.ts';
import type { Previews } from '../previews.ts';
import { webviewStrings } from '../strings.ts';
import { diagramSources, placeDiagrams, type TwoPictures } from './diagrams.ts';
import { placeLinks } from './links.ts';
import { exportLooks } from './looks.ts';
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
    const strings = webviewStrings(opened.revision);
    const drawn = await drawDiagrams(diagramSources(htmlsOf(opened.model)), document.uri, previews);
    const model = await mapCells(opened.model, async (html) => {
      const placed = placeLinks(await placeImages(html, find), opened.address ?? undefined);
      return placeDiagrams(placed, drawn, strings);
    });
    const made = l10n.t('Exported from Stargazer on {0}.', new Date().toLocaleString(env.language));
    const page = exportPage({
      model,
      strings,
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

/** By the page of a preview, which is opened when none is in sight: nothing else can draw. */
async function drawDiagrams(
  sources: readonly string[],
  uri: string,
  previews: Previews,
): Promise<ReadonlyMap<string, TwoPictures>> {
  if (sources.length === 0) return new Map();
  const { light, dark } = exportLooks;
  let pictures = await previews.draw(sources, [light, dark]);
  if (pictures === undefined) {
    await previews.open(Uri.parse(uri));
    for (let attempt = 0; attempt < ATTEMPTS && pictures === undefined; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      pictures = await previews.draw(sources, [light, dark]);
    }
  }
  const drawn = sources.flatMap((source, n) => {
    const [onLight, onDark] = pictures?.slice(2 * n) ?? [];
    return onLight && onDark ? [[source, { light: onLight, dark: onDark }] as const] : [];
  });
  return new Map(drawn);
}

/** Until the page is there: so many times, with so many milliseconds between. */
const ATTEMPTS = 40;
const PAUSE = 250;

/** Beside the workspace rather than among the site's content, where Hugo would publish it. */
function defaultTarget(post: Uri): Uri {
  const parts = post.path.replace(/\.[^./]+$/u, '').split('/');
  const name = parts.at(-1);
  const stem = name === 'index' || name === '_index' ? (parts.at(-2) ?? name) : name;
  const folder = workspace.getWorkspaceFolder(post)?.uri ?? Uri.joinPath(post, '..');
  return Uri.joinPath(folder, `${stem}.html`);
}
