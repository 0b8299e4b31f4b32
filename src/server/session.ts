import type { Connection } from 'vscode-languageserver';
import { type HoverFacts, hoverWantsAt } from '../core/features/hover.ts';
import { languageOf } from '../core/messages/render.ts';
import type { Language } from '../core/messages/types.ts';
import type { Post } from '../core/post/types.ts';
import type { Facts } from '../core/rules/facts.ts';
import type { Finding } from '../core/rules/finding.ts';
import { isContentPath } from '../core/site/locale-path.ts';
import { isOldPost } from '../core/site/old-post.ts';
import {
  type CheckExternalParams,
  type CheckExternalResult,
  type InitializationOptions,
  type PreviewUpdate,
  previewUpdateNotification,
  statusNotification,
  translationsNotification,
  troubleNotification,
} from '../protocol/index.ts';
import { mayBePage } from '../site/index/page-record.ts';
import { createAnalyses } from './analysis.ts';
import { createAnnouncedGates } from './announced-gates.ts';
import type { EditorAbilities } from './capabilities.ts';
import { type Catalogues, createCatalogues } from './catalogues.ts';
import { createClientPort } from './client-port.ts';
import { createCurrentSettings } from './current-settings.ts';
import { type DiagnosticContext, toDiagnostic } from './diagnostics.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import { createExternalChecks, type ExternalRun } from './external.ts';
import { pagesOfSite } from './external-pages.ts';
import { createFollowUps } from './follow-ups.ts';
import { createGateStore } from './gate-store.ts';
import { fenced } from './guard.ts';
import { editorLimits } from './impatience.ts';
import { createLocated } from './located.ts';
import { createLongWork } from './long-work.ts';
import { onlyOnce } from './only-once.ts';
import { createOpened } from './opened.ts';
import { createOriginals } from './originals.ts';
import { createPlaces, type Place } from './places.ts';
import { createPosts } from './posts.ts';
import { createPreviews, type Previews } from './previews.ts';
import { createProgress } from './progress.ts';
import { createPublisher } from './publisher.ts';
import { createMentionSearch } from './references/mention-search.ts';
import { createReleaseStore } from './release-store.ts';
import { createScheduler, realLoop } from './schedule.ts';
import type { ServerHost } from './serve.ts';
import { createSiteAccess, type SiteAccess } from './site-access.ts';
import { createSiteIndexes } from './site-indexes.ts';
import { createSources } from './sources.ts';
import { statusOf } from './status.ts';
import { say } from './texts.ts';
import { createTranslating, type Translating } from './translations/translating.ts';
import { uriOfSetting } from './uris.ts';

/** One open document with all that is known for it now. */
export interface View extends DiagnosticContext {
  readonly document: OpenDocument;
  readonly place: Place;
  readonly facts: Facts;
  /** Of this very version. */
  findings(): readonly Finding[];
}

/** The state of one editor's session. */
export interface Session {
  readonly language: Language;
  readonly catalogues: Catalogues;
  readonly previews: Previews;
  readonly translating: Translating;
  /** The editor is VS Code, with its ways beyond the protocol. */
  readonly vscode: boolean;
  readonly sites: SiteAccess;
  /** Today in UTC, `YYYY-MM-DD`. */
  today(): string;
  /** The facts of a hover at the offset: those of the view, with what the site's files say of the words there. */
  hoverFacts(view: View, offset: number): Promise<HoverFacts>;
  start(): Promise<void>;
  /** Keeps what is worth keeping. */
  stop(): Promise<void>;
  reloadSettings(pushed: unknown): Promise<void>;
  /** `undefined` for a document that is not open, not located yet, or not ours. */
  view(uri: string): View | undefined;
  /** The same for who asks right after the document was opened: waits until it is located. */
  viewSoon(uri: string): Promise<View | undefined>;
  /** Analyse the document though it lies in no site, until it is closed. */
  checkAnyway(uri: string): Promise<void>;
  /** Asks the hosts of the document's links, or of all links of its site, and says what they answered. `undefined` for a document that is not ours. */
  checkExternal(
    uri: string,
    scope: CheckExternalParams['scope'],
    how: Pick<ExternalRun, 'proxy' | 'signal' | 'onProgress'>,
  ): Promise<CheckExternalResult | null>;
  /** The editor shows these documents now. */
  documentsShown(uris: readonly string[]): void;
  /** @param cameOrWent the file was created or deleted */
  fileChanged(uri: string, cameOrWent: boolean): void;
}

