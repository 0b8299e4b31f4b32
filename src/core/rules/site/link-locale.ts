import { replacePath } from '../../site/edit-link.ts';
import { inLocale, localePath } from '../../site/locale-path.ts';
import { isUntranslated } from '../../site/missing.ts';
import { siteLinks } from '../../site/post-links.ts';
import { publishedAt, toTranslation, translatedAddress } from '../../site/translated-address.ts';
import type { SiteFacts } from '../../site/types.ts';
import { pageReached } from '../../site/wants.ts';
import { exampleSite } from '../example-site.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const chinese = { path: chinesePath, site: exampleSite };

export const linkLocale = defineRule({
  id: 'link-locale',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['site', 'today'],
  summary: 'A translation links to the translated page where there is one, and to the original where there is none.',
  why: 'A reader who follows a link should stay in their language; an address with a language’s prefix never falls back to the original.',
  options: {},
  messages: ['translated', 'untranslated', 'moved', 'fix-address'],
  examples: {
    good: [
      { text: '[甲](/zh-cn/docs/pods/) [乙](/docs/nodes/) [丙](#丁) [戊](/images/logo.svg)\n', ...chinese },
      { text: '[a](/docs/pods/)\n', site: exampleSite },
    ],
    bad: [
      { text: '[甲](⟦/docs/pods/⟧)\n', fixed: '[甲](/zh-cn/docs/pods/)\n', ...chinese },
      { text: '[甲](⟦/docs/pods/#phases-of-a-pod⟧)\n', fixed: '[甲](/zh-cn/docs/pods/#phases-of-a-pod)\n', ...chinese },
      { text: '[甲](⟦/docs/pods/#deep-dive⟧)\n', fixed: '[甲](/zh-cn/docs/pods/)\n', ...chinese },
      { text: '[甲](⟦/zh-cn/docs/nodes/⟧)\n', fixed: '[甲](/docs/nodes/)\n', ...chinese },
      { text: '[甲](⟦/zh-cn/docs/vessels/⟧)\n', fixed: '[甲](/zh-cn/docs/pods/)\n', ...chinese },
    ],
  },
  *check(post, { facts: { site, today } }) {
    const own = site.config.languages.find(({ code }) => code === post.locale);
    if (own === undefined || own.code === site.config.defaultLanguage) return;
    for (const siteLink of siteLinks(post, site)) {
      const { link, path, form } = siteLink;
      if (form === 'fragment' || form === 'relative') continue;
      if (isUntranslated(path, site)) {
        const { expected, messageId } = insteadOf(path, own.code, site, today);
        const edit = replacePath(post, link, expected);
        const fixes =
          edit === undefined
            ? []
            : ([{ titleId: 'fix-address', data: { expected }, edits: [edit], safe: true }] as const);
        yield { span: link.urlSpan, messageId, data: { path, expected }, fixes };
        continue;
      }
      const translated = translatedAddress(siteLink, own.code, site, today);
      if (translated === undefined) continue;
      const { edit, safe } = toTranslation(post, siteLink, translated, site);
      const fixes =
        edit === undefined
          ? []
          : ([{ titleId: 'fix-address', data: { expected: translated }, edits: [edit], safe }] as const);
      yield { span: link.urlSpan, messageId: 'translated', data: { path, expected: translated }, fixes };
    }
  },
});

/** What an address in the post's language that leads nowhere should be: the translation of the page that has moved, else the original. */
function insteadOf(path: string, locale: string, site: SiteFacts, today: string) {
  const original = localePath(site.config, path).rest;
  const found = site.resolve(original);
  const page = pageReached(found);
  const translated =
    found.kind === 'redirect' && page?.url !== undefined
      ? publishedAt(inLocale(site.config, page.url, locale), site, today)
      : undefined;
  if (translated !== undefined) return { expected: translated, messageId: 'moved' } as const;
  return {
    expected: found.kind === 'redirect' && page?.url !== undefined ? page.url : original,
    messageId: 'untranslated',
  } as const;
}
