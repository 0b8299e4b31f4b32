import type { RuleId, TopicMessages } from '../types.ts';

type StructureRule = Extract<
  RuleId,
  | 'heading-duplicate'
  | 'heading-empty'
  | 'heading-link'
  | 'heading-case'
  | 'bold-heading'
  | 'list-bullet'
  | 'code-language'
  | 'code-prompt'
  | 'inline-code'
  | 'unbalanced-bracket'
  | 'unrendered-emphasis'
  | 'converter-residue'
  | 'needless-escape'
  | 'trailing-space'
  | 'figure-alt'
>;

/** 标题、列表、代码、图片与标记。 */
export const structure: TopicMessages<StructureRule> = {
  'heading-duplicate': {
    text: '同级标题 `{text}` 重复，应各不相同',
    id: '标识 `{id}` 重复，每个标识只应出现一次：链接只能到达第一处',
    'see-first': '第一处',
  },
  'heading-empty': {
    empty: '标题为空，应有文字',
    'fix-remove': '删除此标题',
  },
  'heading-link': {
    link: '标题中有链接，应放在下面的正文中：其地址会成为锚点的一部分',
  },
  'heading-case': {
    'title-case': '标题中的单词不应大写，应与其他标题一样按句子书写：{words}',
    'fix-case': '按句子书写标题',
  },
  'bold-heading': {
    bold: '此处是一行粗体，应为标题',
  },
  'list-bullet': {
    bullet: '行首是 `{bullet}`，应为 `*` 或 `-`：此处不会显示为列表',
    'fix-marker': '改为列表项',
  },
  'code-language': {
    evident: '代码块没有语言，应为 `{language}`',
    missing: '代码块没有语言，应写在围栏之后',
    'fix-language': '将语言设为 `{language}`',
  },
  'code-prompt': {
    prompt: '命令前有提示符 `$`，应只有命令',
    'fix-remove': '删除提示符',
  },
  'inline-code': {
    plain: '正文中的 `{name}` 应以反引号标为代码',
    'fix-code': '将 `{name}` 标为代码',
  },
  'unbalanced-bracket': {
    extra: '多余的 `)`，本段中前面应有 `(`',
    unclosed: '此处的 `(` 没有结束，本段中后面应有 `)`',
    'fix-remove': '删除括号',
  },
  'unrendered-emphasis': {
    emphasis: '文字中出现 `{marks}`，应为粗体：读者会看到星号',
    backtick: '文字中出现 `{marks}`，应为代码：缺少与之成对的反引号',
    'fix-blanks': '去掉标记内侧的空格',
  },
  'converter-residue': {
    comment: '此处是转换工具留下的注释，文章中不应有',
    text: '此处是转换工具的提示，应修正它所指出的问题',
    'fix-remove': '删除此注释',
  },
  'needless-escape': {
    escape: '`{mark}` 前有反斜杠，应只有 `{mark}`',
    'fix-remove': '删除反斜杠',
  },
  'trailing-space': {
    lines: '有 {count} 行以空格结尾，不应有空格',
    'fix-remove': '删除 {count} 行末尾的空格',
  },
  'figure-alt': {
    empty: '替代文字为空，应说明图的内容',
    caption: '图没有 `alt`，应说明图的内容：目前由图注代替',
    'fix-caption': '以图注为起点',
  },
};
