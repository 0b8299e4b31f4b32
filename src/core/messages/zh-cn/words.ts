import type { RuleId, TopicMessages } from '../types.ts';

type WordsRule = Extract<
  RuleId,
  | 'spelling'
  | 'article'
  | 'confused-word'
  | 'phrasal-verb'
  | 'mark-space'
  | 'kubernetes-term'
  | 'gate-name'
  | 'product-name'
  | 'sig-name'
  | 'api-kind'
  | 'api-version'
  | 'api-field'
  | 'latin-abbreviation'
  | 'word-choice'
  | 'polite-please'
  | 'minimising-word'
  | 'time-word'
  | 'future-tense'
  | 'first-person'
  | 'chatty-contraction'
  | 'idiom'
>;

/** 词语与名称。 */
export const words: TopicMessages<WordsRule> = {
  spelling: {
    misspelt: '单词 `{word}` 有误，应为 `{correct}`',
    'fix-word': '改为 `{correct}`',
  },
  article: {
    other: '`{word}` 前的冠词 `{found}` 有误，应为 `{expected}`',
    'fix-article': '改为 `{expected}`',
  },
  'confused-word': {
    confused: '`{found}` 用词有误，应为 `{expected}`',
    'fix-words': '改为 `{expected}`',
  },
  'phrasal-verb': {
    noun: '此处应为动词，不应写作名词 `{noun}`，应为 `{verb}`',
    'fix-verb': '改为 `{verb}`',
  },
  'mark-space': {
    before: '`{mark}` 前不应有空格，应紧跟前面的单词',
    behind: '`{mark}` 后缺少空格',
    'fix-before': '删除 `{mark}` 前的空格',
    'fix-behind': '在 `{mark}` 后加空格',
  },
  'kubernetes-term': {
    misspelt: '名称 `{name}` 有误，应为 `{meant}`',
    'fix-name': '改为 `{meant}`',
  },
  'gate-name': {
    misspelt: '特性门控 `{name}` 有误，应为 KEP 元数据中的 `{meant}`',
    'fix-name': '改为 `{meant}`',
  },
  'product-name': {
    capitals: '名称 `{found}` 有误，应为 `{name}`',
    'fix-name': '改为 `{name}`',
  },
  'sig-name': {
    form: '名称 `{found}` 有误，应为 `{expected}`',
    'fix-name': '改为 `{expected}`',
  },
  'api-kind': {
    split: '名称 `{found}` 有误，API 类别应写作一个词 `{kind}`',
    'fix-kind': '改为 `{kind}`',
  },
  'api-version': {
    group: 'API 组 `{found}` 有误，应为 `{expected}`',
    version: 'API 版本 `{found}` 有误，应为 `v1`、`v1beta1` 或 `v2alpha1` 的形式',
    'fix-group': '改为 `{expected}`',
  },
  'api-field': {
    capital: '字段 `{field}` 有误，应为 `{meant}`：API 字段以小写字母开头',
    capitals: '字段 `{field}` 的大小写有误，应为 `{meant}`',
    'fix-field': '改为 `{meant}`',
  },
  'latin-abbreviation': {
    latin: '此处是 `{found}`，应为 “{words}”',
    'fix-words': '改为 “{words}”',
  },
  'word-choice': {
    other: '此处是 `{found}`，应为 `{words}`',
    'fix-words': '改为 `{words}`',
  },
  'polite-please': {
    found: '此处是 `{found}`，应为直接的指示',
  },
  'minimising-word': {
    found: '此处是 `{found}`，不应评判难易',
  },
  'time-word': {
    found: '此处是 `{found}`，应为版本或日期',
  },
  'future-tense': {
    found: '此处是 `{found}`，应使用现在时',
  },
  'first-person': {
    found: '此处是 `{found}`，应为项目、读者或具体名称',
  },
  'chatty-contraction': {
    found: '此处是 `{found}`，应为完整的句子',
  },
  idiom: {
    found: '此处是习语 `{found}`，应使用平实的词语',
  },
};
