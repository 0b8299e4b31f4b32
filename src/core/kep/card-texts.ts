import type { Language } from '../messages/types.ts';

/** The words of a KEP's card. Values of `kep.yaml` (statuses, stages, releases, names) are shown as they are in every language. */
export interface CardTexts {
  readonly status: (status: string) => string;
  readonly stage: (stage: string) => string;
  /** After a stage that lies beyond the present one. */
  readonly planned: string;
  /** The same for a KEP that was given up. */
  readonly wasPlanned: string;
  readonly latestOnly: (milestone: string) => string;
  readonly noHistory: string;
  /** `facts` are the parts below, in order. */
  readonly gate: (name: string, facts: readonly string[]) => string;
  readonly gateNames: (names: string) => string;
  readonly since: (stage: string, release: string | undefined) => string;
  readonly byDefault: (value: boolean, since: string | undefined) => string;
  readonly locked: (since: string | undefined) => string;
  readonly removed: string;
  /** Between the items of a list. */
  readonly comma: string;
  readonly shared: (keps: string) => string;
  /** A remark on the words before it, and one on the whole line before it. */
  readonly aside: (remark: string) => string;
  readonly remark: (remark: string) => string;
  readonly replacedBy: (keps: string) => string;
  readonly replaces: (keps: string) => string;
  readonly alsoNumbered: (keps: string) => string;
  readonly issue: string;
  readonly dataOf: (date: string) => string;
  readonly unknownTitle: (number: number) => string;
  readonly unknown: (date: string) => string;
  readonly pullTitle: (number: number) => string;
  readonly pull: string;
  readonly pullLink: string;
}

const en: CardTexts = {
  status: (status) => `status: ${status}`,
  stage: (stage) => `stage: ${stage}`,
  planned: ' (planned)',
  wasPlanned: ' (was planned)',
  latestOnly: (milestone) => `latest milestone ${milestone} (no stage history recorded)`,
  noHistory: 'no stage history recorded',
  gate: (name, facts) => `gate ${name}: ${facts.join(', ')}`,
  gateNames: (names) => `gates: ${names}`,
  since: (stage, release) => (release === undefined ? stage : `${stage} since ${release}`),
  byDefault: (value, since) => `default ${value}${since === undefined ? '' : ` since ${since}`}`,
  locked: (since) => `locked${since === undefined ? '' : ` since ${since}`}`,
  removed: ' (removed)',
  comma: ', ',
  shared: (keps) => `shared with ${keps}`,
  aside: (remark) => ` (${remark})`,
  remark: (remark) => `; ${remark}`,
  replacedBy: (keps) => `replaced by ${keps}`,
  replaces: (keps) => `replaces ${keps}`,
  alsoNumbered: (keps) => `note: more than one KEP carries this number; also ${keps}`,
  issue: 'issue',
  dataOf: (date) => `data of ${date}`,
  unknownTitle: (number) => `Enhancement issue #${number}`,
  unknown: (date) =>
    `no KEP metadata in the data${date === '' ? '' : ` of ${date}`}. It may be an issue without a KEP, a pull request, or newer than the data.`,
  pullTitle: (number) => `Pull request #${number}`,
  pull: 'a pull request of kubernetes/enhancements; its number is no KEP number, so there is no metadata.',
  pullLink: 'pull request',
};

const zhCn: CardTexts = {
  status: (status) => `状态：${status}`,
  stage: (stage) => `阶段：${stage}`,
  planned: '（计划）',
  wasPlanned: '（曾计划）',
  latestOnly: (milestone) => `最近的里程碑 ${milestone}（没有记录阶段历史）`,
  noHistory: '没有记录阶段历史',
  gate: (name, facts) => `特性门控 ${name}：${facts.join('，')}`,
  gateNames: (names) => `特性门控：${names}`,
  since: (stage, release) => (release === undefined ? stage : `自 ${release} 起为 ${stage}`),
  byDefault: (value, since) => (since === undefined ? `默认值 ${value}` : `自 ${since} 起默认值 ${value}`),
  locked: (since) => (since === undefined ? '已锁定' : `自 ${since} 起锁定`),
  removed: '（已移除）',
  comma: '、',
  shared: (keps) => `与 ${keps} 共用`,
  aside: (remark) => `（${remark}）`,
  remark: (remark) => `；${remark}`,
  replacedBy: (keps) => `已被取代：${keps}`,
  replaces: (keps) => `取代：${keps}`,
  alsoNumbered: (keps) => `注意：不止一个 KEP 使用此编号，另有 ${keps}`,
  issue: 'Issue',
  dataOf: (date) => `数据日期 ${date}`,
  unknownTitle: (number) => `增强特性 Issue #${number}`,
  unknown: (date) =>
    `${date === '' ? '' : `${date} 的`}数据中没有此编号的 KEP 元数据。它可能是没有 KEP 的 Issue、拉取请求，或者比数据更新。`,
  pullTitle: (number) => `拉取请求 #${number}`,
  pull: 'kubernetes/enhancements 的拉取请求；其编号不是 KEP 编号，因此没有元数据。',
  pullLink: '拉取请求',
};

export const cardTexts: Readonly<Record<Language, CardTexts>> = { en, 'zh-cn': zhCn };
