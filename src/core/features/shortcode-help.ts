import type { Language } from '../messages/types.ts';

/** What completion and hover add to the known shortcodes (`core/site/shortcodes.ts`). */
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
  ['comment', entry([], 'Text that is not published.', '不会发布的文字。')],
  [
    'glossary_definition',
    entry(['term_id'], 'The definition of a term of the glossary.', '术语表中某个术语的定义。', {
      length: ['short', 'all'],
    }),
  ],
  ['param', entry([''], 'A value of the configuration of the site, by its name.', '站点配置中的值，按名称取得。')],
  [
    'skew',
    entry(
      [''],
      'A version relative to the newest release. In a post it changes with every release: write the version itself.',
      '相对最新发布的版本号。它会随每次发布而变，文章中应直接写版本号。',
    ),
  ],
  ['heading', entry([''], 'A heading that the site words in every language.', '由站点提供各语言文字的标题。')],
  ['include', entry(['file'], 'A file that is put here.', '插入一个文件。')],
  ['imgproc', entry(['', '', ''], 'A picture of the folder, scaled.', '缩放后的目录内图片。')],
  ['link', entry(['text', 'url'], 'A link whose address may hold shortcodes.', '地址中可含短代码的链接。')],
  ['ref', entry([''], 'The address of a page, by its path.', '页面的完整网址，按路径取得。')],
  [
    'relref',
    entry([''], 'The address of a page from the root of the site, by its path.', '页面的站内网址，按路径取得。'),
  ],
  [
    'thirdparty-content',
    entry([], 'A notice that the page speaks of products of others.', '说明本页涉及第三方产品的提示。', {
      single: ['true'],
    }),
  ],
  [
    'latest-version',
    entry(
      [],
      'The newest minor release, `v1.N`. In a post it changes with every release: write the version itself.',
      '最新的次要版本 `v1.N`。它会随每次发布而变，文章中应直接写版本号。',
    ),
  ],
  [
    'latest-semver',
    entry(
      [],
      'The newest release, `1.N.P`. In a post it changes with every release: write the version itself.',
      '最新的版本 `1.N.P`。它会随每次发布而变，文章中应直接写版本号。',
    ),
  ],
  ['gist', entry(['', ''], 'Code from GitHub Gist.', 'GitHub Gist 上的代码。')],
  ['vimeo', entry([''], 'A video.', '视频。')],
]);

function entry(
  required: readonly string[],
  en: string,
  zh: string,
  values?: Readonly<Record<string, readonly string[]>>,
): ShortcodeHelp {
  return { required, ...(values && { values }), help: { en, 'zh-cn': zh } };
}
