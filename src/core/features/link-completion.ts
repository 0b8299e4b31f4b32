import { escapeMarkdown } from '../kep/card-markdown.ts';
import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { languagePrefix } from '../site/config.ts';
import { localePath } from '../site/locale-path.ts';
import { type Findable, searchPaths } from '../site/path-search.ts';
import { publicationOf, type SitePage } from '../site/site-page.ts';
import type { SiteFile } from '../site/site-tree.ts';
import type { SiteFacts } from '../site/types.ts';
import { asDestination } from '../site/url-form.ts';
import type { Span } from '../text/span.ts';
import { addressLabel } from './address-label.ts';
import type { Completion, Completions } from './completion.ts';
import { languageName, pageTexts, stateText } from './page-texts.ts';

/** As many as a person may look through; typing more brings others. */
const MOST = 60;

/**
 * Addresses of the site that fit what is typed (it begins with a slash), to stand in place of `span`. In a translation the translated page comes before
 * its original, and the original is named where there is no translation.
 */
export function completePath(
  post: Post,
  typed: string,
  span: Span,
  { site, today }: Facts,
  language: Language,
): Completions {
  if (site === undefined) return { items: [], incomplete: true };
  const wanted = wantedOf(post, typed, site);
  const about = { site, today, language };
  const found = searchPaths(wanted.rest, candidates(post, wanted, about), MOST);
  const items = found.map(({ of }): Completion => {
    const item = of.kind === 'file' ? fileItem(of.file) : pageItem(of.page, wanted, about);
    return {
      ...item,
      label: addressLabel(item.detail),
      span,
      text: asDestination(item.detail),
      snippet: false,
      filter: 'typed',
    };
  });
  return { items, incomplete: true };
}

/** What is typed, and the language that its reader has. */
interface Wanted {
  /** Without the language. */
  readonly rest: string;
  readonly locale: string;
  /** The language is typed, or begun. */
  readonly explicit: boolean;
}

function wantedOf(post: Post, typed: string, { config }: SiteFacts): Wanted {
  const { locale, rest, explicit } = localePath(config, typed);
  if (explicit) return { rest, locale, explicit };
  const own = config.languages.some(({ code }) => code === post.locale) ? post.locale : config.defaultLanguage;
  const begun = typed.length > 1 && languagePrefix(config, own).startsWith(typed.toLowerCase());
  return { rest: begun ? '/' : typed, locale: own, explicit: begun };
}

interface About {
  readonly site: SiteFacts;
  readonly today: string | undefined;
  readonly language: Language;
}

type Of = { readonly kind: 'page'; readonly page: SitePage } | { readonly kind: 'file'; readonly file: SiteFile };

function* candidates(post: Post, wanted: Wanted, { site, today }: About): Generator<Findable & { readonly of: Of }> {
  const { locale, rest, explicit } = wanted;
  const translated = new Set<string>();
  const item = (page: SitePage, key: string, more: number) => {
    const hidden = today !== undefined && publicationOf(page, today) !== 'published';
    const { title } = namesOf(page, site);
    return { key, title, date: page.date ?? '', penalty: more + (hidden ? 1 : 0), of: { kind: 'page', page } as const };
  };
  // Of two that fit as well the first one comes first: the translation before its original.
  for (const page of site.pages()) {
    if (!isFirst(page, site) || page.locale !== locale || page.path === post.path) continue;
    const { key } = namesOf(page, site);
    translated.add(key);
    yield item(page, key, 0);
  }
  if (locale !== site.config.defaultLanguage) {
    for (const page of site.pages()) {
      if (!isFirst(page, site) || page.locale !== site.config.defaultLanguage) continue;
      const { key } = namesOf(page, site);
      if (!explicit || !translated.has(key)) yield item(page, key, explicit ? 2 : 0);
    }
  }
  // Files are linked to less than pages, and there are as many of them.
  const begun = rest.toLowerCase();
  if (begun.length < 2) return;
  for (const file of site.files()) {
    const key = file.url.toLowerCase();
    if (key.startsWith(begun) && key.includes('.'))
      yield { key, title: '', date: '', penalty: 3, of: { kind: 'file', file } };
  }
}

/** It has an address, and no page before it has the same. */
function isFirst(page: SitePage, site: SiteFacts): boolean {
  return page.url !== undefined && site.sharing(page)[0] === page;
}

/** Address without the language and title in small letters. */
function namesOf(page: SitePage, { config }: SiteFacts): { readonly key: string; readonly title: string } {
  let names = kept.get(page);
  if (names === undefined) {
    const key = localePath(config, page.url ?? '').rest.toLowerCase();
    names = { key, title: `${page.head.title} ${page.head.linkTitle ?? ''}`.toLowerCase() };
    kept.set(page, names);
  }
  return names;
}

const kept = new WeakMap<SitePage, { readonly key: string; readonly title: string }>();

interface Item extends Pick<Completion, 'kind' | 'note' | 'documentation'> {
  /** The whole address. */
  readonly detail: string;
}

function pageItem(page: SitePage, { locale }: Wanted, { site, today, language }: About): Item {
  const texts = pageTexts[language];
  const state = today !== undefined && publicationOf(page, today) !== 'published';
  const isOriginal = page.locale !== locale;
  const translation = isOriginal ? site.counterpart(page, locale) : undefined;
  const said = stateText(page, today, language);
  const remarks = [
    ...(isOriginal ? [translation?.url === undefined ? texts.untranslated : texts.original] : []),
    ...(state && said !== undefined ? [said] : []),
  ];
  const { title, description } = page.head;
  const facts = [languageName(site, page.locale), ...remarks, ...(state || said === undefined ? [] : [said])];
  return {
    kind: page.kind === 'section' ? 'section' : 'page',
    detail: page.url ?? '',
    note: [title, ...remarks].join(' · '),
    documentation: [
      `**${escapeMarkdown(title)}**`,
      ...(description === undefined ? [] : [escapeMarkdown(description)]),
      facts.join(' · '),
    ].join('\n\n'),
  };
}

function fileItem({ url }: SiteFile): Item {
  return { kind: 'file', detail: url };
}
