import type { RuleId, TopicMessages } from '../types.ts';

type LinksRule = Extract<
  RuleId,
  'link-text' | 'link-published' | 'link-release-path' | 'link-host' | 'link-http' | 'link-wrapped'
>;

/** 链接本身，不涉及站点。 */
export const links: TopicMessages<LinksRule> = {
  'link-text': {
    vague: '链接文字 `{text}` 含糊，应说明链接指向何处',
  },
  'link-published': {
    source: '链接指向页面的源文件，应指向已发布的页面',
    branch: '链接指向开发分支上的页面，应指向已发布的页面',
    preview: '链接指向预览，应指向已发布的页面',
    local: '链接指向本机上的页面，应指向已发布的页面',
    edit: '链接指向编辑页面，应指向供阅读的页面',
    'fix-address': '将地址改为 {repaired}',
  },
  'link-release-path': {
    changelog: '路径 `{found}` 有误，应为 `{expected}`：变更日志在单独的目录中',
    team: '路径 `{found}` 有误，此版本应为 `{expected}`',
    'fix-path': '改为 `{expected}`',
  },
  'link-host': {
    misspelt: '主机名 `{host}` 有误，应为 `{meant}`',
    'fix-host': '改为 `{meant}`',
  },
  'link-http': {
    plain: '`{host}` 的链接使用 `http`，应为 `https`',
    'fix-https': '改为 `https`',
  },
  'link-wrapped': {
    wrapped: '链接文字中有换行，应在同一行',
    'fix-join': '合并为一行',
  },
};
