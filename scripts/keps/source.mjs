import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parseCatalogue } from '../../src/core/kep/parse.ts';
import { feedHeaders, feedLargest, feedTimeout, feedUrl, judgeFeedStatus } from '../../src/protocol/feed.ts';
import { loadCatalogue } from '../../src/site/catalogue.ts';
import { createNodePort } from '../../src/site/node-port.ts';

/**
 * Reads `from`: `feed`, an address, a catalogue file, or a clone. Gives the catalogue, the entries that could not be used (`problems`), and whether it is
 * `partial`: a feed leaves out what is no community group and is to be merged over what is there. A text is the reason why it cannot be read.
 */
export async function readSource(from) {
  if (from === 'feed') return readFeed(feedUrl);
  if (/^https?:\/\//.test(from)) return readFeed(from);
  const path = resolve(from);
  const loaded = await loadCatalogue(createNodePort(), pathToFileURL(path).href);
  if (!loaded.ok) return `${from}: ${loaded.reason.code} ${JSON.stringify(loaded.reason.data)}`;
  const head = await headCommit(path);
  return { catalogue: { ...loaded.catalogue, ...head }, partial: false, problems: loaded.problems };
}

async function readFeed(url) {
  try {
    const answer = await fetch(url, { headers: feedHeaders(undefined), signal: AbortSignal.timeout(feedTimeout) });
    if (judgeFeedStatus(answer.status) !== 'body') return `${url}: HTTP ${answer.status}`;
    const text = await answer.text();
    if (text.length > feedLargest) return `${url}: ${text.length} characters are no plausible feed`;
    const parsed = parseCatalogue(text, { date: new Date().toISOString().slice(0, 10) });
    if (!parsed.ok) return `${url}: ${parsed.reason.code} ${JSON.stringify(parsed.reason.data)}`;
    return { catalogue: parsed.catalogue, partial: true, problems: parsed.problems };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return `${url}: ${error instanceof Error ? error.message : String(error)}${cause}`;
  }
}

/** Commit and day of a clone's HEAD; nothing for a file or a folder that is no clone of its own. */
async function headCommit(path) {
  const git = async (...args) => (await promisify(execFile)('git', ['-C', path, ...args])).stdout.trim();
  try {
    const top = await git('rev-parse', '--show-toplevel');
    if (path !== top && path !== resolve(top, 'keps')) return undefined;
    const [commit = '', date = ''] = (await git('log', '-1', '--format=%h %cs', '--abbrev=8')).split(' ');
    return { commit, date };
  } catch {
    return undefined; // not a clone, a file, or no git
  }
}
