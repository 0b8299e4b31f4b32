import { parsePost } from '../core/post/parse.ts';
import type { Post } from '../core/post/types.ts';
import { buildPreview } from '../core/preview/build.ts';
import type { PreviewCore } from '../core/preview/model.ts';
import { isTranslationPath } from '../core/site/locale-path.ts';
import { createFollowingAlignment, type FollowingAlignment } from '../core/translation/align-follow.ts';
import type { OpenPreviewParams, OpenPreviewResult, PreviewModel, PreviewUpdate } from '../protocol/index.ts';
import type { Place, Places } from './places.ts';
import { previewUpdate } from './preview-difference.ts';
import { type PreviewSource, previewModel } from './preview-model.ts';
import type { Sources } from './sources.ts';
import { sameUri } from './uris.ts';

/** The side-by-side previews that are open, each following its documents. */
export interface Previews {
  open(params: OpenPreviewParams): Promise<OpenPreviewResult>;
  close(preview: string): void;
  /** How many are open. */
  readonly count: number;
  /** The same page in other languages of its site: URIs, the original first. */
  otherLanguages(uri: string): Promise<readonly string[]>;
  /** The text of that document or file is another now. */
  textChanged(uri: string): void;
  /** Builds the preview anew and sends what changed. */
  refresh(preview: string): Promise<void>;
  /** What the preview shows now; `undefined` when there is no such preview. */
  shown(preview: string): ShownPreview | undefined;
}

/** One state of a preview, in the core's terms and as it was sent. */
export interface ShownPreview {
  readonly core: PreviewCore;
  readonly model: PreviewModel;
  readonly original: PreviewSource | undefined;
  readonly translation: PreviewSource | undefined;
}

export interface PreviewHost {
  readonly places: Places;
  readonly sources: Sources;
  send(preview: string, update: PreviewUpdate): void;
  /** Where a site is published, as far as it is known. */
  address(site: string): string | undefined;
  /** Asks for `refresh` as soon as the loop is free. */
  demand(preview: string): void;
}

/** Milliseconds without an edit after which an alignment that only followed the edits is made anew. */
const REST = 300;

export function createPreviews({ places, sources, address, send, demand }: PreviewHost): Previews {
  const opened = new Map<string, Preview>();
  /** Being opened: by which call. One that is closed meanwhile is not kept. */
  const opening = new Map<string, symbol>();
  const build = async (
    preview: Pick<Preview, 'original' | 'version' | 'translation' | 'alignment'>,
    number: () => number,
  ) => {
    for (const place of [preview.original, preview.translation]) if (place !== null) await sources.load(place);
    const original = preview.version ?? source(preview.original, sources);
    const translation = source(preview.translation, sources);
    let settled = true;
    const follow = (left: Post, right: Post) => {
      const followed = preview.alignment.follow(left, right);
      settled = followed.settled;
      return followed.alignment;
    };
    const posts = [original?.post ?? null, translation?.post ?? null] as const;
    const core = buildPreview(...posts, preview.version === undefined ? { align: follow } : { versions: true });
    return { core, model: previewModel(core, original, translation, number()), original, translation, settled };
  };
  /** Once the person rests: the rows are looked at as a whole. */
  const settleLater = (id: string, preview: Preview) => {
    clearTimeout(preview.timer);
    preview.timer = setTimeout(() => {
      const { original, translation } = preview.shown;
      if (opened.get(id) !== preview || original === undefined || translation === undefined) return;
      preview.alignment.settle(original.post, translation.post);
      demand(id);
    }, REST);
  };
  const forget = (id: string) => {
    clearTimeout(opened.get(id)?.timer);
    opened.delete(id);
  };
  const keep = (id: string, call: symbol, preview: Preview) => {
    if (opening.get(id) !== call) return;
    forget(id);
    opened.set(id, preview);
  };
  const openAs = async (
    { preview: id, uri, counterpart, earlier }: OpenPreviewParams,
    call: symbol,
  ): Promise<OpenPreviewResult> => {
    const place = await places.locate(uri);
    const sequence = () => (opened.get(id)?.shown.model.sequence ?? 0) + 1;
    const answer = (shown: Awaited<ReturnType<typeof build>>, site: string | null): OpenPreviewResult => {
      const published = site === null ? undefined : address(site);
      return { kind: 'model', model: shown.model, site, address: published ?? null };
    };
    if (earlier !== undefined) {
      const version = { uri: earlier.uri, version: 0, post: parsePost(earlier.text, place.path) };
      const sides = { original: null, version, translation: place, alignment: createFollowingAlignment() };
      const shown = await build(sides, sequence);
      keep(id, call, { ...sides, shown, timer: undefined });
      return answer(shown, place.site);
    }
    const given = isTranslationPath(place.path) ? 'translation' : 'original';
    const other = given === 'original' ? 'translation' : 'original';
    const found =
      counterpart === undefined
        ? await places.counterpart(place, other)
        : { uri: counterpart ?? undefined, candidates: [] };
    if (counterpart === undefined && found.uri === undefined) return { kind: 'ask', candidates: found.candidates };
    const beside = found.uri === undefined ? null : await places.locate(found.uri);
    const sides = {
      original: given === 'original' ? place : beside,
      translation: given === 'original' ? beside : place,
      alignment: createFollowingAlignment(),
    };
    const shown = await build(sides, sequence);
    keep(id, call, { ...sides, shown, timer: undefined });
    return answer(shown, place.site ?? beside?.site ?? null);
  };
  return {
    async open(params) {
      const { preview: id } = params;
      const call = Symbol(id);
      opening.set(id, call);
      try {
        return await openAs(params, call);
      } finally {
        if (opening.get(id) === call) opening.delete(id);
      }
    },
    close(id) {
      opening.delete(id);
      forget(id);
    },
    get count() {
      return opened.size;
    },
    otherLanguages: async (uri) => places.otherLanguages(await places.locate(uri)),
    textChanged(uri) {
      for (const [id, { original, translation }] of opened) {
        if ([original, translation].some((place) => place !== null && sameUri(place.uri, uri))) demand(id);
      }
    },
    async refresh(id) {
      const preview = opened.get(id);
      if (preview === undefined) return;
      const shown = await build(preview, () => preview.shown.model.sequence + 1);
      if (opened.get(id) !== preview) return;
      const before = preview.shown.model;
      const update = previewUpdate(before, shown.model);
      preview.shown = update === undefined ? { ...shown, model: { ...shown.model, sequence: before.sequence } } : shown;
      if (update !== undefined) send(id, update);
      if (!shown.settled) settleLater(id, preview);
    },
    shown: (id) => opened.get(id)?.shown,
  };
}

interface Preview {
  readonly original: Place | null;
  /** In place of the original: an earlier version of the page, which does not change. */
  readonly version?: PreviewSource;
  readonly translation: Place | null;
  readonly alignment: FollowingAlignment;
  shown: ShownPreview;
  timer: ReturnType<typeof setTimeout> | undefined;
}

function source(place: Place | null, sources: Sources): PreviewSource | undefined {
  const post = place === null ? undefined : sources.post(place);
  if (place === null || post === undefined || post === null) return undefined;
  return { uri: sources.open(place.uri)?.uri ?? place.uri, version: sources.version(place.uri), post };
}
