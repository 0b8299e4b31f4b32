import { parsePost } from '../../core/post/parse.ts';
import type { Post } from '../../core/post/types.ts';
import { type Mentioned, nearTo, wordsOf } from '../../core/site/mentions.ts';
import type { SiteFacts } from '../../core/site/types.ts';
import type { FilePort } from '../../site/port.ts';
import { sitePath, siteUri } from '../../site/root.ts';
import type { Sources } from '../sources.ts';
import { type AddressIndex, createAddressIndex, type Watch } from './address-index.ts';

/** Searches for what mentions things, over whole sites. */
export interface MentionSearch {
  /**
   * The posts that may mention one of these, and `also` those, one after the other, so that others have their turn: open ones as they stand in the editor.
   * Rejects when `watch.signal` was aborted.
   */
  posts(
    site: string,
    facts: SiteFacts,
    wanted: readonly Mentioned[],
    watch: Watch,
    also?: readonly string[],
  ): AsyncGenerator<FoundPost>;
  fileChanged(uri: string): void;
}

export interface FoundPost {
  readonly uri: string;
  readonly path: string;
  readonly post: Post;
  /** Version of the open document. */
  readonly version: number | null;
}

export interface MentionHost {
  readonly port: FilePort;
  readonly sources: Sources;
  /** URIs of the open documents. */
  uris(): readonly string[];
  /** Lets what waits (messages, timers) have its turn. */
  pause(): Promise<void>;
}

export function createMentionSearch({ port, sources, uris, pause }: MentionHost): MentionSearch {
  const indexes = new Map<string, AddressIndex>();
  return {
    async *posts(site, facts, wanted, watch, also = []) {
      const index = indexes.get(site) ?? createAddressIndex(port, site);
      indexes.set(site, index);
      const contents = [...facts.contents()];
      const found = new Set(wanted.length === 0 ? [] : await index.filesWith(wordsOf(wanted, facts), contents, watch));
      const known = new Set(contents);
      for (const path of also) if (known.has(path)) found.add(path);
      for (const path of nearTo(wanted, facts)) found.add(path);
      for (const uri of uris()) {
        const path = sitePath(site, uri);
        if (path !== undefined && /\.(?:md|markdown|html?)$/i.test(path)) found.add(path);
      }
      let done = 0;
      for (const path of [...found].sort()) {
        watch.signal.throwIfAborted();
        watch.report(done++, found.size);
        const one = opened(site, path) ?? (await read(siteUri(site, path), path));
        if (one !== undefined) yield one;
        await pause();
      }
    },
    fileChanged(uri) {
      for (const [site, index] of indexes) {
        const path = sitePath(site, uri);
        if (path !== undefined) index.drop(path);
      }
    },
  };

  function opened(site: string, path: string): FoundPost | undefined {
    const uri = siteUri(site, path);
    const document = sources.open(uri);
    const post = document && sources.post({ uri: document.uri, site, path });
    return post ? { uri: document.uri, path, post, version: document.version } : undefined;
  }

  async function read(uri: string, path: string): Promise<FoundPost | undefined> {
    const text = await port.readText(uri).catch(() => undefined);
    return text === undefined ? undefined : { uri, path, post: parsePost(text, path), version: null };
  }
}
