import type { Language } from '../messages/types.ts';
import { type Publication, publicationOf, type SitePage } from '../site/site-page.ts';
import type { SiteFacts } from '../site/types.ts';

/** What cards and lists say of a page beside its own words. `{name}` stands for a value. */
interface PageTexts {
  readonly state: Readonly<Record<Publication, string>>;
  readonly untranslated: string;
  readonly original: string;
  readonly versions: string;
  readonly redirected: string;
}

export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  en: {
    state: {
      published: '{date}',
      draft: 'draft: not shown to readers yet',
      future: 'shown to readers from {date}',
      expired: 'expired: not shown to readers any more',
    },
    untranslated: 'not translated',
    original: 'original',
    versions: 'In other languages: ',
    redirected: 'Redirected to {to}',
  },
  'zh-cn': {
    state: {
      published: '{date}',
      draft: '草稿：读者尚看不到',
      future: '{date} 起对读者可见',
      expired: '已过期：读者不再看得到',
    },
    untranslated: '未翻译',
    original: '原文',
    versions: '其他语言：',
    redirected: '重定向到 {to}',
  },
};

/** Whether readers see the page on that day, and the day of a post that they see; `undefined` when there is nothing to say. */
export function stateText(page: SitePage, today: string | undefined, language: Language): string | undefined {
  if (today === undefined) return page.date;
  const state = publicationOf(page, today);
  if (state === 'published' && page.date === undefined) return undefined;
  return filled(pageTexts[language].state[state], { date: page.date ?? '' });
}

/** The language's own name (`中文 (Chinese)`). */
export function languageName({ config }: SiteFacts, locale: string): string {
  return config.languages.find(({ code }) => code === locale)?.name ?? locale;
}

export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
