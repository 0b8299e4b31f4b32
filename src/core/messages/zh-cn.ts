import type { Messages } from './types.ts';
import { chinese } from './zh-cn/chinese.ts';
import { external } from './zh-cn/external.ts';
import { facts } from './zh-cn/facts.ts';
import { frontMatter } from './zh-cn/front-matter.ts';
import { links } from './zh-cn/links.ts';
import { parity } from './zh-cn/parity.ts';
import { site } from './zh-cn/site.ts';
import { structure } from './zh-cn/structure.ts';
import { words } from './zh-cn/words.ts';

/** 简体中文。 */
export const zhCn: Messages = {
  ...chinese,
  ...parity,
  ...facts,
  ...external,
  ...words,
  ...links,
  ...structure,
  ...frontMatter,
  ...site,
  'front-matter-syntax': {
    unclosed: '前置元数据没有结束，应有一行 `---`',
    'not-a-mapping': '前置元数据有误，应为 `键: 值` 形式的行',
    duplicate: '键 `{key}` 重复，每个键只应出现一次',
    'see-first': '第一个 `{key}`',
    yaml: 'YAML 有误，Hugo 无法读取前置元数据：{message}',
    'no-space': '`{key}:` 之后直接是值，应有一个空格',
    'link-list': '`{key}` 以 `[` 开头，会被 YAML 当作列表；应写 `>` 并将值放在下一行',
    'curly-quotes': '此处是弯引号，应为直引号：YAML 会把弯引号当作值的一部分',
    'fix-close': '用 `---` 结束前置元数据',
    'fix-space': '在冒号后插入空格',
    'fix-folded': '写 `>` 并将值放在下一行',
    'fix-quotes': '改用直引号',
  },
  'front-matter-key': {
    misspelt: '键 `{key}` 有误，应为 `{meant}`',
    unknown: '键 `{key}` 未知，应为站点会读取的键',
    'fix-key': '改为 `{meant}`',
  },
  'front-matter-date': {
    malformed: '日期 `{found}` 有误，应为 `2026-01-22` 或 `2026-01-22T10:30:00-08:00` 的形式',
    impossible: '日期 `{found}` 有误，应为存在的日期',
    'other-form': '日期 `{found}` 的写法有误，应为 `{iso}`',
    'fix-form': '改为 `{iso}`',
  },
  'link-syntax': {
    space: '`]` 与 `(` 之间不应有空格：此处会显示为文字而不是链接',
    'not-a-link': '文字中出现 `](`，应为链接：括号不配对，或地址中有空格',
    'wide-bracket': '`]` 之后是全角括号，应为 `(`：此处会显示为文字而不是链接',
    'no-text': '文字中出现地址 `{url}`，应为链接：其前的文字缺少方括号',
    scheme: '地址 `{url}` 的开头有误，应为 `https://` 或 `/`',
    'no-scheme': '地址 `{url}` 缺少 `https://`：会被当作本页旁边的文件',
    'no-slash': '地址 `{url}` 是相对地址，应以 `/` 开头',
    'full-width': '地址 `{url}` 中有中文或全角字符，应为存在的地址',
    'trailing-mark': '地址 `{url}` 末尾有标点，标点应在句子中',
    mail: '链接 `{url}` 是电子邮件地址，前面应有 `mailto:`',
    'fix-join': '删除空格',
    'fix-brackets': '改为半角括号',
    'fix-address': '将地址改为 {repaired}',
  },
  'link-absolute': {
    'own-site': '指向本站的绝对链接，应为 `{path}`',
    'fix-relative': '改为站内链接',
  },
  'heading-level': {
    top: '一级标题有误，应为二级或更低：页面标题是唯一的一级标题',
    skip: '标题级别 `{level}` 有误，应为 `{expected}` 级或更高',
    'fix-level': '将此标题改为 {level} 级',
  },
  'heading-space': {
    missing: '`#` 之后直接是文字，应有空格：此处不会显示为标题',
    'wrong-space': '`#` 之后的空格有误，应为普通空格：此处不会显示为标题',
    'fix-space': '在井号后加一个空格',
  },
  'shortcode-unclosed': {
    unclosed: '短代码 `{name}` 没有结束标签',
    unopened: '`{name}` 的结束标签之前没有开始标签',
    unterminated: '短代码标签没有结束，应与开头对应，以 `>}}` 或 `%}}` 结尾',
    'mismatched-delimiter': '短代码标签的结尾有误，应与开头的定界符一致',
    'no-name': '短代码标签是空的，应有短代码的名称',
    'unterminated-quote': '短代码标签在引号内结束，应有后引号',
    'fix-close': '在此段之后结束 `{name}`',
    'fix-remove': '删除结束标签',
  },
  'shortcode-marks': {
    broken: '短代码标签的定界符有误，应为 `{expected}`：此处会显示为文字',
    'fix-marks': '改为 Hugo 能识别的标签',
  },
  'table-shape': {
    excess: '单元格超出表头的 `{columns}` 列，不会显示；单元格中的竖线（包括代码中的）应写作 `\\|`',
    swallowed: '表格之后直接是文字，应隔一个空行：此处会显示为表格的一行',
    header: '此处有 `{cells}` 个单元格，应与下方横线的 `{columns}` 列一致：此处不会显示为表格',
    'fix-blank': '在表格之后加一个空行',
  },
  'invisible-character': {
    invisible: '此处有不可见字符 `U+{code}`，应删除',
    'fix-remove': '删除不可见字符',
  },
  'no-break-space': {
    found: '此处是不换行空格 `U+00A0`，应为普通空格',
    'fix-space': '改用普通空格',
  },
  placeholder: {
    left: '占位文字 `{found}` 应替换为实际内容',
    link: '占位地址 `{found}` 应替换为实际地址',
    hidden: '`{found}` 会被浏览器当作标签而不显示，应替换为实际内容或标为代码',
    'fix-code': '将 `{found}` 标为代码',
  },
  'doubled-word': {
    doubled: '单词 `{word}` 重复，只应出现一次',
    'fix-remove': '删除第二个 `{word}`',
  },
  'translation-metadata': {
    draft: '此处是 `draft: true`，但原文已发布，译文也应发布',
    date: '日期 `{found}` 有误，应与原文一致，为 `{expected}`',
    slug: 'slug `{found}` 有误，应与原文一致，为 `{expected}`',
    'no-date': '缺少日期，应与原文一致，为 `{expected}`',
    'no-slug': '缺少 slug，应与原文一致，为 `{expected}`',
    'fix-draft': '删除 `draft: true`',
    'fix-value': '改为 `{expected}`',
    'fix-add': '添加 `{key}: {expected}`',
  },
  suppression: {
    'unknown-rule': '没有名为 `{name}` 的规则，此处不会有任何作用',
    'unknown-directive':
      '指令 `{word}` 未知，应为 `stargazer-disable-next-line`、`-disable-line`、`-disable`、`-enable` 或 `-disable-file`',
  },
};
