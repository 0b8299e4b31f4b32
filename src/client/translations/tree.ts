import {
  type Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  followTranslationsRequest,
  leaveTranslationsNotification,
  type TranslationEntry,
  type TranslationLocalesResult,
  type TranslationState,
  type TranslationsParams,
  translationLocalesRequest,
  translationsNotification,
} from '../../protocol/index.ts';
import type { Connection } from '../server/connection.ts';
import { activePostEditor } from '../server/selector.ts';
import { describe, type Filter, filters, filterText, iconOf, isFilter, passes, states, stateText } from './states.ts';

/** The view *Translations*: the languages of the site, and how the translation of each post stands. */
export interface TranslationsView extends Disposable {
  chooseFilter(): Promise<void>;
  refresh(): void;
}

/** A language, the posts in it whose translations stand alike, or one post. */
export type TranslationNode = LocaleNode | StateNode | PostNode;

interface LocaleNode {
  readonly kind: 'locale';
  readonly site: string;
  readonly code: string;
  readonly name: string;
  /** By URI of the original. */
  readonly entries: Map<string, TranslationEntry>;
  done: number;
  total: number;
}

interface StateNode {
  readonly kind: 'state';
  readonly locale: LocaleNode;
  readonly state: TranslationState;
}

interface PostNode {
  readonly kind: 'post';
  readonly locale: string;
  readonly entry: TranslationEntry;
}

const FILTER = 'stargazer.translations.filter';

export function createTranslationsView(connection: Connection, memory: Memento): TranslationsView {
  const changed = new EventEmitter<TranslationNode | undefined>();
  let roots: readonly LocaleNode[] | undefined;
  const saved = memory.get<unknown>(FILTER);
  let filter: Filter = isFilter(saved) ? saved : 'work';

  const provider: TreeDataProvider<TranslationNode> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node): Promise<TranslationNode[]> {
      if (node === undefined) {
        roots ??= await loadRoots(connection);
        return [...roots];
      }
      if (node.kind === 'post') return [];
      if (node.kind === 'state') return [...postsIn(node)];
      if (node.total === 0) await follow(node);
      const shown = states.filter((state) => entriesIn(node, state).some((entry) => passes(entry, filter)));
      return shown.map((state) => ({ kind: 'state', locale: node, state }));
    },
    getTreeItem(node) {
      if (node.kind === 'post') return postItem(node);
      return node.kind === 'locale' ? localeItem(node, filter, roots?.length === 1) : stateItem(node);
    },
  };
  const view = window.createTreeView('stargazer.translations', { treeDataProvider: provider, showCollapseAll: true });
  const showFilter = () => {
    view.description = filterText(filter);
  };
  const follow = async ({ site, code }: LocaleNode) => {
    await connection.request(followTranslationsRequest.method, { site, locale: code });
  };
  const leave = ({ site, code }: LocaleNode) => {
    connection.notify(leaveTranslationsNotification.method, { site, locale: code });
  };
  const reset = () => {
    for (const node of roots ?? []) leave(node);
    roots = undefined;
    changed.fire(undefined);
  };
  showFilter();

  const subscriptions = [
    view,
    changed,
    connection.on<TranslationsParams>(translationsNotification.method, ({ site, locale, entries, done, total }) => {
      const node = roots?.find((root) => root.site === site && root.code === locale);
      if (node === undefined) return;
      for (const entry of entries) node.entries.set(entry.original, entry);
      node.done = done;
      node.total = total;
      changed.fire(node);
    }),
    // A restarted server follows nothing.
    connection.onDidChangeState((state) => {
      if (state === 'running' && view.visible) reset();
    }),
    view.onDidCollapseElement(({ element }) => {
      if (element.kind !== 'locale' || element.done === element.total) return;
      leave(element);
      element.total = 0;
    }),
    workspace.onDidChangeWorkspaceFolders(reset),
  ];
  return {
    async chooseFilter() {
      const items = filters.map((value) => ({ label: filterText(value), value, picked: value === filter }));
      const chosen = await window.showQuickPick(items, { title: l10n.t('Which translations should be shown?') });
      if (chosen === undefined) return;
      filter = chosen.value;
      await memory.update(FILTER, filter);
      showFilter();
      changed.fire(undefined);
    },
    refresh: reset,
    dispose() {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** The languages of the first site that the workspace, else the active editor, lies in. */
async function loadRoots(connection: Connection): Promise<readonly LocaleNode[]> {
  const places = [...(workspace.workspaceFolders ?? []).map(({ uri }) => uri), activePostEditor()?.document.uri];
  for (const uri of places) {
    if (uri === undefined) continue;
    const params = { uri: uri.toString() };
    const found = await connection.request<TranslationLocalesResult | null>(translationLocalesRequest.method, params);
    if (found === null) continue;
    const { site, locales } = found;
    return locales.map(({ code, name }) => ({
      kind: 'locale',
      site,
      code,
      name,
      entries: new Map(),
      done: 0,
      total: 0,
    }));
  }
  return [];
}

function entriesIn({ entries }: LocaleNode, state: TranslationState): readonly TranslationEntry[] {
  return [...entries.values()].filter((entry) => entry.state === state);
}

/** Newest first. */
function postsIn({ locale, state }: StateNode): readonly PostNode[] {
  return [...entriesIn(locale, state)]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.title.localeCompare(b.title)))
    .map((entry) => ({ kind: 'post', locale: locale.code, entry }));
}

function stateItem({ locale, state }: StateNode): TreeItem {
  const isWork = state !== 'none' && state !== 'in-sync';
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(stateText(state), isWork ? Expanded : Collapsed);
  item.id = `${locale.code} ${state}`;
  item.description = String(entriesIn(locale, state).length);
  item.contextValue = 'state';
  return item;
}

/** What nobody looks at is not found out: of several languages none is open at first. */
function localeItem({ code, name, entries, done, total }: LocaleNode, filter: Filter, only: boolean): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(name === code ? code : `${name} (${code})`, only ? Expanded : Collapsed);
  item.id = code;
  item.contextValue = 'locale';
  if (total === 0) return item;
  const shown = [...entries.values()].filter((entry) => passes(entry, filter)).length;
  item.description = done < total ? l10n.t('looking at {0} of {1}', done, total) : l10n.t('{0} of {1}', shown, total);
  return item;
}

function postItem({ locale, entry }: PostNode): TreeItem {
  const { title, date, state, original, translation } = entry;
  const item = new TreeItem(title === '' ? (original.split('/').at(-1) ?? '') : title);
  const description = describe(entry);
  item.id = `${locale} ${original}`;
  item.description = description;
  item.iconPath = iconOf(state);
  item.contextValue = state === 'none' ? 'none' : 'translated';
  item.tooltip = [title, date, description, workspace.asRelativePath(Uri.parse(translation ?? original))].join('\n');
  item.accessibilityInformation = { label: [title, description, date].filter((part) => part !== '').join(', ') };
  item.command = {
    command: 'stargazer.translations.open',
    title: l10n.t('Open'),
    arguments: [{ kind: 'post', locale, entry }],
  };
  return item;
}

/** The post of a node that came as an argument of a command. */
export function postArgument(value: unknown): PostNode | undefined {
  const isPost = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'post';
  return isPost ? (value as PostNode) : undefined;
}
