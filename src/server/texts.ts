import type { Language } from '../core/messages/types.ts';

/** What the server itself says to people, beside the messages of rules. `{name}` stands for a value. */
const en = {
  suppressLine: 'Ignore `{rule}` here (the comment is published with the page)',
  suppressBlock: 'Ignore `{rule}` in this block (the comments are published with the page)',
  suppressFile: 'Ignore `{rule}` in this file',
  suppressFrontMatter: 'Ignore `{rule}` on this line',
  fixAll: 'Fix all that can be fixed safely',
  openKep: 'Open KEP-{number}',
  openFile: 'Open {path}',
  unknownRule: 'The setting `{path}` names no rule.',
  unknownOption: 'The setting `{path}` is no option of that rule.',
  badValue: 'The setting `{path}` is {found}, expected {expected}. The default is used.',
  catalogueNotFound: 'There is no KEP catalogue at {uri}.',
  catalogueUnreadable: 'The KEP catalogue {uri} cannot be read: {message}',
  catalogueNotJson: 'The KEP catalogue {uri} is not JSON: {message}',
  catalogueNotACatalogue: 'The file {uri} is JSON, but no KEP catalogue.',
  catalogueNoKeps: 'The KEP catalogue {uri} has no usable entry.',
  catalogueTooLarge: 'The KEP catalogue {uri} is too large ({bytes} bytes).',
  catalogueNoKepYaml: 'The folder {uri} holds no kep.yaml.',
  offerTooFew: 'It has only {count} usable KEPs, expected at least {expected}.',
  offerUnreadable: '{count} of its {total} entries cannot be read.',
  offerBadDate: 'Its date `{date}` is not plausible.',
  offerOlder: 'It is older than the data in use: its highest number is {highest}, known is {known}.',
  offerNotJson: 'It is not JSON: {message}',
  offerNotACatalogue: 'It is JSON, but no KEP catalogue.',
  offerNoKeps: 'It has no usable entry.',
  readingSite: 'Stargazer: reading the site',
  searchingSite: 'Stargazer: searching the site',
  updateLinks: 'Update links ({language})',
  updateRedirects: 'Update redirects',
  addRedirect: 'Add a redirect from the old address',
  siteConfigBroken:
    "The site's configuration `{path}` cannot be read: {why}. Hugo's defaults are taken for what it does not say.",
  siteTooLarge:
    'The site {site} has more than {count} files, or folders that are too deep. What lies beyond is unknown.',
  siteFilesUnreadable: 'Files of the site that cannot be read: {count}. The first is `{path}`: {why}',
  siteUnreadable: 'The site {site} cannot be read, so its links are not checked: {why}',
  externalUnavailable:
    'Other sites cannot be asked from here: in a browser they answer their own pages only (CORS). Use the desktop, or `stargazer check --external`.',
  externalSiteUnknown: 'The site is not read yet, so its pages are not known. Try again in a moment.',
  externalTitle: 'Links to other sites',
  externalSummary: 'Asked on {today}: {count} addresses, of which {found} are there.',
  externalUnasked: 'The check was ended early: {count} addresses were not asked for.',
  externalBroken: 'Broken ({count})',
  externalMoved: 'Moved for good ({count})',
  externalUnknown: 'Unknown ({count})',
} as const;

type TextId = keyof typeof en;

const zhCn: Readonly<Record<TextId, string>> = {
  suppressLine: '在此处忽略 `{rule}`（注释会随页面发布）',
  suppressBlock: '在此块中忽略 `{rule}`（注释会随页面发布）',
  suppressFile: '在此文件中忽略 `{rule}`',
  suppressFrontMatter: '在此行忽略 `{rule}`',
  fixAll: '修复所有可安全修复的问题',
  openKep: '打开 KEP-{number}',
  openFile: '打开 {path}',
  unknownRule: '设置 `{path}` 不对应任何规则。',
  unknownOption: '设置 `{path}` 不是该规则的选项。',
  badValue: '设置 `{path}` 的值为 {found}，应为 {expected}。现使用默认值。',
  catalogueNotFound: '{uri} 处没有 KEP 目录。',
  catalogueUnreadable: '无法读取 KEP 目录 {uri}：{message}',
  catalogueNotJson: 'KEP 目录 {uri} 不是 JSON：{message}',
  catalogueNotACatalogue: '文件 {uri} 是 JSON，但不是 KEP 目录。',
  catalogueNoKeps: 'KEP 目录 {uri} 没有可用的条目。',
  catalogueTooLarge: 'KEP 目录 {uri} 过大（{bytes} 字节）。',
  catalogueNoKepYaml: '文件夹 {uri} 中没有 kep.yaml。',
  offerTooFew: '其中只有 {count} 个可用的 KEP，预期至少 {expected} 个。',
  offerUnreadable: '{total} 个条目中有 {count} 个无法读取。',
  offerBadDate: '其日期 `{date}` 不可信。',
  offerOlder: '比正在使用的数据更旧：最大编号为 {highest}，已知 {known}。',
  offerNotJson: '不是 JSON：{message}',
  offerNotACatalogue: '是 JSON，但不是 KEP 目录。',
  offerNoKeps: '没有可用的条目。',
  readingSite: 'Stargazer：正在读取站点',
  searchingSite: 'Stargazer：正在搜索站点',
  updateLinks: '更新链接（{language}）',
  updateRedirects: '更新重定向',
  addRedirect: '添加从旧地址的重定向',
  siteConfigBroken: '无法读取站点配置 `{path}`：{why}。其未说明之处使用 Hugo 的默认值。',
  siteTooLarge: '站点 {site} 的文件超过 {count} 个，或文件夹层级过深。其余部分未知。',
  siteFilesUnreadable: '站点中有 {count} 个文件无法读取，第一个是 `{path}`：{why}',
  siteUnreadable: '无法读取站点 {site}，因此不检查其链接：{why}',
  externalUnavailable:
    '无法从此处询问其他站点：在浏览器中，其他站点只应答其自身的网页（CORS）。请使用桌面版，或 `stargazer check --external`。',
  externalSiteUnknown: '尚未读取站点，因此不知道其网页。请稍后重试。',
  externalTitle: '指向其他站点的链接',
  externalSummary: '于 {today} 询问：共 {count} 个地址，其中 {found} 个存在。',
  externalUnasked: '检查提前结束：有 {count} 个地址未询问。',
  externalBroken: '失效（{count}）',
  externalMoved: '已永久迁移（{count}）',
  externalUnknown: '未知（{count}）',
};

/** The text in the person's language, its values filled in. */
export function say(language: Language, id: TextId, values: Readonly<Record<string, string | number>> = {}): string {
  const template = language === 'zh-cn' ? zhCn[id] : en[id];
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
