import { type Disposable, env, Uri, type WebviewPanel } from 'vscode';
import type {
  PreviewAction,
  PreviewActionParams,
  PreviewKep,
  PreviewUpdate,
  Side,
  ToWebview,
  WebviewCommand,
  WebviewState,
} from '../../protocol/index.ts';
import { createDrawings, type Drawings } from './drawings.ts';
import { createPreviewFindings } from './findings.ts';
import { type AskFixes, fixFinding } from './fixes.ts';
import { createNonce, pageHtml } from './html.ts';
import { createImageSource } from './image-finder.ts';
import { imageSources } from './image-policy.ts';
import { isOpen, keepOpen } from './keep-open.ts';
import { followLink } from './links.ts';
import { isFromWebview } from './messages.ts';
import { placeModelImages, placeUpdateImages } from './model-images.ts';
import { type OpenedPreview, sideOf, stateOf, titleOf } from './opened.ts';
import type { RemoteImageConsent } from './remote-images.ts';
import { doAction } from './row-actions.ts';
import { createScrollSync } from './scroll-sync.ts';
import { selectLines, showSource } from './source.ts';
import { webviewStrings } from './strings.ts';

export interface PanelTools {
  readonly extensionUri: Uri;
  readonly images: RemoteImageConsent;
  /** Asks the server for the whole preview anew; `undefined` when it cannot be had. */
  readonly reopen: (state: WebviewState) => Promise<OpenedPreview | undefined>;
  /** What an action on a row comes to. */
  readonly act: (params: Omit<PreviewActionParams, 'preview'>) => Promise<PreviewAction | null>;
  readonly fixes: AskFixes;
  /** What is shown of the KEPs of these numbers. */
  readonly keps: (numbers: readonly number[]) => Promise<readonly PreviewKep[]>;
  /** Asks which file is to stand beside; `undefined` when the person gave up. */
  readonly choose: (uri: string) => Promise<string | null | undefined>;
  readonly onError: (error: unknown) => void;
  readonly onClosed: () => void;
}

/** One preview: a webview panel and what connects it with the editors and the server. */
export interface PreviewPanel extends Disposable {
  shows(uri: string): boolean;
  /** Whether it is the active tab. */
  readonly active: boolean;
  /** What it takes to open the same preview again. */
  readonly state: WebviewState;
  reveal(): void;
  command(command: WebviewCommand): void;
  update(update: PreviewUpdate): void;
  /** Draws diagrams; undefined when the page is not in sight or does not answer. */
  draw: Drawings['ask'];
  /** Asks for the whole model again, as after a restart of the server. */
  refresh(): void;
}

