import type { Post } from '../core/post/types.ts';
import { buildPreview } from '../core/preview/build.ts';
import { isTranslationPath } from '../core/site/locale-path.ts';
import type { OpenPreviewParams, OpenPreviewResult, PreviewUpdate } from '../protocol/index.ts';
import type { Place, Places } from './places.ts';
import { previewModel, previewUpdate } from './preview-model.ts';
import type { Sources } from './sources.ts';
import { sameUri } from './uris.ts';

/** The side-by-side previews that are open, each following its documents. */
export interface Previews {
  open(params: OpenPreviewParams): Promise<OpenPreviewResult>;
  close(preview: string): void;
  /** The text of that document or file is another now. */
  textChanged(uri: string): void;
  /** Builds the preview anew and sends what changed. */
  refresh(preview: string): Promise<void>;
}

export interface PreviewHost {
  readonly places: Places;
  readonly sources: Sources;
  send(preview: string, update: PreviewUpdate): void;
  /** Asks for `refresh` as soon as the loop is free. */
  demand(preview: string): void;
}

export function createPreviews({ places, sources, send, demand }: PreviewHost): Previews {
  const opened = new Map<string, Preview>();
  const build = async (preview: Preview) => {
    for (const place of [preview.original, preview.translation]) if (place !== null) await sources.load(place);
    const original = source(preview.original, sources);
    const translation = source(preview.translation, sources);
    return previewModel(buildPreview(original?.post ?? null, translation?.post ?? null), original, translation);
  };
  return {
    async open({ preview: id, uri, counterpart }) {
      const place = await places.locate(uri);
      const given = isTranslationPath(place.path) ? 'translation' : 'original';
      const other = given === 'original' ? 'translation' : 'original';
      const found =
        counterpart === undefined
          ? await places.counterpart(place, other)
          : { uri: counterpart ?? undefined, candidates: [] };
      if (counterpart === undefined && found.uri === undefined) return { kind: 'ask', candidates: found.candidates };
      const beside = found.uri === undefined ? null : await places.locate(found.uri);
      const preview: Preview = {
        original: given === 'original' ? place : beside,
        translation: given === 'original' ? beside : place,
        known: new Set(),
      };
      const model = await build(preview);
      preview.known = new Set(model.rows.map((row) => row.id));
      opened.set(id, preview);
      return { kind: 'model', model, site: place.site ?? beside?.site ?? null };
    },
    close: (id) => void opened.delete(id),
    textChanged(uri) {
      for (const [id, { original, translation }] of opened) {
        if ([original, translation].some((place) => place !== null && sameUri(place.uri, uri))) demand(id);
      }
    },
    async refresh(id) {
      const preview = opened.get(id);
      if (preview === undefined) return;
      const model = await build(preview);
      if (opened.get(id) !== preview) return;
      send(id, previewUpdate(model, preview.known));
      preview.known = new Set(model.rows.map((row) => row.id));
    },
  };
}

interface Preview {
  readonly original: Place | null;
  readonly translation: Place | null;
  /** Ids of the rows that the receiver has. */
  known: ReadonlySet<string>;
}

function source(place: Place | null, sources: Sources): { uri: string; version: number; post: Post } | undefined {
  const post = place === null ? undefined : sources.post(place);
  if (place === null || post === undefined || post === null) return undefined;
  return { uri: sources.open(place.uri)?.uri ?? place.uri, version: sources.version(place.uri), post };
}
