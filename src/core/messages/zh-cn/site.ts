import type { SiteRule } from '../site-rule.ts';
import type { TopicMessages } from '../types.ts';

/** 链接指向何处、图片显示什么、有哪些短代码。 */
export const site: TopicMessages<SiteRule> = {
  'link-page': {
    missing: '地址 `{path}` 有误，应为站内存在的页面或文件',
    gone: '地址 `{path}` 已被站点的重定向规则声明为不存在',
    nowhere: '地址 `{path}` 有误：它重定向到 `{to}`，而那里没有页面',
    loop: '地址 `{path}` 有误：它的重定向规则首尾相接',
    'fix-nearest': '改为 {nearest}',
  },
  'link-anchor': {
    missing: '锚点 `{id}` 有误，`{page}` 中没有这个标题或元素',
    case: '锚点 `{id}` 有误，`{page}` 中为 `{expected}`：区分大小写',
    'fix-anchor': '改为 #{near}',
  },
  'link-redirect': {
    moved: '地址 `{path}` 是旧地址，应为它所重定向到的 `{to}`',
    'fix-target': '改为 {to}',
  },
  'link-locale': {
    translated: '链接指向原文 `{path}`，应指向译文 `{expected}`',
    untranslated: '地址 `{path}` 有误，该页面没有译文，应为 `{expected}`',
    moved: '地址 `{path}` 是旧地址，页面已移到 `{expected}`',
    'fix-address': '改为 {expected}',
  },
  'link-draft': {
    draft: '链接指向的 `{path}` 是草稿，应指向已发布的页面',
    future: '链接指向的 `{path}` 日期为 `{date}`，本页发布时它还不存在',
    expired: '链接指向的 `{path}` 已过期，应指向仍然存在的页面',
    pending: '地址 `{path}` 的文章还不存在，应在本页发布之前出现',
  },
  'image-path': {
    missing: '图片 `{url}` 不存在，应为页面包或站点中的文件',
    'fix-path': '改为 {found}',
  },
  'image-alt': {
    missing: '图片 `{url}` 没有替代文字，应说明图片的内容',
  },
  'shortcode-unknown': {
    unknown: '短代码 `{name}` 未知，应为站点、主题或 Hugo 所定义的短代码',
    'fix-name': '改为 {meant}',
  },
  'shortcode-parameter': {
    unknown: '参数 `{parameter}` 未知，应为短代码 `{name}` 会读取的参数',
    mixed: '参数 `{value}` 没有名称，`{name}` 的参数应全部有名称或全部没有',
    'fix-name': '改为 {meant}',
  },
  'shortcode-delimiter': {
    other: '`{name}` 的定界符是 `{delimiter}`，应为 `{usual}`',
    partner: '`{name}` 结束标签的定界符有误，应与开始标签一致',
    'fix-delimiter': '改换定界符',
  },
  'glossary-term': {
    unknown: '术语 `{term}` 未知，应为术语表中有页面的术语',
    'fix-term': '改为 {meant}',
  },
  'feature-gate-name': {
    unknown: '特性门控 `{gate}` 未知，应为有页面的特性门控',
    'fix-gate': '改为 {meant}',
  },
  'duplicate-url': {
    taken: '地址 `{url}` 重复，`{path}` 也使用它',
    'see-other': '使用同一地址的页面',
  },
  'orphan-bundle-file': {
    orphan: '文章没有使用页面包中的文件 `{file}`',
  },
};