export function createPreviewPanel(panel: WebviewPanel, first: OpenedPreview, tools: PanelTools): PreviewPanel {
  const { webview } = panel;
  let opened = first;
  let isReady = false;
  /** No page was told what the server said first, and nothing has come since that makes it old. */
  let isFresh = true;
  const site = first.site === null ? undefined : Uri.parse(first.site);
  const pictures = createImageSource(webview, site, () => refresh());
  // Messages arrive in the order in which they were posted; waiting until each has arrived would only make the next one late.
  const post = (message: ToWebview) => void webview.postMessage(message);

  // Messages must arrive in order although looking for pictures takes time.
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (work: () => Promise<unknown>) => {
    queue = queue.then(work).catch(tools.onError);
  };
  const sync = createScrollSync(
    (uri) => sideOf(opened, uri),
    (message) => later(message),
  );
  const later = (message: ToWebview) =>
    enqueue(async () => {
      if (isReady && panel.visible) post(message);
    });
  const drawings = createDrawings(post);
  const uriOf = (side: Side) => opened.model[side]?.uri;
  const documents = keepOpen(
    () => [uriOf('original'), uriOf('translation')].flatMap((uri) => uri ?? []),
    tools.onError,
  );
  const findings = createPreviewFindings(
    (side) => {
      const uri = uriOf(side);
      return uri === undefined ? undefined : Uri.parse(uri);
    },
    isOpen,
    later,
  );
  const sendModel = async (state = stateOf(opened)) => {
    opened = (await tools.reopen(state)) ?? opened;
    await showModel();
  };
  const showModel = async () => {
    panel.title = titleOf(opened);
    documents.open();
    const model = await placeModelImages(opened.model, pictures.find);
    post({ type: 'model', model, strings: webviewStrings(opened.revision), remote: tools.images.now });
    findings.tell();
  };
  // What shows a text in an editor is done one after the other: the last click wins.
  let showing: Promise<unknown> = Promise.resolve();
  const show = (side: Side, line: number, work: (uri: string) => Promise<void>) => {
    const uri = uriOf(side);
    if (uri === undefined) return;
    showing = showing.then(() => sync.reveal(side, line, () => work(uri))).catch(tools.onError);
  };

  const receive = async (message: unknown) => {
    if (!isFromWebview(message)) return;
    switch (message.type) {
      case 'ready':
        isReady = true;
        enqueue(isFresh ? showModel : () => sendModel());
        isFresh = false;
        sync.tellPage();
        return;
      case 'scrolled':
        sync.pageScrolled(message);
        return;
      case 'followed':
        sync.pageFollowed(message.side, message.line);
        return;
      case 'reveal':
        show(message.side, message.line, (uri) => showSource(uri, message.line, panel.viewColumn));
        return;
      case 'edit': {
        const { side, firstLine, lastLine } = message;
        show(side, firstLine, (uri) => selectLines(uri, firstLine, lastLine, panel.viewColumn));
        return;
      }
      case 'act':
        await doAction(await tools.act({ row: message.row, action: message.action }), panel.viewColumn);
        return;
      case 'images':
        await tools.images.allow(message.hosts);
        return;
      case 'keps':
        later({ type: 'keps', keps: await tools.keps(message.numbers) });
        return;
      case 'drawn':
        drawings.answer(message.request, message.pictures);
        return;
      case 'fix': {
        const uri = uriOf(message.side);
        const finding = findings.at(message.side, message.finding);
        if (uri !== undefined && finding !== undefined) await fixFinding(uri, finding, tools.fixes, panel.viewColumn);
        return;
      }
      case 'choose': {
        const { uri } = stateOf(opened);
        const counterpart = await tools.choose(uri);
        if (counterpart !== undefined) enqueue(() => sendModel({ uri, counterpart }));
        return;
      }
      case 'open': {
        const uri = uriOf(message.side);
        if (uri !== undefined) await followLink(message.href, uri, site);
        return;
      }
    }
  };

  const refresh = () => {
    isFresh = false;
    if (isReady) enqueue(() => sendModel());
  };

  const subscriptions = [
    sync,
    documents,
    findings,
    pictures,
    // The policy of a page cannot be changed: it is made anew, and finds its place again.
    tools.images.onDidChange(() => {
      isReady = false;
      dress(panel, opened, site, tools);
    }),
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
  dress(panel, opened, site, tools);

  return {
    shows: (uri) => sideOf(opened, uri) !== undefined,
    get active() {
      return panel.active;
    },
    get state() {
      return stateOf(opened);
    },
    command: (command) => later({ type: 'command', command }),
    reveal: () => panel.reveal(undefined, true),
    update: (update) => {
      isFresh = false;
      enqueue(async () => {
        if (isReady) post({ type: 'update', update: await placeUpdateImages(update, pictures.find) });
      });
    },
    draw: async (sources, looks) => (isReady && panel.visible ? drawings.ask(sources, looks) : undefined),
    refresh,
    dispose: () => panel.dispose(),
  };
}

/** Gives the panel its page, and lets that load the extension's own files and the site's pictures, nothing else but pictures that the person allowed. */
function dress(panel: WebviewPanel, opened: OpenedPreview, site: Uri | undefined, tools: PanelTools): void {
  const { webview } = panel;
  const { extensionUri, images } = tools;
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
    imageSources: imageSources(images.now),
    nonce: createNonce(),
    script: webview.asWebviewUri(Uri.joinPath(dist, 'webview.js')).toString(),
    diagrams: webview.asWebviewUri(Uri.joinPath(dist, 'diagrams.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(dist, 'webview.css')).toString(),
    language: env.language,
    title: panel.title,
    state: JSON.stringify(stateOf(opened)),
  });
}
