import { parsePost } from '../../core/post/parse.ts';
import { aliasEdit } from '../../core/site/alias-edit.ts';
import type { Mentioned } from '../../core/site/mentions.ts';
import { movedLinks } from '../../core/site/moved-links.ts';
import type { Moves } from '../../core/site/moves.ts';
import { redirectEdits, redirectsFor } from '../../core/site/redirect-edits.ts';
import { publicationOf } from '../../core/site/site-page.ts';
import { createLines } from '../../core/text/lines.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';
import type { Watch } from './address-index.ts';
import type { WorkspaceEdits } from './workspace-edits.ts';

type Host = Pick<Session, 'sites' | 'language' | 'today'>;

/**
 * The edits that a move asks for: links and pictures of the whole site lead where they led, redirects follow, and what readers know by an address that goes
 * away gets a redirect, in the way the site makes them.
 */
export async function addMoveEdits(
  root: string,
  moves: Moves,
  session: Host,
  edits: WorkspaceEdits,
  watch: Watch,
): Promise<void> {
  const { before } = moves;
  for await (const { uri, path, post, version } of session.sites.mentions.posts(
    root,
    before,
    mentioned(moves),
    watch,
    moves.paths,
  )) {
    const locale = before.pageOf(path)?.locale ?? post.locale;
    const name = before.config.languages.find(({ code }) => code === locale)?.name ?? locale;
    const label = say(session.language, 'updateLinks', { language: name });
    edits.add({ uri, version, lines: post.lines }, movedLinks(post, moves), { id: `links-${locale}`, label });
  }
  await addRedirects(root, moves, session, edits);
}

/** What has another address afterwards. */
function mentioned({ before, paths, urlOf }: Moves): readonly Mentioned[] {
  const files = new Map([...before.files()].map(({ path, url }) => [path, url]));
  return paths.flatMap((path): readonly Mentioned[] => {
    const page = before.pageOf(path);
    if (page !== undefined) return page.url === urlOf(path) ? [] : [{ kind: 'page', path, id: undefined }];
    return files.has(path) && files.get(path) !== urlOf(path) ? [{ kind: 'file', path }] : [];
  });
}

/** In the order in which a site with both is looked at. */
const lists = ['static/_redirects', 'static/_redirects.base'];

async function addRedirects(root: string, moves: Moves, session: Host, edits: WorkspaceEdits): Promise<void> {
  const { before, after, pages } = moves;
  const today = session.today();
  const known = pages.filter(({ page, from }) => {
    const taken = after.resolve(from).kind;
    return publicationOf(page, today) === 'published' && taken !== 'page' && taken !== 'file';
  });
  const group = { id: 'redirect', label: say(session.language, 'addRedirect') };
  const follow = { id: 'redirects', label: say(session.language, 'updateRedirects') };
  const paths = new Set([...before.files()].map(({ path }) => path));
  const list = lists.find((path) => paths.has(path));
  if (list !== undefined) {
    const read = await session.sites.file(root, list);
    if (read === undefined) return;
    const found = redirectEdits(read.text, moves, redirectsFor(known));
    const file = { ...read, lines: createLines(read.text) };
    edits.add(file, found.followed, follow);
    if (found.added !== undefined) edits.add(file, [found.added], group);
    return;
  }
  for (const { page, from } of known) {
    const read = await session.sites.file(root, page.path);
    if (read === undefined) continue;
    const post = parsePost(read.text, page.path);
    const edit = aliasEdit(post, from);
    const file = { ...read, lines: post.lines };
    if (edit !== undefined) edits.add(file, [edit], group);
  }
}
