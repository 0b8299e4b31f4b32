import type { Post } from '../core/post/types.ts';
import { isTranslationPath } from '../core/site/locale-path.ts';
import type { Place, Places } from './places.ts';
import type { Sources } from './sources.ts';
import { sameUri } from './uris.ts';

/** The originals of open translations: the open document when there is one, else the file. */
export interface Originals {
  /** `null`: the site has none; `undefined`: not known yet, `changed` follows. */
  of(place: Place): Post | null | undefined;
  /** Its text is another now: the translations concerned are told through `changed`. */
  invalidate(uri: string): void;
  /** Files came or went: what had no original may have one. */
  reset(): void;
  forget(translation: string): void;
}

export function createOriginals(places: Places, sources: Sources, changed: (translation: string) => void): Originals {
  const known = new Map<string, Entry>();
  const load = async (place: Place) => {
    const entry: Entry = { place, original: undefined, loading: false };
    known.set(place.uri, entry);
    const { uri: found } = await places.counterpart(place, 'original');
    const original = found === undefined ? null : await places.locate(found);
    if (original !== null) await sources.load(original);
    if (known.get(place.uri) !== entry) return;
    entry.original = original;
    changed(place.uri);
  };
  const reload = (entry: Entry, original: Place) => {
    if (entry.loading) return;
    entry.loading = true;
    sources.load(original).then(
      () => {
        entry.loading = false;
        changed(entry.place.uri);
      },
      // An original that cannot be read is an unknown one.
      () => undefined,
    );
  };
  return {
    of(place) {
      if (!isTranslationPath(place.path)) return null;
      const entry = known.get(place.uri);
      if (entry === undefined) {
        // An original that cannot be read is an unknown one.
        load(place).catch(() => undefined);
        return undefined;
      }
      if (entry.original === undefined || entry.original === null) return entry.original;
      const post = sources.post(entry.original);
      if (post === undefined) reload(entry, entry.original);
      return post;
    },
    invalidate(uri) {
      for (const [translation, { original }] of known) if (original && sameUri(original.uri, uri)) changed(translation);
    },
    reset() {
      const all = [...known.keys()];
      known.clear();
      for (const translation of all) changed(translation);
    },
    forget: (translation) => void known.delete(translation),
  };
}

interface Entry {
  readonly place: Place;
  original: Place | null | undefined;
  loading: boolean;
}
