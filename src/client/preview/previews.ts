import { type Disposable, type LogOutputChannel, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import {
  type ClosePreviewParams,
  closePreviewNotification,
  type OpenPreviewParams,
  type OpenPreviewResult,
  openPreviewRequest,
  otherLanguagesRequest,
  type PreviewAction,
  type PreviewKep,
  type PreviewKepsParams,
  type PreviewUpdateParams,
  previewActionRequest,
  previewKepsRequest,
  previewUpdateNotification,
  type WebviewCommand,
  type WebviewState,
} from '../../protocol/index.ts';
import type { Connection } from '../server/connection.ts';
import { activePostEditor } from '../server/selector.ts';
import { askCounterpart } from './counterpart.ts';
import type { Drawings } from './drawings.ts';
import { askRevision, readEarlier } from './earlier.ts';
import { type OpenedPreview, titleOf } from './opened.ts';
import { createPreviewPanel, type PreviewPanel } from './panel.ts';
import type { RemoteImageConsent } from './remote-images.ts';
import { parseState } from './state.ts';

export const viewType = 'stargazer.preview';

/** All open previews. */
export interface Previews extends Disposable {
  /** Shows the post (the one in the active editor when none is named) beside its other language. */
  open(uri?: Uri): Promise<void>;
  /** What the preview that is the active tab shows now, else the post in the active editor; `undefined` when the person gave up. */
  current(): Promise<OpenedPreview | undefined>;
  /** Shows the post of the active preview or editor beside an earlier version of itself, which the person chooses. */
  compare(): Promise<void>;
  /** Draws diagrams on the page of a preview that is in sight; undefined when there is none. */
  draw: Drawings['ask'];
  /** Of the preview that is the active tab. */
  command(command: WebviewCommand): void;
}

export function createPreviews(
  extensionUri: Uri,
  connection: Connection,
  log: LogOutputChannel,
  images: RemoteImageConsent,
): Previews {
  const panels = new Map<string, PreviewPanel>();
  let count = 0;
  const nextId = () => `preview-${++count}`;

  const ask = (params: OpenPreviewParams) =>
    connection.request<OpenPreviewResult | null>(openPreviewRequest.method, params);

  /** Asks for a preview whose two sides are known. */
  const askAgain = async (id: string, state: WebviewState): Promise<OpenedPreview | undefined> => {
    const { uri, counterpart, revision } = state;
    const earlier = revision === undefined ? undefined : await readEarlier(Uri.parse(uri), revision);
    const result = await ask({ preview: id, uri, ...(earlier === undefined ? { counterpart } : { earlier }) });
    if (result?.kind !== 'model') return undefined;
    return revision === undefined ? result : { ...result, revision };
  };

  const attach = (id: string, panel: WebviewPanel, opened: OpenedPreview) => {
    const made = createPreviewPanel(panel, opened, {
      extensionUri,
      images,
      reopen: (state) => askAgain(id, state),
      fixes: (uri, range) =>
        connection.request('textDocument/codeAction', {
          textDocument: { uri },
          // A range of VS Code is written as a list.
          range: { start: range.start, end: range.end },
          context: { diagnostics: [], only: ['quickfix'] },
        }),
      act: (params) =>
        connection.request<PreviewAction | null>(previewActionRequest.method, { preview: id, ...params }),
      keps: async (numbers) => {
        const params: PreviewKepsParams = { preview: id, numbers };
        return (await connection.request<readonly PreviewKep[] | null>(previewKepsRequest.method, params)) ?? [];
      },
      choose: async (uri) => {
        const others = await connection.request<readonly string[] | null>(otherLanguagesRequest.method, { uri });
        return askCounterpart(Uri.parse(uri), others ?? []);
      },
      onError: (error) => log.error('preview:', error),
      onClosed: () => {
        panels.delete(id);
        forget(id);
      },
    });
    panels.set(id, made);
  };

  /** Asks for the preview of a post, and the person for its other language where that is not clear. */
  const askFor = async (id: string, uri: Uri): Promise<OpenedPreview | undefined> => {
    let result = await ask({ preview: id, uri: uri.toString() });
    if (result?.kind === 'ask') {
      const counterpart = await askCounterpart(uri, result.candidates);
      if (counterpart === undefined) return undefined;
      result = await ask({ preview: id, uri: uri.toString(), counterpart });
    }
    if (result?.kind !== 'model') throw new Error(l10n.t('This file cannot be shown; the output says why.'));
    return result;
  };

  const forget = (id: string) => {
    const params: ClosePreviewParams = { preview: id };
    connection.notify(closePreviewNotification.method, params);
  };

  const current = async () => {
    const active = [...panels.values()].find((panel) => panel.active);
    const uri = activePostEditor()?.document.uri;
    const id = nextId();
    try {
      const shown = active === undefined ? undefined : await askAgain(id, active.state);
      if (shown !== undefined) return shown;
      if (uri !== undefined) return await askFor(id, uri);
      void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
      return undefined;
    } finally {
      forget(id);
    }
  };

  const open = async (wanted?: Uri) => {
    const uri = wanted ?? activePostEditor()?.document.uri;
    if (uri === undefined) {
      void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
      return;
    }
    const shown = [...panels.values()].find(
      (panel) => panel.state.revision === undefined && panel.shows(uri.toString()),
    );
    if (shown !== undefined) {
      shown.reveal();
      return;
    }
    const id = nextId();
    const result = await askFor(id, uri);
    if (result === undefined) return;
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    attach(id, window.createWebviewPanel(viewType, titleOf(result), place, {}), result);
  };

  const compare = async () => {
    const active = [...panels.values()].find((panel) => panel.active);
    const uri = active === undefined ? activePostEditor()?.document.uri : Uri.parse(active.state.uri);
    if (uri === undefined) {
      void window.showInformationMessage(l10n.t('Open a Markdown file first.'));
      return;
    }
    const revision = await askRevision(uri);
    if (revision === undefined || revision === '') return;
    const id = nextId();
    const opened = await askAgain(id, { uri: uri.toString(), counterpart: null, revision });
    if (opened === undefined) throw new Error(l10n.t('This file cannot be shown; the output says why.'));
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    attach(id, window.createWebviewPanel(viewType, titleOf(opened), place, {}), opened);
  };

  const restore = async (panel: WebviewPanel, saved: unknown) => {
    const state = parseState(saved);
    const id = nextId();
    // A revision that is gone leaves the post alone.
    const opened =
      state === undefined
        ? undefined
        : await askAgain(id, state).catch(() => askAgain(id, { uri: state.uri, counterpart: null }));
    if (opened === undefined) panel.dispose();
    else attach(id, panel, opened);
  };

  const subscriptions = [
    window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: restore }),
    connection.on<PreviewUpdateParams>(previewUpdateNotification.method, ({ preview, update }) =>
      panels.get(preview)?.update(update),
    ),
    // A restarted server has forgotten the previews.
    connection.onDidChangeState((state) => {
      if (state === 'running') for (const panel of panels.values()) panel.refresh();
    }),
  ];
  return {
    open,
    current,
    compare,
    async draw(sources, looks) {
      for (const panel of panels.values()) {
        const pictures = await panel.draw(sources, looks);
        if (pictures !== undefined) return pictures;
      }
      return undefined;
    },
    command(command) {
      [...panels.values()].find(({ active }) => active)?.command(command);
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
      for (const panel of [...panels.values()]) panel.dispose();
    },
  };
}
