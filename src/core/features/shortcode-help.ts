import type { Language } from '../messages/types.ts';

/** What completion adds to the known shortcodes (`core/site/shortcodes.ts`), for those that posts use. */
export interface ShortcodeHelp {
  /** Parameters that its completion writes at once, by name; `''` for a positional one. */
  readonly required: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly help: Readonly<Record<Language, string>>;
}

const colours = { color: ['primary', 'info', 'warning', 'danger'] };

/** By name, in the order in which posts use them most. */
export const shortcodeHelp: ReadonlyMap<string, ShortcodeHelp> = new Map<string, ShortcodeHelp>([
  ['figure', entry(['src', 'alt'], 'A picture with a caption.', '带说明的图片。', { clicktozoom: ['true'] })],
  ['note', entry([], 'A box for what is good to know.', '提示框。')],
  ['caution', entry([], 'A box for what may go wrong.', '小心框。')],
  ['warning', entry([], 'A box for what may do harm.', '警告框。')],
  ['mermaid', entry([], 'A diagram in the Mermaid language.', 'Mermaid 图表。')],
  ['youtube', entry(['id', 'title'], 'A video.', '视频。')],
  [
    'glossary_tooltip',
    entry(
      ['text', 'term_id'],
      'A term of the glossary with its definition; `term_id` is the name of its file.',
      '带定义的术语；`term_id` 是术语文件的名称。',
    ),
  ],
  ['alert', entry(['title'], 'A coloured box.', '彩色提示框。', colours)],
  [
    'table',
    entry(['caption'], 'A table with a caption for screen readers.', '带标题的表格，标题供屏幕阅读器使用。', {
      sortable: ['true'],
    }),
  ],
  ['pageinfo', entry([], 'A box about the page itself.', '关于本页的提示框。', colours)],
  ['code_sample', entry(['file'], 'A file shown as code.', '以代码形式显示的文件。')],
  ['highlight', entry([''], 'Code with highlighting.', '高亮的代码。')],
  ['details', entry(['summary'], 'A passage that opens on a click.', '点击后展开的内容。')],
  [
    'feature-state',
    entry([], 'The stage of a feature; for documentation pages.', '特性的阶段；用于文档页面。', {
      state: ['alpha', 'beta', 'stable', 'deprecated'],
    }),
  ],
  ['tabs', entry(['name'], 'A set of tabs.', '一组标签页。')],
  ['tab', entry(['name'], 'One tab; stands inside `tabs`.', '一个标签页；位于 `tabs` 之内。')],
]);

function entry(
  required: readonly string[],
  en: string,
  zh: string,
  values?: Readonly<Record<string, readonly string[]>>,
): ShortcodeHelp {
  return { required, ...(values && { values }), help: { en, 'zh-cn': zh } };
}
