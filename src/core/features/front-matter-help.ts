import type { Language } from '../messages/types.ts';

/** What completion says of a key, and the snippet it writes after the colon. In the order in which posts have their keys. */
export interface KeyHelp {
  readonly key: string;
  readonly snippet: string;
  readonly help: Readonly<Record<Language, string>>;
}

/** The keys that authors and translators of posts write by hand. */
export const keyHelp: readonly KeyHelp[] = [
  key('layout', 'blog', 'Always `blog` for a post.', '博客文章一律为 `blog`。'),
  key(
    'title',
    '"$1"',
    'The heading of the page; also its address when there is no `slug`.',
    '页面标题；没有 `slug` 时也用于生成网址。',
  ),
  key('linkTitle', '"$1"', 'A shorter name for lists.', '列表中使用的短标题。'),
  key(
    'date',
    '',
    'Day of publication, or a moment with its offset. It is part of the address.',
    '发布日期，或带时区偏移的时刻；是网址的一部分。',
  ),
  key(
    'draft',
    'true',
    '`true`: shown in previews only. Replaced by `date` when the post is published.',
    '`true` 表示仅在预览中显示；发布时改为 `date`。',
  ),
  key(
    'evergreen',
    'true',
    'The post is kept up to date for good, so no notice says that it is old. Announcements always have it.',
    '文章会长期维护，因此不显示“已过时”的提示。发布公告总是带有此项。',
  ),
  key(
    'slug',
    '$1',
    'Last part of the address: small letters, digits and hyphens. A translation has that of its original.',
    '网址的最后一段：小写字母、数字和连字符。译文与原文相同。',
  ),
  key(
    'canonicalUrl',
    'https://$1',
    'Where the post was published first, when it is mirrored here.',
    '转载文章首次发布的网址。',
  ),
  key('math', 'true', 'The page shows formulae.', '页面含有数学公式。'),
  key(
    'author',
    '>\n  $1 ($2)',
    'The byline: `Name (Affiliation)`, several separated by commas.',
    '署名：`姓名（单位）` 以英文括号书写，多人以逗号分隔。',
  ),
  key(
    'translator',
    '>\n  $1 ($2)',
    'The byline of the translator, written like `author`.',
    '译者署名，写法同 `author`。',
  ),
  key('description', '"$1"', 'Lead paragraph and description for search engines.', '导语，也用作搜索引擎的描述。'),
  key('summary', '"$1"', 'The text of lists of posts.', '文章列表中的摘要。'),
  key('aliases', '\n- /$1', 'Former addresses that lead here.', '跳转到本页的旧网址。'),
];

function key(name: string, snippet: string, en: string, zh: string): KeyHelp {
  return { key: name, snippet, help: { en, 'zh-cn': zh } };
}
