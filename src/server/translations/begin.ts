import type { Language } from '../../core/messages/types.ts';
import { parsePost } from '../../core/post/parse.ts';
import { wantedAnchors } from '../../core/site/wants.ts';
import { awaitingPassages } from '../../core/translation/awaiting.ts';
import { scaffold } from '../../core/translation/scaffold/scaffold.ts';
import { otherForms, targetLocales, translationTarget } from '../../core/translation/scaffold/target.ts';
import { scaffoldTroubleText, targetTroubleText } from '../../core/translation/scaffold/trouble-text.ts';
import type { BeginTranslationParams, BeginTranslationResult, TranslationLocale } from '../../protocol/index.ts';
import { findCounterpart } from '../../site/counterpart.ts';
import type { FilePort } from '../../site/port.ts';
import { siteUri } from '../../site/root.ts';
import type { Places } from '../places.ts';
import { toPosition } from '../positions.ts';
import type { SiteIndexes } from '../site-indexes.ts';
import type { Sources } from '../sources.ts';
import { say } from '../texts.ts';

export interface TranslationTools {
  readonly port: FilePort;
  readonly places: Places;
  readonly sources: Sources;
  readonly sites: SiteIndexes;
  readonly language: Language;
  today(): string;
}

/** The file that a translation begins with; nothing is written here. */
export async function beginTranslation(
  { uri, locale, translator }: BeginTranslationParams,
  tools: TranslationTools,
): Promise<BeginTranslationResult> {
  const { places, sources, sites, language, port } = tools;
  const trouble = (message: string) => ({ kind: 'trouble', message }) as const;
  const place = await places.locate(uri);
  const { site: root, path } = place;
  // Of a site that is too slow to be read as a whole, the configuration is known all the same.
  const facts = root === null ? undefined : ((await sites.known(root)) ?? sites.facts(root));
  if (root === null || facts === undefined) return trouble(say(language, 'translateNoSite'));
  const { config } = facts;
  const codes = targetLocales(config);
  const wanted = locale ?? (codes.length === 1 ? codes[0] : undefined);
  const target = translationTarget(config, path, wanted ?? codes[0] ?? '');
  if (!target.ok) return trouble(targetTroubleText(target, path, wanted ?? '', language));
  if (wanted === undefined) {
    const names = new Map(config.languages.map(({ code, name }) => [code, name]));
    const page = facts.pageOf(path);
    const locales = codes.map((code): TranslationLocale => {
      const there = page && facts.counterpart(page, code);
      return { code, name: names.get(code) ?? code, translation: there ? siteUri(root, there.path) : null };
    });
    return { kind: 'locales', locales };
  }
  for (const twin of otherForms(path)) {
    if ((await port.stat(siteUri(root, twin)))?.kind === 'file')
      return trouble(say(language, 'translateTwoOriginals', { first: path, second: twin }));
  }
  const there = await findCounterpart(port, root, path, wanted);
  if (there.kind === 'found') return { kind: 'exists', uri: siteUri(root, there.path) };
  await sources.load(place);
  const original = sources.post(place);
  if (original === undefined || original === null) return trouble(say(language, 'translateUnreadable', { path }));
  const site = (await sites.anchors(root, wantedAnchors(original, facts))) ?? facts;
  const made = scaffold(original, { locale: wanted, translator, site, today: tools.today() });
  if (!made.ok) return trouble(scaffoldTroubleText(made.trouble, original, language));
  const translation = parsePost(made.text, target.path);
  const awaiting = awaitingPassages(translation);
  const folder = (of: string) => of.slice(0, of.lastIndexOf('/') + 1);
  return {
    kind: 'begun',
    uri: siteUri(root, target.path),
    text: made.text,
    files: made.files.map((name) => ({
      from: siteUri(root, folder(path) + name),
      to: siteUri(root, folder(target.path) + name),
    })),
    place: toPosition(translation.lines, awaiting[0]?.place.start ?? 0),
    passages: awaiting.length,
  };
}
