import type { Language } from '../messages/types.ts';

/** The words of hovers and of lists of KEPs, other than a KEP's card. Names, stages, releases and dates are shown as they are in every language. */
export interface HoverTexts {
  /** Between a name and what is said of it. */
  readonly dash: string;
  readonly comma: string;
  readonly forms: (forms: readonly string[]) => string;
  readonly absent: (what: string) => string;
  readonly address: (url: string) => string;
  /** How a shortcode is written. */
  readonly pair: string;
  readonly single: string;
  readonly either: string;
  readonly parameters: (names: readonly string[]) => string;
  readonly ownShortcode: string;
  readonly parameterOf: (shortcode: string) => string;
  readonly values: (values: readonly string[]) => string;
  readonly gate: (name: string) => string;
  /** A gate that only KEPs name. */
  readonly gateUnknown: string;
  readonly removedGate: string;
  readonly gateKeps: (keps: readonly string[]) => string;
  readonly gatePage: string;
  readonly released: (date: string) => string;
  readonly plannedFor: (date: string) => string;
  readonly announced: (date: string) => string;
  readonly endOfLife: (date: string, past: boolean) => string;
  readonly announcement: string;
  readonly team: string;
  readonly milestones: (counts: readonly string[], date: string) => string;
  readonly source: (what: string) => string;
  readonly group: (name: string) => string;
  readonly owned: (count: number, date: string) => string;
  readonly ownedInRelease: (release: string, keps: readonly string[]) => string;
  readonly groupPage: string;
  /** Beside a KEP that is offered. */
  readonly inPost: string;
  readonly inList: string;
}

const en: HoverTexts = {
  dash: ' — ',
  comma: ', ',
  forms: (forms) => `written: ${forms.join(' or ')}`,
  absent: (what) => `without it: ${what}`,
  address: (url) => `address of this page: ${url}`,
  pair: 'with a closing tag',
  single: 'without a closing tag',
  either: 'with or without a closing tag',
  parameters: (names) => `parameters: ${names.join(', ')}`,
  ownShortcode: 'a shortcode of this site',
  parameterOf: (shortcode) => `parameter of ${shortcode}`,
  values: (values) => `values: ${values.join(', ')}`,
  gate: (name) => `Feature gate ${name}`,
  gateUnknown: 'named in KEPs; no page of this site tells its stage',
  removedGate: 'The gate no longer exists.',
  gateKeps: (keps) => `named in ${keps.join(', ')}`,
  gatePage: 'feature gates',
  released: (date) => `released ${date}`,
  plannedFor: (date) => `planned for ${date}`,
  announced: (date) => `announced ${date}`,
  endOfLife: (date, past) => (past ? `end of life was ${date}` : `end of life ${date}`),
  announcement: 'announcement',
  team: 'release team',
  milestones: (counts, date) =>
    `KEPs with this milestone: ${counts.join(', ')}${date === '' ? '' : ` (data of ${date})`}`,
  source: (what) => `from ${what}`,
  group: (name) => `Special Interest Group ${name}`,
  owned: (count, date) => `owns ${count} ${count === 1 ? 'KEP' : 'KEPs'}${date === '' ? '' : ` (data of ${date})`}`,
  ownedInRelease: (release, keps) => `in ${release}: ${keps.join(', ')}`,
  groupPage: 'page of the group',
  inPost: 'in the post already',
  inList: 'in the list already',
};

const zhCn: HoverTexts = {
  dash: '：',
  comma: '、',
  forms: (forms) => `写法：${forms.join(' 或 ')}`,
  absent: (what) => `缺省时：${what}`,
  address: (url) => `本页网址：${url}`,
  pair: '需要结束标签',
  single: '没有结束标签',
  either: '可带或不带结束标签',
  parameters: (names) => `参数：${names.join('、')}`,
  ownShortcode: '本站点的短代码',
  parameterOf: (shortcode) => `${shortcode} 的参数`,
  values: (values) => `取值：${values.join('、')}`,
  gate: (name) => `特性门控 ${name}`,
  gateUnknown: '由 KEP 列出；本站点没有说明其阶段的页面',
  removedGate: '此门控已不存在。',
  gateKeps: (keps) => `列出此门控的 KEP：${keps.join('、')}`,
  gatePage: '特性门控',
  released: (date) => `发布于 ${date}`,
  plannedFor: (date) => `计划于 ${date} 发布`,
  announced: (date) => `公告于 ${date}`,
  endOfLife: (date, past) => (past ? `已于 ${date} 停止维护` : `将于 ${date} 停止维护`),
  announcement: '发布公告',
  team: '发布团队',
  milestones: (counts, date) =>
    `以此版本为里程碑的 KEP：${counts.join('、')}${date === '' ? '' : `（数据日期 ${date}）`}`,
  source: (what) => `来源：${what}`,
  group: (name) => `特别兴趣小组（Special Interest Group）${name}`,
  owned: (count, date) => `负责 ${count} 个 KEP${date === '' ? '' : `（数据日期 ${date}）`}`,
  ownedInRelease: (release, keps) => `${release} 中：${keps.join('、')}`,
  groupPage: '小组页面',
  inPost: '文中已有',
  inList: '列表中已有',
};

export const hoverTexts: Readonly<Record<Language, HoverTexts>> = { en, 'zh-cn': zhCn };
