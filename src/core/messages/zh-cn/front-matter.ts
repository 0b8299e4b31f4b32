import type { RuleId, TopicMessages } from '../types.ts';

type FrontMatterRule = Extract<
  RuleId,
  | 'front-matter-required'
  | 'front-matter-type'
  | 'front-matter-layout'
  | 'front-matter-slug'
  | 'front-matter-date-name'
  | 'front-matter-date-zone'
  | 'draft-date'
  | 'canonical-url'
  | 'author-separator'
  | 'byline-in-body'
  | 'announcement-evergreen'
  | 'announcement-author'
  | 'announcement-block'
  | 'title-prefix'
>;

/** 前置元数据：文章须有的键及其形式。 */
export const frontMatter: TopicMessages<FrontMatterRule> = {
  'front-matter-required': {
    missing: '前置元数据缺少 `{key}`，已发布的文章应有此键',
    undated: '前置元数据缺少 `date`，应有日期或 `draft: true`',
    'fix-layout': '添加 `layout: blog`',
    'fix-draft': '添加 `draft: true`',
  },
  'front-matter-type': {
    boolean: '`{key}` 的值 `{found}` 有误，应为不带引号的 `true` 或 `false`',
    list: '`{key}` 是单个值，应为列表',
    text: '`{key}` 是列表或块，应为文本',
    empty: '`{key}` 为空，应有值',
    'fix-boolean': '改为 `{meant}`',
    'fix-list': '改为列表',
  },
  'front-matter-layout': {
    other: '布局 `{found}` 有误，应为 `{expected}`',
    'fix-layout': '改为 `{expected}`',
  },
  'front-matter-slug': {
    shape: 'slug `{found}` 有误，应为 `{expected}`：只用小写字母、数字和单个连字符',
    template: 'slug `{found}` 是模板中的文字，应替换为真正的 slug',
    'fix-slug': '改为 `{expected}`',
  },
  'front-matter-date-name': {
    differs: '日期 `{found}` 有误，应与文件名一致，为 `{expected}`',
    'fix-date': '改为 `{expected}`',
  },
  'front-matter-date-zone': {
    'other-day': '时间 `{found}` 在 UTC 是另一天，应为同一天：网址与页面会显示不同的日期',
  },
  'draft-date': {
    due: '日期 `{date}` 已到，却仍有 `draft: true`，应删除：文章不会显示',
    both: '`draft: true` 与日期 `{date}` 并存，应只有其一：草稿到期也不会显示',
    'fix-draft': '删除 `draft: true`',
  },
  'canonical-url': {
    relative: '规范网址 `{url}` 有误，应以 `https://` 和主机名开头',
    impossible: '规范网址中的日期 `{found}` 不存在，应为存在的日期，例如本文的日期 `{date}`',
    date: '规范网址中的日期 `{found}` 有误，应为本文的日期 `{date}`：两处应在同一天发布',
    host: '规范网址中的主机 `{found}` 有误，应为 `www.{found}`：前者只是重定向',
    'fix-address': '改为 `{expected}`',
  },
  'author-separator': {
    missing: '`{key}` 中 `)` 之后缺少逗号，两人之间应有逗号',
    label: '`{key}` 开头有标签，应只有姓名：标签由站点添加',
    'fix-comma': '插入逗号',
    'fix-label': '删除标签',
  },
  'byline-in-body': {
    found: '正文中有作者行，应改用前置元数据的 `author` 键',
  },
  'announcement-evergreen': {
    missing: '发布公告缺少 `evergreen`，应有 `evergreen: true`：否则一年后站点会提示内容过时',
    false: '发布公告中是 `evergreen: false`，应为 `evergreen: true`',
    'fix-add': '添加 `evergreen: true`',
    'fix-true': '改为 `true`',
  },
  'announcement-author': {
    missing: '发布公告缺少 `author`，应为 Kubernetes v{version} 发布团队',
    other: '发布公告的作者有误，应为 Kubernetes v{version} 发布团队',
    'fix-author': '署名为 Kubernetes v{version} 发布团队',
  },
  'announcement-block': {
    title: '版本 `{found}` 有误，应与标题一致，为 `{expected}`',
    slug: '版本 `{found}` 有误，应与 slug 一致，为 `{expected}`',
    form: '版本 `{found}` 有误，应为 `1.36` 的形式',
  },
  'title-prefix': {
    missing: '标题没有版本，应像 slug 一样写明 `{version}`',
    'without-v': '标题中是 `{version}`，应与 slug 一致，为 `v{version}`',
    'fix-title': '在标题中写明版本',
  },
};
