import type { RuleId, TopicMessages } from '../types.ts';

type FactRule = Extract<RuleId, `release-${string}` | `kep-${string}` | `version-${string}` | 'weekday-date'>;

/** 文章所述的事实：数目、KEP、版本、日期。 */
export const facts: TopicMessages<FactRule> = {
  'release-count-sum': {
    differs: '总数 `{total}` 有误，应为 `{sum}`：句中各部分为 {parts}',
    'no-number': '{stage} 增强没有能读懂的数目，应与其他阶段一样写明',
  },
  'release-count-list': {
    differs: '数目 `{claimed}` 有误，应为 `{items}`：下面的列表有 {items} 项',
    several: '`{found}` 下面的列表只有一项，应有多项',
    'see-list': '有 {items} 项的列表',
    'fix-number': '将数目改为 {items}',
  },
  'release-count-claims': {
    differs: '数目 `{claimed}` 有误，应与引言一致，为 `{introduced}` 项 {stage} 增强',
    'see-introduction': '引言称 {stage} 有 {introduced} 项',
  },
  'kep-link-number': {
    differs: '链接地址指向 KEP `{target}`，应与文字一致，为 KEP `{shown}`',
    'fix-text': '将文字改为 KEP {number}',
    'fix-address': '将地址改为 KEP {number}',
  },
  'kep-stage': {
    later:
      'KEP `{kep}` 列在 `{release}` 的 {claimed} 增强中，应在 `{milestone}`：{date} 的元数据（kep.yaml）为 {metadata}',
    earlier:
      'KEP `{kep}` 列在 `{release}` 新进入 {claimed} 的增强中，应在 `{milestone}`：{date} 的元数据（kep.yaml）为 {metadata}',
  },
  'kep-duplicate': {
    twice: 'KEP `{kep}` 在列表中重复，每个 KEP 只应出现一次',
    'two-stages': '此节称 KEP `{kep}` 为 {announced}，应与列表一致，为 {listed}',
    'see-first': '列表中的 KEP {kep}',
  },
  'kep-withdrawn': {
    'given-up': 'KEP `{kep}` 不应列在 {stage} 增强中：{date} 的元数据（kep.yaml）称其状态为 `{status}`',
  },
  'kep-missing-from-list': {
    missing: '此节宣布 KEP `{kep}` 进入稳定版，稳定增强的列表中应有此 KEP',
    'see-list': '稳定增强的列表',
    'fix-add': '将 KEP {kep} 加入列表',
  },
  'kep-not-listed': {
    nowhere:
      '公告没有提到 KEP `{kep}`（{title}），应列入稳定增强：{date} 的元数据（kep.yaml）称其在 `{release}` 进入稳定版',
    'fix-add': '将 KEP {kep} 加入列表',
  },
  'kep-link-form': {
    pull: '此链接指向拉取请求，应指向 KEP 本身：`https://kep.k8s.io/N`',
    elsewhere: '文字是 KEP 编号，链接却指向代码仓库，应指向 KEP：`https://kep.k8s.io/N`',
    'old-repository': '此链接指向 KEP 从前所在的仓库，应为 `https://kep.k8s.io/N`',
    'old-path': '此链接指向 KEP 从前所在的位置，应为 `https://kep.k8s.io/N`',
    'fix-address': '将地址改为 {url}',
  },
  'kep-history': {
    'other-release': 'KEP `{kep}` 的 {stage} 阶段写作 `{claimed}`，应与 {date} 的元数据（kep.yaml）一致：{history}',
    again:
      'KEP `{kep}` 列为新进入 {stage}，但 {date} 的元数据（kep.yaml）称其自 `{milestone}` 起已是 {stage}，此版本中仍有相关工作',
  },
  'kep-attribution': {
    'other-group': '此处只写了 `{group}`，应有 KEP 的所有者：{date} 的元数据（kep.yaml）为 `{owner}`',
    missing:
      '此特性没有写明 KEP，应与其他特性一样以致谢行结尾：`This work was done as part of [KEP #N](https://kep.k8s.io/N) led by SIG X.`',
  },
  'release-version': {
    differs: '版本 `{found}` 有误，应为所宣布的 `{expected}`',
    link: '链接文字中的版本 `{shown}` 有误，应与地址一致，为 `{target}`',
    'see-title': '标题宣布的是 {expected}',
    'fix-version': '改为 {version}',
  },
  'version-form': {
    malformed: '版本号 `{found}` 的写法有误，应为 `{expected}`',
    'fix-form': '改为 {expected}',
  },
  'version-style': {
    mixed: '版本号 `{found}` 的写法不一致，应与文中他处一样，为 `{expected}`',
    'fix-form': '改为 {expected}',
  },
  'release-duration': {
    weeks: '周数 `{found}` 有误，应为 `{expected}`：两个日期之间有 {days} 天',
    end: '发布周期的结束日期 `{found}` 有误，应为公告的日期 `{expected}`',
    'fix-weeks': '改为 {expected} 周',
  },
  'weekday-date': {
    differs: '`{found}` 有误，{date} 应为 `{expected}`',
    'fix-weekday': '改为{expected}',
    'fix-year': '将年份改为 {year}',
  },
};
