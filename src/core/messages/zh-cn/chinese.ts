import type { RuleId, TopicMessages } from '../types.ts';

/** 中文排版。 */
export const chinese: TopicMessages<Extract<RuleId, `zh-${string}`>> = {
  'zh-spacing': {
    missing: '`{text}` 中缺少空格，中文与西文之间应有一个空格',
    'missing-code': '`{text}` 中缺少空格，中文与代码之间应有一个空格',
    'beside-mark': '`{mark}` 旁有空格，全角标点旁不应有空格',
    'fix-insert': '插入空格',
    'fix-remove': '删除空格',
  },
  'zh-blank': {
    blank: '`{text}` 中有空格，汉字之间不应有空格',
    'fix-remove': '删除空格',
  },
  'zh-punctuation': {
    'half-width': '中文旁是半角 `{found}`，应为 `{expected}`',
    bracket: '中文两侧的括号是 `{found}`，应为 `{expected}`',
    doubled: '标点 `{found}` 有误，应为 `{expected}`',
    'fix-mark': '改为 `{expected}`',
    'fix-brackets': '改用全角括号',
    'fix-doubled': '改为 `{expected}`',
  },
  'zh-bracket': {
    bracket: '中文两侧的括号是 `{found}`，应为 `{expected}`',
    'fix-brackets': '改用全角括号',
  },
  'zh-quote': {
    straight: '中文两侧是直引号，应为 `“…”`',
    'fix-curly': '改用弯引号',
  },
  'zh-line-break': {
    broken: '`{text}` 处在汉字之间换行，页面会在此显示一个空格',
    'fix-join': '将两行合并',
  },
  'zh-character': {
    character: '此处是“{found}”，应为“{expected}”',
    'fix-character': '改为“{expected}”',
  },
  'zh-doubled-word': {
    doubled: '词语“{word}”重复，只应出现一次',
    'fix-remove': '删除第二个“{word}”',
  },
  'zh-emphasis': {
    italic: '中文是斜体，应为粗体：`**…**`',
    underscores: '中文两侧的下划线会原样显示，应改用粗体：`**…**`',
    unrendered: '此处的 `**` 不会生效，外侧应有空格或内侧不应有空格，否则页面会显示星号',
    alone: '`**` 没有与之配对的标记，页面会显示星号',
    'fix-bold': '改为粗体',
    'fix-blank': '调整空格，使粗体生效',
  },
  'zh-address': {
    polite: '此处是“您”，应为“你”',
    'fix-plain': '改为“你”',
  },
  'zh-case': {
    lower: '中文里的 `{found}` 应为 `{expected}`',
    'fix-case': '改为 `{expected}`',
  },
  'zh-heading-anchor': {
    missing: '标题没有 id，应与英文标题一致，为 `#{id}`',
    'fix-id': '添加 id `{id}`',
  },
  'zh-term': {
    other: '术语 `{found}` 与全站不一致，应为 `{expected}`',
    'fix-term': '改为 `{expected}`',
  },
};
