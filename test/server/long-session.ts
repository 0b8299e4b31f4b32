import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { analyse } from '../../src/core/analyse.ts';
import { parsePost } from '../../src/core/post/parse.ts';
import { rules } from '../../src/core/rules/index.ts';
import { readSettings } from '../../src/core/rules/settings.ts';
import { createLines } from '../../src/core/text/lines.ts';
import { closePreviewNotification, openPreviewRequest, previewUpdateNotification } from '../../src/protocol/index.ts';
import { serve } from '../../src/server/serve.ts';
import { answerInitialize } from '../../src/server/server.ts';
import type { Session } from '../../src/server/session.ts';
import { createNodePort } from '../../src/site/node-port.ts';
import { pick, random } from '../core/post/random.ts';

export interface LongSessionOptions {
  /** Folder of the site. */
  readonly site: string;
  /** Posts to edit, relative to the site. */
  readonly paths: readonly string[];
  readonly edits: number;
  readonly seed: number;
  /** Called after every hundred edits, with how many there were. */
  readonly each?: (edits: number) => void;
}

export interface LongSession {
  /** How often the preview of the first post, open all the time, was told of changes. */
  readonly updates: number;
  /** Where findings differed from those of a fresh run. */
  readonly differences: readonly string[];
  /** What keeps the process alive, before the session and after it: timers, handles, requests. */
  readonly resources: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Most edits of a post that stand at one time: texts stay about as long as they are. */
const STANDING = 6;
/** What authors type, paste and break. */
const pieces = [
  'x',
  'x',
  ' ',
  '\n',
  '\n\n',
  '汉',
  '。',
  '<!--',
  '-->',
  '---\n',
  '# ',
  '* ',
  '> ',
  '```',
  '`code`',
].concat(['[a](/docs/b)', '[x]: /y\n', 'v1.24', '50%', 'KEP-24', '{{< note >}}', '<div>', 'the the ', '**']);

/**
 * A day of an author: the posts are open in a server in this process, the first one in a preview too, and are edited at random, each edit taken back some
 * edits later. After every hundred the findings of all posts are compared with those of a run that knows nothing.
 */
export async function longSession({ site, paths, edits, seed, each }: LongSessionOptions): Promise<LongSession> {
  const before = process.getActiveResourcesInfo();
  const editor = await startEditor(site);
  const next = random(seed);
  const open = paths.map((path) => openPost(site, path));
  const differences: string[] = [];
  for (const post of open) await editor.say(post, 'open');
  const preview = await editor.preview(open[0]?.uri ?? '');
  for (let edit = 1; edit <= edits; edit++) {
    const post = pick(next, open);
    await editor.say(post, next() < 0.15 ? 'hurry' : 'wait', post.edit(next));
    if (edit % 100 > 0) continue;
    for (const one of open) {
      await editor.say(one, 'wait', one.edit(next));
      if (!agrees(editor.session(), one)) differences.push(`${one.path}, seed ${seed}, edit ${edit}`);
    }
    each?.(edit);
  }
  const updates = await preview.close();
  for (const post of open) await editor.say(post, 'close');
  await editor.stop();
  return { updates, differences, resources: { before, after: process.getActiveResourcesInfo() } };
}

interface Change {
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
  readonly text: string;
}

interface EditedPost {
  readonly uri: string;
  readonly path: string;
  text: string;
  version: number;
  /** Changes the text, and gives the change as an editor says it. */
  edit(next: () => number): Change;
}

function openPost(site: string, path: string): EditedPost {
  const file = join(site, path);
  const standing: { readonly at: number; readonly put: string; readonly took: string }[] = [];
  // Then all are taken back, the last one first.
  let leaving = false;
  const post: EditedPost = {
    uri: pathToFileURL(file).href,
    path,
    text: readFileSync(file, 'utf8'),
    version: 1,
    edit(next) {
      const { text } = post;
      if (standing.length >= STANDING) leaving = true;
      const back = leaving ? standing.pop() : undefined;
      if (standing.length === 0) leaving = false;
      const at = back?.at ?? Math.floor(next() * (text.length + 1));
      const length = next() < 0.3 ? Math.floor(next() ** 3 * 500) : 0;
      const took = back?.put ?? text.slice(at, at + length);
      const put = back?.took ?? (length > 0 ? '' : pick(next, pieces));
      if (back === undefined) standing.push({ at, put, took });
      return replace(post, at, took.length, put);
    },
  };
  return post;
}

function replace(post: EditedPost, at: number, length: number, put: string): Change {
  const lines = createLines(post.text);
  const place = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { line, character: column };
  };
  const change = { range: { start: place(at), end: place(at + length) }, text: put };
  post.text = post.text.slice(0, at) + put + post.text.slice(at + length);
  post.version++;
  return change;
}

const { settings } = readSettings({}, rules);

/** Whether the server's findings are those of a run that knows nothing but the same facts. */
function agrees(session: Session, { uri, text, path }: EditedPost): boolean {
  const view = session.view(uri);
  if (view === undefined || view.document.text !== text) return false;
  const { original } = view.facts;
  const facts = { ...view.facts, ...(original && { original: parsePost(original.text, original.path) }) };
  const fresh = analyse(parsePost(text, path), facts, settings);
  return fresh.failures.length === 0 && JSON.stringify(fresh.findings) === JSON.stringify(view.findings());
}

/** A server in this process, and the editor's side of the connection to it. */
async function startEditor(site: string) {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toEditor),
  );
  let session: Session | undefined;
  answerInitialize(connection, undefined, (params) => {
    session = serve(connection, { port: createNodePort() }, params);
  });
  const editor = createMessageConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  let told: (params: PublishDiagnosticsParams) => void = () => {};
  editor.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => told(params));
  let updates = 0;
  editor.onNotification(previewUpdateNotification.method, () => void updates++);
  editor.onNotification(() => {});
  editor.onRequest(() => null);
  editor.listen();
  await editor.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(site).href, name: 'site' }],
    capabilities: {},
    initializationOptions: { today: '2026-01-22', catalogue: new URL('../../data/keps.json', import.meta.url).href },
  });
  await editor.sendNotification('initialized', {});
  return {
    session(): Session {
      if (session === undefined) throw new Error('The server was not asked to initialize.');
      return session;
    },
    /** Says what happened to a post. Unless in a hurry, waits for the findings of this version. */
    async say({ uri, text, version }: EditedPost, how: 'open' | 'wait' | 'hurry' | 'close', change?: Change) {
      const answered = new Promise<void>((resolve) => {
        told = (params) => {
          if (params.uri === uri && (how === 'close' || params.version === version)) resolve();
        };
      });
      const textDocument = { uri, version };
      if (how === 'open')
        await editor.sendNotification('textDocument/didOpen', {
          textDocument: { ...textDocument, languageId: 'markdown', text },
        });
      else if (how === 'close') await editor.sendNotification('textDocument/didClose', { textDocument: { uri } });
      else await editor.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
      if (how !== 'hurry') await answered;
    },
    /** Opens a preview; `close` gives how many updates there were. */
    async preview(uri: string) {
      const preview = 'preview';
      await editor.sendRequest(openPreviewRequest.method, { preview, uri });
      return {
        async close(): Promise<number> {
          await editor.sendNotification(closePreviewNotification.method, { preview });
          return updates;
        },
      };
    },
    async stop() {
      await editor.sendRequest('shutdown');
      editor.dispose();
      connection.dispose();
      toServer.destroy();
      toEditor.destroy();
    },
  };
}
