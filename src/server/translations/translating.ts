import type { Post } from '../../core/post/types.ts';
import { awaitingPassages } from '../../core/translation/awaiting.ts';
import { targetLocales } from '../../core/translation/scaffold/target.ts';
import type {
  BeginTranslationParams,
  BeginTranslationResult,
  Place as Position,
  TakeOverParams,
  TakeOverResult,
  TranslationLocalesResult,
} from '../../protocol/index.ts';
import { toOffset, toPosition } from '../positions.ts';
import type { View } from '../session.ts';
import { beginTranslation } from './begin.ts';
import { createFollowedTranslations, type FollowedTranslations, type FollowHost } from './follow.ts';
import { takeOverInto } from './take-over.ts';

/** What the server does for translators. */
export interface Translating {
  readonly followed: FollowedTranslations;
  begin(params: BeginTranslationParams): Promise<BeginTranslationResult>;
  takeOver(params: TakeOverParams, view: View): Promise<TakeOverResult>;
  /** The next place that waits for words, from the top when there is none behind; `null` when there is none at all. */
  next(view: View, after: Position): Position | null;
  locales(uri: string): Promise<TranslationLocalesResult | null>;
  /** The document was looked at: where its original is another one now, what is shown above its passages is asked for again. */
  analysed(view: View): void;
}

export interface TranslatingHost extends FollowHost {
  refreshLenses(): void;
}

export function createTranslating(host: TranslatingHost): Translating {
  const originals = new Map<string, Post>();
  return {
    followed: createFollowedTranslations(host),
    begin: (params) => beginTranslation(params, host),
    takeOver: (params, view) => takeOverInto(params, view, host),
    next({ post }, after) {
      const places = awaitingPassages(post).map(({ place }) => place.start);
      const at = toOffset(post.lines, after);
      const next = places.find((place) => place > at) ?? places[0];
      return next === undefined ? null : toPosition(post.lines, next);
    },
    analysed({ uri, original }) {
      if (original === undefined || originals.get(uri) === original) return;
      originals.set(uri, original);
      host.refreshLenses();
    },
    async locales(uri) {
      const { site } = await host.places.locate(uri);
      const facts = site === null ? undefined : await host.sites.known(site);
      if (site === null || facts === undefined) return null;
      const { languages } = facts.config;
      const codes = targetLocales(facts.config).filter((code) =>
        [...facts.pages()].some((page) => page.locale === code),
      );
      return {
        site,
        locales: codes.map((code) => ({ code, name: languages.find((one) => one.code === code)?.name ?? code })),
      };
    },
  };
}