export interface SessionInput {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly host: ServerHost;
  readonly options: Partial<InitializationOptions>;
  readonly abilities: EditorAbilities;
  /** URI of the first workspace folder. */
  readonly folder: string | undefined;
}

export function createSession({ connection, documents, host, options, abilities, folder }: SessionInput): Session {
  const log = connection.console;
  const language = languageOf(options.locale);
  const direct = options.files === 'client' ? undefined : host.port;
  const port = direct ?? createClientPort(connection);
  const tell = onlyOnce((message) => {
    log.warn(message);
    void connection.sendNotification(troubleNotification.method, { message });
  });
  const store = options.storage === undefined ? undefined : host.storeAt?.(options.storage);
  const showProgress = createProgress(connection);
  const posts = createPosts();
  const sources = createSources(port, documents, posts);
  const places = createPlaces(port);
  const located = createLocated(places, (uri) => documents.get(uri) !== undefined);
  const asked = new Set<string>();
  const gates = createGateStore(port);
  const releases = createReleaseStore(port);
  const analyses = createAnalyses(log);
  const opened = createOpened(options.tellsShown === true);
  const today = () => options.today ?? new Date().toISOString().slice(0, 10);

  const demandAll = () => {
    for (const { uri } of documents.all()) work.demand(uri);
  };
  const catalogues = createCatalogues({ port, language, trouble: tell, changed: demandAll });
  const settings = createCurrentSettings({
    ask: abilities.configuration ? () => connection.workspace.getConfiguration('stargazer') : undefined,
    given: options.settings,
    ...{ language, tell },
    warn: (message) => log.warn(message),
    changed({ kepsPath }) {
      demandAll();
      fenced(log, 'keps.path', () => catalogues.use(kepsPath === '' ? '' : uriOfSetting(kepsPath, folder)));
    },
  });
  const originals = createOriginals(places, sources, (translation) => work.demand(translation));
  const announced = createAnnouncedGates(gates, (uri) => work.demand(uri));
  const sites = createSiteIndexes({
    port,
    store,
    limits: direct === undefined ? editorLimits : undefined,
    language,
    showProgress,
    log,
    trouble: tell,
    changed: (uri) => work.demand(uri),
  });
  const loop = realLoop();
  const pause = () => new Promise<void>((resolve) => loop.soon(resolve));
  const mentions = createMentionSearch({ port, sources, uris: () => documents.all().map(({ uri }) => uri), pause });
  const external = createExternalChecks({
    ask: host.askHosts,
    store,
    language,
    pause,
    changed: demandAll,
    log,
  });
  const work = createScheduler(loop, (uri) => fenced(log, `analysis of ${uri}`, () => analyse(uri)));
  const previewWork = createScheduler(loop, (id) => fenced(log, 'preview', () => previews.refresh(id)));
  const previews = createPreviews({
    places,
    sources,
    address: (site) => sites.facts(site)?.config.baseUrl,
    send: (preview: string, update: PreviewUpdate) =>
      void connection.sendNotification(previewUpdateNotification.method, { preview, update }),
    demand: (preview) => previewWork.demand(preview),
  });
  const translating = createTranslating({
    ...{ port, places, sources, sites, language, today, loop, log },
    refreshLenses: () => abilities.refreshLenses && void connection.sendRequest('workspace/codeLens/refresh'),
    send: (params) => void connection.sendNotification(translationsNotification.method, params),
  });
  const publisher = createPublisher({
    send: (params) => void connection.sendDiagnostics(params),
    calm: (uri) => work.demand(uri),
  });

  const view = (uri: string): View | undefined => {
    const document = documents.get(uri);
    const place = located.of(uri);
    if (document === undefined || place === undefined || !settings.now.enable) return undefined;
    if (!isContentPath(place.path) && !asked.has(uri)) return undefined;
    const post = posts.of(document, place.path);
    const facts = factsFor(place, post);
    return {
      uri,
      document,
      place,
      post,
      facts,
      language,
      original: facts.original ?? undefined,
      uriOf: (path) => places.uriOf(place, path),
      findings: () => analyses.of(uri, post, facts, settings.now.rules),
    };
  };

  const factsFor = (place: Place, post: Post): Facts => {
    const original: Post | null | undefined = originals.of(place);
    const keps = catalogues.current;
    const known = announced.of(place, post, keps);
    const site = place.site === null ? undefined : sites.facts(place.site);
    return {
      today: today(),
      ...(keps && { keps }),
      ...(known && { gates: known }),
      ...(original !== undefined && { original }),
      ...(site && { site }),
      ...(external.verdicts && { external: external.verdicts }),
    };
  };

  const analyse = (uri: string) => {
    if (!settings.told) return;
    const seen = view(uri);
    if (seen === undefined) return publisher.clear(uri);
    const findings = toBeShown(seen);
    publisher.publish(seen.document, findings, (finding) => toDiagnostic(finding, seen));
    followUps.after(seen, findings);
  };
  const followUps = createFollowUps({
    ...{ loop, log },
    isCurrent: ({ uri, document }) => documents.get(uri) === document,
    statusOf: (seen, findings) => statusOf(seen, findings, catalogues.current),
    tell: (status) => void connection.sendNotification(statusNotification.method, status),
    rest(seen) {
      translating.analysed(seen);
      if (seen.place.site !== null) sites.follow(seen.uri, seen.place.site, seen.post);
    },
  });

  /** Nobody is asked to change an old post; who opens one all the same is told everything. */
  const toBeShown = (seen: View): readonly Finding[] => {
    const findings = seen.findings();
    const { uri, document, post } = seen;
    const wanted = settings.now.oldPosts === 'all' || document.edited || opened.has(uri);
    if (wanted || !isOldPost(post, today())) return findings;
    return findings.filter(({ severity }) => severity === 'error');
  };

  const locate = async (uri: string) => {
    if (await located.locate(uri)) work.demand(uri, opened.has(uri) ? 'urgent' : undefined);
  };

  const textChanged = (uri: string) => {
    originals.invalidate(uri);
    previews.textChanged(uri);
    translating.followed.textChanged(uri);
  };

  documents.onDidOpen(({ document: { uri } }) => {
    sources.drop(uri);
    opened.begin(uri);
    fenced(log, `opening ${uri}`, () => locate(uri));
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    // The preview first: it is ready in a few milliseconds, and it is what the person looks at.
    textChanged(uri);
    work.demand(uri, 'urgent');
  });
  documents.onDidClose(({ document: { uri } }) => {
    located.forget(uri);
    asked.delete(uri);
    opened.forget(uri);
    work.drop(uri);
    publisher.clear(uri);
    posts.forget(uri);
    analyses.forget(uri);
    followUps.forget(uri);
    originals.forget(uri);
    announced.forget(uri);
    sites.forget(uri);
    sources.drop(uri);
    textChanged(uri);
  });

  return {
    language,
    catalogues,
    previews,
    translating,
    vscode: options.vscode === true,
    sites: createSiteAccess({ sites, places, sources, port, mentions, longWork: createLongWork(showProgress) }),
    today,
    view,
    async viewSoon(uri) {
      await Promise.all([located.settled(uri), settings.whenTold()]);
      return view(uri);
    },
    async hoverFacts({ place, post, facts }, offset) {
      const wants = hoverWantsAt(post, offset, facts);
      if (place.site === null) return facts;
      if (wants.release !== undefined)
        return { ...facts, releases: await releases.load(place.site, wants.release, facts.site) };
      return wants.gates.length === 0 ? facts : { ...facts, gates: await gates.load(place.site, wants.gates) };
    },
    async start() {
      const loading = catalogues.loadBundled(options.catalogue ?? host.catalogue, options.refreshedCatalogue);
      await settings.reload(options.settings);
      await loading;
    },
    stop: () => sites.keep(),
    reloadSettings: (pushed) => settings.reload(pushed),
    async checkAnyway(uri) {
      asked.add(uri);
      opened.add(uri);
      if (located.of(uri)) work.demand(uri);
      else await locate(uri);
    },
    async checkExternal(uri, scope, how) {
      const seen = view(uri);
      if (seen === undefined) return null;
      const { place, post } = seen;
      const site = place.site === null ? undefined : sites.facts(place.site);
      const run = { ...how, site, today: today() };
      if (scope === 'document')
        return external.check({ ...run, pages: [{ uri, path: place.path, read: async () => post }] });
      if (site?.complete !== true || place.site === null)
        return { kind: 'unavailable', reason: say(language, 'externalSiteUnknown') };
      return external.check({ ...run, pages: pagesOfSite(place.site, site, port, sources) });
    },
    documentsShown(uris) {
      for (const uri of opened.shows(uris)) if (located.of(uri)) work.demand(uri, 'urgent');
    },
    fileChanged(uri, cameOrWent) {
      sites.fileChanged(uri);
      mentions.fileChanged(uri);
      releases.reset();
      if (!mayBePage(uri)) return;
      sources.drop(uri);
      gates.reset();
      announced.reset();
      if (cameOrWent) originals.reset();
      if (cameOrWent) translating.followed.filesChanged();
      textChanged(uri);
    },
  };
}
