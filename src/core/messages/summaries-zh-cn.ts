import type { RuleId } from './types.ts';

/** 每条规则的一句话说明（英文说明在规则自身的 `summary` 中）。 */
export const summariesZhCn: Readonly<Record<RuleId, string>> = {
  'release-count-sum': '发布公告中增强特性的总数等于各部分之和。',
  'release-count-list': '晋升为稳定版的特性数目与下面列表的项数一致。',
  'release-count-claims': '列表上方句子中的数目与引言中的数目一致。',
  'kep-stage': '按元数据，晋级列表中的 KEP 在此版本进入该阶段。',
  'kep-duplicate': '晋级列表中每个 KEP 只出现一次。',
  'kep-withdrawn': '晋级列表中没有已被放弃的 KEP。',
  'kep-link-number': 'KEP 链接的文字与地址中的编号一致。',
  'front-matter-syntax': '前置元数据是 Hugo 能读取的 YAML。',
  'front-matter-key': '前置元数据中的每个键都是站点会读取的键。',
  'front-matter-date': '前置元数据中的日期真实存在，且写法能被 Hugo 读取。',
  'link-syntax': '链接的写法能真正成为链接，地址可用。',
  'link-absolute': '指向本站页面的链接相对于站点根目录。',
  'heading-level': '标题从二级开始，逐级深入。',
  'heading-space': '标题的井号之后有空格。',
  'shortcode-unclosed': '有正文的短代码都有结束标签，每个标签首尾一致。',
  'invisible-character': '文本中没有不可见字符。',
  'no-break-space': '空格都是普通空格。',
  placeholder: '文本中没有待填写的占位文字。',
  'doubled-word': '没有重复的单词。',
  'translation-metadata': '译文与原文一样发布：日期与 slug 相同，且不残留草稿标记。',
  'zh-spacing': '中文与西文之间有一个空格，全角标点旁没有空格。',
  'zh-punctuation': '中文旁的标点是全角。',
  suppression: '每条抑制指令所写的规则与指令都存在。',
};
