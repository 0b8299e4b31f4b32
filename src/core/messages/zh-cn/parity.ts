import type { ParityRule } from '../en/parity.ts';
import type { TopicMessages } from '../types.ts';

/** 译文与原文对照。 */
export const parity: TopicMessages<ParityRule> = {
  'translation-drift': {
    older: '译文对应较旧的原文，有 {count} 段与现在的原文不同，此处为第一段',
    replaced: '译文对应旧的原文 `{before}`，原文现为 `{after}`',
    removed: '译文对应的 `{before}` 已从原文中删去',
    added: '译文缺少原文新增的 `{after}`',
    marks: '译文对应的原文标点或符号已有改动',
    link: '链接目标有误，现在的原文为 `{expected}`',
    unknown: '译文对应的 `{before}` 在现在的原文中已找不到',
    marked: '译文已过时，请按现在的原文改译：{change}',
    'fix-done': '译文已与原文一致：删除标记',
    'see-original': '现在的原文',
  },
  'translation-missing': {
    after: '此段之后缺少原文的段落 `{expected}`',
    'after-many': '此段之后缺少原文的 {count} 段，第一段为 `{expected}`',
    'start-many': '此段之前缺少原文的 {count} 段，第一段为 `{expected}`',
    start: '此段之前缺少原文的段落 `{expected}`',
    'see-original': '原文中的段落',
  },
  'translation-heading': {
    level: '标题是 `{found}` 级，应与原文一致，为 `{expected}` 级',
    lost: '此处没有标题，原文的标题是 `{heading}`',
    'fix-level': '将此标题改为 {level} 级',
  },
  'translation-link': {
    lost: '此段缺少指向 `{expected}` 的链接，应有原文中的链接',
    target: '链接目标 `{found}` 有误，应与原文一致，为 `{expected}`',
  },
  'translation-code': {
    lost: '此段缺少代码 `{expected}`，应有原文中的代码',
    altered: '代码 `{found}` 有误，应与原文一致，为 `{expected}`',
    quoted: '`{code}` 不应加引号，应与原文一致，写作代码',
    'fix-code': '改为 `{expected}`',
    'fix-quoted': '将 `{code}` 写作代码',
  },
  'translation-number': {
    differs: '数字 `{found}` 有误，应与原文一致，为 `{expected}`',
    'fix-number': '改为 `{expected}`',
  },
  'translation-shortcode': {
    other: '短代码 `{found}` 有误，应与原文一致，为 `{expected}`',
  },
  'translation-untranslated': {
    english: '此段仍是英文，应有译文',
    empty: '注释下方为空，应有此段译文',
    many: '有 {count} 段仍是英文，此处为第一段，应译为中文',
  },
  'translation-comment': {
    shifted: '注释没有位于对应译文的正上方',
    translation: '原文注释中有中文，应移到页面正文',
    unclosed: '注释尚未结束，所在的块就已结束，应在块内写 `-->`，或在注释之前留一空行：下面的文字会被隐藏',
    tag: '注释中有短代码标签，而与其配对的标签在注释之外：注释中的短代码仍会执行，应移到页面正文',
  },
  'translation-order': {
    moved: '此段的位置与原文的顺序不一致',
  },
};
