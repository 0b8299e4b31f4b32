import type { Post } from '../core/post/types.ts';
import { parseOriginal } from '../core/translation/record-post.ts';
import type { FilePort } from '../site/port.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Place } from './places.ts';
import type { Posts } from './posts.ts';
import { sameUri } from './uris.ts';

/** Posts by their place, whether they are open or only files. Of those that are only files the ones asked for last are kept. */
export interface Sources {
  open(uri: string): OpenDocument | undefined;
  /** The open document, else what `load` read last; `null` when there is no such file, `undefined` when nothing was read. */
  post(place: Place): Post | null | undefined;
  /** Version of the open document, 0 for a file. */
  version(uri: string): number;
  /** Reads the file unless it is open or was read. Rejects when it cannot be read. */
  load(place: Place): Promise<void>;
  /** The file changed: it is read again when it is asked for. */
  drop(uri: string): void;
}

export function createSources(port: FilePort, documents: OpenDocuments, posts: Posts): Sources {
  /** The one asked for last at the end. */
  const files = new Map<string, Post | null>();
  const keep = (uri: string, post: Post | null) => {
    files.delete(uri);
    files.set(uri, post);
    const [oldest] = files.keys();
    if (files.size > MOST && oldest !== undefined) files.delete(oldest);
  };
  const open = (uri: string) => documents.get(uri) ?? documents.all().find((document) => sameUri(document.uri, uri));
  return {
    open,
    post(place) {
      const document = open(place.uri);
      return document === undefined ? files.get(place.uri) : posts.of(document, place.path);
    },
    version: (uri) => open(uri)?.version ?? 0,
    async load({ uri, path }) {
      if (open(uri) !== undefined) return;
      const known = files.get(uri);
      if (known !== undefined) return keep(uri, known);
      const text = await port.readText(uri);
      keep(uri, text === undefined ? null : parseOriginal(text, path));
    },
    drop(uri) {
      for (const known of files.keys()) if (sameUri(known, uri)) files.delete(known);
    },
  };
}

/** Files kept: both sides of a dozen previews whose documents are not open. */
const MOST = 24;
