import type { Language } from '../messages/types.ts';

/** What is said of a key of front matter, in one language. */
export interface KeyTexts {
  /** What it does; Markdown. */
  readonly does: string;
  /** What holds when the key is absent; Markdown. */
  readonly absent: string;
}

/** A key: what completion and hover say of it, and the snippet that completion writes after the colon. */
export interface KeyHelp {
  readonly key: string;
  /** Undefined for keys that are explained and not offered. */
  readonly snippet: string | undefined;
  /** Values as they are written, the recommended first. */
  readonly forms: readonly string[];
  readonly texts: Readonly<Record<Language, KeyTexts>>;
}

/**
 * The keys that authors and translators of posts meet, in the order in which posts have them. Sources: Hugo's front matter reference, the blog's guide for
 * submissions, and the templates of the Kubernetes site.
 */
export const keyHelp: readonly KeyHelp[] = [
  key('layout', 'blog', ['blog'], {
    en: ['Always `blog` for a post.', 'the layout of the section'],
    'zh-cn': ['博客文章一律为 `blog`。', '使用所在栏目的布局'],
  }),
  key('title', '"$1"', ['"Kubernetes v1.36: Theme"'], {
    en: ['The heading of the page; also its address when there is no `slug`.', 'the page has no heading'],
    'zh-cn': ['页面标题；没有 `slug` 时也用于生成网址。', '页面没有标题'],
  }),
  key('linkTitle', '"$1"', ['"Short name"'], {
    en: ['A shorter name for lists.', 'the `title`'],
    'zh-cn': ['列表中使用的短标题。', '使用 `title`'],
  }),
  key('date', '', ['2026-04-22', '2026-04-22T10:30:00-08:00'], {
    en: [
      'Day of publication, or a moment with its offset. It is part of the address, and a post whose date lies ahead is not published yet.',
      'the date at the beginning of the file name',
    ],
    'zh-cn': ['发布日期，或带时区偏移的时刻；是网址的一部分。日期在将来的文章尚不会发布。', '使用文件名开头的日期'],
  }),
  key('draft', 'true', ['true', 'false'], {
    en: ['`true`: shown in previews only. Replaced by `date` when the post is published.', '`false`'],
    'zh-cn': ['`true` 表示仅在预览中显示；发布时改为 `date`。', '`false`'],
  }),
  key('evergreen', 'true', ['true'], {
    en: [
      'The post is kept up to date for good, so no notice says that it is old. Announcements always have it.',
      'a notice stands above the post when it is more than a year old',
    ],
    'zh-cn': ['文章会长期维护，因此不显示“已过时”的提示。发布公告总是带有此项。', '发布超过一年后，文章上方会显示提示'],
  }),
  key('slug', '$1', ['kubernetes-v1-36-release'], {
    en: [
      'Last part of the address: small letters, digits and hyphens. A translation has that of its original.',
      'made from the `title`; without a `date` too, from the file name',
    ],
    'zh-cn': [
      '网址的最后一段：小写字母、数字和连字符。译文与原文相同。',
      '由 `title` 生成；连 `date` 也没有时，取自文件名',
    ],
  }),
  key('url', undefined, ['/blog/2026/04/name/'], {
    en: ['The whole address, in place of the pattern of the site. Not for new posts.', 'the pattern of the site'],
    'zh-cn': ['完整网址，代替站点的网址规则。新文章不应使用。', '按站点的网址规则生成'],
  }),
  key('canonicalUrl', 'https://$1', ['https://www.kubernetes.dev/blog/2026/04/22/name/'], {
    en: [
      'Where the post was published first, when it is mirrored here. Search engines then show that page.',
      'this page is the original',
    ],
    'zh-cn': ['转载文章首次发布的网址；搜索引擎会显示该页面。', '本页即为原始页面'],
  }),
  key('math', 'true', ['true'], {
    en: ['The page shows formulae: KaTeX is loaded.', '`false`'],
    'zh-cn': ['页面含有数学公式：加载 KaTeX。', '`false`'],
  }),
  key('author', '>\n  $1 ($2)', ['Name (Affiliation)', '[Name](https://github.com/name) (Affiliation), Name'], {
    en: [
      'The byline, in Markdown; several authors separated by commas, as a rule in a block behind `>`.',
      'the post has no byline',
    ],
    'zh-cn': ['署名，可用 Markdown；多位作者以英文逗号分隔，通常写在 `>` 之后的块中。', '文章没有署名'],
  }),
  key('translator', '>\n  $1 ($2)', ['Name (Affiliation)', '[Name](https://github.com/name) (Affiliation)'], {
    en: ['The byline of the translator, written like `author`.', 'no translator is named'],
    'zh-cn': ['译者署名，写法同 `author`。', '不显示译者'],
  }),
  key('release_announcement', undefined, ['minor_version: "1.36"'], {
    en: [
      'Marks the announcement of a release and names the version; the site builds its list of releases from it.',
      'the page is no announcement to the site',
    ],
    'zh-cn': ['标明这是发布公告并给出版本；站点据此生成版本列表。', '站点不把本页当作发布公告'],
  }),
  key('description', '"$1"', ['"One sentence."'], {
    en: ['Lead paragraph and description for search engines.', 'search engines choose a passage themselves'],
    'zh-cn': ['导语，也用作搜索引擎的描述。', '由搜索引擎自行选取'],
  }),
  key('summary', '"$1"', ['"A few sentences."'], {
    en: ['The text of lists of posts.', 'the beginning of the post'],
    'zh-cn': ['文章列表中的摘要。', '使用文章开头'],
  }),
  key('aliases', '\n- /$1', ['- /blog/former-address/'], {
    en: ['Former addresses that lead here.', 'none'],
    'zh-cn': ['跳转到本页的旧网址。', '无'],
  }),
  key('publishDate', undefined, ['2026-04-22', '2026-04-22T10:30:00-08:00'], {
    en: ['The page is not built before this moment.', 'the `date`'],
    'zh-cn': ['在此时刻之前不生成页面。', '使用 `date`'],
  }),
  key('expiryDate', undefined, ['2027-04-22'], {
    en: ['From this moment on the page is no longer built.', 'the page stays'],
    'zh-cn': ['从此时刻起不再生成页面。', '页面一直保留'],
  }),
  key('lastmod', undefined, ['2026-04-22'], {
    en: ['When the page was changed last.', 'the date of the last commit where the site reads it, else the `date`'],
    'zh-cn': ['页面最后修改的时间。', '站点读取提交记录时为最后一次提交的日期，否则为 `date`'],
  }),
  key('weight', undefined, ['10'], {
    en: [
      'The place among its siblings in menus: smaller numbers first. Posts are ordered by `date`.',
      'behind those that have one',
    ],
    'zh-cn': ['在菜单同级页面中的位置：数字小的在前。博客文章按 `date` 排序。', '排在有此项的页面之后'],
  }),
  key('content_type', undefined, ['concept', 'task', 'tutorial', 'reference'], {
    en: ['The kind of a documentation page. Posts have none.', 'an ordinary page'],
    'zh-cn': ['文档页面的类型；博客文章没有此项。', '普通页面'],
  }),
  key('reviewers', undefined, ['- github-name'], {
    en: ['Who reviews changes of a documentation page, by GitHub name. Not shown.', 'nobody in particular'],
    'zh-cn': ['文档页面的审阅者（GitHub 用户名）；不会显示。', '没有指定审阅者'],
  }),
  key('images', undefined, ['- /images/blog/card.png'], {
    en: ['Pictures for previews in social media.', "the site's own picture"],
    'zh-cn': ['社交媒体预览所用的图片。', '使用站点自己的图片'],
  }),
  key('body_class', undefined, ['my-class'], {
    en: ['A class for the `body` element of the page.', 'none'],
    'zh-cn': ['页面 `body` 元素的样式类。', '无'],
  }),
  key('hide_readingtime', undefined, ['true'], {
    en: ['`true`: the reading time is not shown.', '`false`'],
    'zh-cn': ['`true` 表示不显示阅读时间。', '`false`'],
  }),
  key('notoc', undefined, ['true'], {
    en: ['`true`: the page has no table of contents.', '`false`'],
    'zh-cn': ['`true` 表示页面没有目录。', '`false`'],
  }),
];

/** The help for a key; Hugo takes keys in any case. */
export function helpForKey(key: string): KeyHelp | undefined {
  return byName.get(key.toLowerCase());
}

const byName = new Map(keyHelp.map((help) => [help.key.toLowerCase(), help]));

function key(
  name: string,
  snippet: string | undefined,
  forms: readonly string[],
  texts: Readonly<Record<Language, readonly [does: string, absent: string]>>,
): KeyHelp {
  const said = ([does, absent]: readonly [string, string]): KeyTexts => ({ does, absent });
  return { key: name, snippet, forms, texts: { en: said(texts.en), 'zh-cn': said(texts['zh-cn']) } };
}
