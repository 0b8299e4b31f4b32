import type { Language } from '../../messages/types.ts';
import type { Post } from '../../post/types.ts';
import type { ScaffoldTrouble } from './scaffold.ts';
import type { TranslationTarget } from './target.ts';

/** Why there is no new translation, for people; lines count from 1. */
export function scaffoldTroubleText(trouble: ScaffoldTrouble, original: Post, language: Language): string {
  const line = 'span' in trouble ? original.lines.lineAt(trouble.span.start) + 1 : 0;
  const zh = language === 'zh-cn';
  switch (trouble.code) {
    case 'empty':
      return zh ? '原文没有正文，无可翻译' : 'The original has no text to translate.';
    case 'front-matter':
      return zh ? '原文的 front matter 没有结束' : 'The front matter of the original is never closed.';
    case 'unclosed-comment':
      return zh
        ? `原文第 ${line} 行的注释没有结束，其后的内容都不会显示`
        : `The comment in line ${line} of the original is never closed; it swallows the rest of the page.`;
  }
}

/** Why a page cannot be translated into a language. */
export function targetTroubleText(
  target: Extract<TranslationTarget, { ok: false }>,
  path: string,
  locale: string,
  language: Language,
): string {
  const zh = language === 'zh-cn';
  switch (target.code) {
    case 'not-a-page':
      return zh ? `${path} 不是站点的页面` : `${path} is no page of the site.`;
    case 'not-markdown':
      return zh ? `${path} 不是 Markdown 文件` : `${path} is no Markdown file.`;
    case 'translation':
      return zh ? `${path} 本身是译文，请翻译它的原文` : `${path} is a translation itself; translate its original.`;
    case 'same-locale':
      return zh ? `${path} 已经是 ${locale}` : `${path} is in ${locale} already.`;
    case 'unknown-locale': {
      const list = target.locales.join(', ');
      return zh
        ? `站点没有语言 ${locale}；可选：${list}`
        : `The site has no language ${locale}; it has ${list === '' ? 'no other language' : list}.`;
    }
  }
}
