import { type Disposable, env, Uri, type WebviewPanel } from 'vscode';
import type { PreviewUpdate, ToWebview, WebviewState } from '../../protocol/index.ts';
import { createNonce, pageHtml } from './html.ts';
import { createImageFinder } from './image-finder.ts';
import { followLink } from './links.ts';
import { isFromWebview } from './messages.ts';
import { placeModelImages, placeUpdateImages } from './model-images.ts';
import { type OpenedPreview, sideOf, stateOf, titleOf } from './opened.ts';
import { createScrollSync } from './scroll-sync.ts';
import { showSource } from './source.ts';
import { webviewStrings } from './strings.ts';

export interface PanelTools {
  readonly extensionUri: Uri;
  /** Asks the server for the whole preview anew; `undefined` when it cannot be had. */
  readonly reopen: (state: WebviewState) => Promise<OpenedPreview | undefined>;
  readonly onError: (error: unknown) => void;
  readonly onClosed: () => void;
}

/** One preview: a webview panel and what connects it with the editors and the server. */
export interface PreviewPanel extends Disposable {
  shows(uri: string): boolean;
  reveal(): void;
  update(update: PreviewUpdate): void;
  /** Asks for the whole model again, as after a restart of the server. */
  refresh(): void;
}

export function createPreviewPanel(panel: WebviewPanel, first: OpenedPreview, tools: PanelTools): PreviewPanel {
  const { webview } = panel;
  let opened = first;
  let isReady = false;
  const site = first.site === null ? undefined : Uri.parse(first.site);
  const findImage = createImageFinder(webview, site);
  const post = (message: ToWebview) => webview.postMessage(message);

  // Messages must arrive in order although looking for pictures takes time.
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (work: () => Promise<unknown>) => {
    queue = queue.then(work).catch(tools.onError);
  };
  const sync = createScrollSync(
    (uri) => sideOf(opened, uri),
    (message) => enqueue(async () => isReady && panel.visible && post(message)),
  );
  const sendModel = async () => {
    opened = (await tools.reopen(stateOf(opened))) ?? opened;
    panel.title = titleOf(opened);
    const model = await placeModelImages(opened.model, findImage);
    await post({ type: 'model', model, strings: webviewStrings() });
  };

  const receive = async (message: unknown) => {
    if (!isFromWebview(message)) return;
    switch (message.type) {
      case 'ready':
        isReady = true;
        enqueue(sendModel);
        sync.tellPage();
        return;
      case 'scrolled':
        sync.pageScrolled(message);
        return;
      case 'reveal': {
        const uri = opened.model[message.side]?.uri;
        if (uri === undefined) return;
        await sync.reveal(message.side, message.line, () => showSource(uri, message.line, panel.viewColumn));
        return;
      }
      case 'open': {
        const uri = opened.model[message.side]?.uri;
        if (uri !== undefined) await followLink(message.href, uri, site);
        return;
      }
    }
  };

  const subscriptions = [
    sync,
    webview.onDidReceiveMessage((message: unknown) => receive(message).catch(tools.onError)),
    // A hidden page is thrown away by the editor; it reports anew when it is shown again.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) isReady = false;
    }),
    panel.onDidDispose(() => {
      for (const subscription of subscriptions) subscription.dispose();
      tools.onClosed();
    }),
  ];
  dress(panel, opened, site, tools.extensionUri);

  return {
    shows: (uri) => sideOf(opened, uri) !== undefined,
    reveal: () => panel.reveal(undefined, true),
    update: (update) =>
      enqueue(async () => {
        if (isReady) await post({ type: 'update', update: await placeUpdateImages(update, findImage) });
      }),
    refresh: () => {
      if (isReady) enqueue(sendModel);
    },
    dispose: () => panel.dispose(),
  };
}

/** Gives the panel its page, and lets that load the extension's own files and the site's pictures, nothing else. */
function dress(panel: WebviewPanel, opened: OpenedPreview, site: Uri | undefined, extensionUri: Uri): void {
  const { webview } = panel;
  const dist = Uri.joinPath(extensionUri, 'dist');
  const media = Uri.joinPath(extensionUri, 'media');
  const ofSite = site === undefined ? [] : ['static', 'content'].map((folder) => Uri.joinPath(site, folder));
  webview.options = { enableScripts: true, localResourceRoots: [dist, media, ...ofSite] };
  panel.title = titleOf(opened);
  panel.iconPath = {
    light: Uri.joinPath(media, 'preview-light.svg'),
    dark: Uri.joinPath(media, 'preview-dark.svg'),
  };
  webview.html = pageHtml({
    cspSource: webview.cspSource,
    nonce: createNonce(),
    script: webview.asWebviewUri(Uri.joinPath(dist, 'webview.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(dist, 'webview.css')).toString(),
    language: env.language,
    title: panel.title,
    state: JSON.stringify(stateOf(opened)),
  });
}
