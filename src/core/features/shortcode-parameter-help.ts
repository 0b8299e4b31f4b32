import type { Language } from '../messages/types.ts';

type Texts = Readonly<Record<Language, string>>;

/** What a named parameter of a known shortcode does; `undefined` when we do not know. Parameters are told apart by case in Hugo, though not here. */
export function parameterHelp(shortcode: string, parameter: string): Texts | undefined {
  return help.get(`${shortcode} ${parameter}`.toLowerCase());
}

/** Sources: the shortcodes of Hugo and Docsy, and the templates of the Kubernetes site. */
const help: ReadonlyMap<string, Texts> = new Map(
  Object.entries({
    'figure src': [
      "The picture: a file of the post's folder, or a path from the root of the site.",
      '图片：文章目录中的文件，或以 `/` 开头的站内路径。',
    ],
    'figure alt': [
      'What the picture shows, for those who cannot see it. Without it the caption is taken.',
      '图片内容的文字描述，供看不到图片的读者使用；缺省时使用 `caption`。',
    ],
    'figure caption': ['The words below the picture; Markdown.', '图片下方的说明，可用 Markdown。'],
    'figure class': ['Classes of the picture, for example `diagram-medium`.', '图片的样式类，例如 `diagram-medium`。'],
    'figure width': ['Width in pixels.', '宽度（像素）。'],
    'figure height': ['Height in pixels.', '高度（像素）。'],
    'figure title': ['A heading below the picture, above the caption.', '图片下方、说明之上的标题。'],
    'figure link': ['Where a click on the picture leads.', '点击图片时打开的地址。'],
    'figure target': ['Where the link opens, for example `_blank`.', '链接的打开方式，例如 `_blank`。'],
    'figure rel': ['The `rel` of the link.', '链接的 `rel` 属性。'],
    'figure attr': ['Whom the picture is by.', '图片的署名。'],
    'figure attrlink': ['Where the attribution leads.', '署名的链接。'],
    'figure clicktozoom': [
      '`true`: a click enlarges the picture. Works together with `class` only.',
      '`true` 表示点击放大；只有同时给出 `class` 才有效。',
    ],
    'alert title': ['The heading of the box.', '提示框的标题。'],
    'alert color': ['The colour of the box.', '提示框的颜色。'],
    'pageinfo color': ['The colour of the box.', '提示框的颜色。'],
    'table caption': [
      'What the table shows; not visible, for screen readers.',
      '表格内容的说明；不显示，供屏幕阅读器使用。',
    ],
    'table sortable': ['`true`: readers can sort the rows.', '`true` 表示读者可以排序。'],
    'tabs name': ['The name of the set; it must occur once in a page.', '标签页组的名称，在一页中只能出现一次。'],
    'tab name': ['What stands on the tab.', '标签上的文字。'],
    'tab include': ['A file that the tab shows in place of its body.', '代替正文显示的文件。'],
    'tab codelang': ['The language of the code that the tab shows.', '所显示代码的语言。'],
    'details summary': ['The words that are always visible.', '始终可见的文字。'],
    'glossary_tooltip text': [
      "The words in the sentence. Without it the term's own title.",
      '句中显示的文字；缺省时为术语标题。',
    ],
    'glossary_tooltip term_id': [
      'The term: the name of its file in `docs/reference/glossary`. Without such a file the site is not built.',
      '术语：`docs/reference/glossary` 中的文件名。没有该文件时站点无法构建。',
    ],
    'glossary_definition term_id': [
      'The term: the name of its file in `docs/reference/glossary`.',
      '术语：`docs/reference/glossary` 中的文件名。',
    ],
    'glossary_definition length': ['`short` or `all`: how much of the definition.', '`short` 或 `all`：显示多少定义。'],
    'glossary_definition prepend': ['Words before the definition.', '定义之前的文字。'],
    'feature-state state': ['The stage of the feature.', '特性的阶段。'],
    'feature-state for_k8s_version': [
      'The release since which the stage holds, `v1.N`.',
      '自哪个版本起处于此阶段，`v1.N`。',
    ],
    'feature-state feature_gate_name': [
      'The gate whose page tells stage and release. Without such a page the site is not built.',
      '由其页面给出阶段和版本的特性门控。没有该页面时站点无法构建。',
    ],
    'code_sample file': [
      "The file: one of the post's folder, else one below `examples`. Without it the site is not built.",
      '文件：文章目录中的文件，否则为 `examples` 下的文件。没有该文件时站点无法构建。',
    ],
    'code_sample language': ['The language of the code.', '代码的语言。'],
    'youtube id': ['The id of the video, as in its address.', '视频的 ID，见其网址。'],
    'youtube title': ['What the video is, for screen readers.', '视频的标题，供屏幕阅读器使用。'],
    'youtube class': ['A class of the player.', '播放器的样式类。'],
    'youtube autoplay': ['`true`: plays at once, without sound.', '`true` 表示自动静音播放。'],
    'youtube start': ['Second at which it begins.', '开始的秒数。'],
    'youtube end': ['Second at which it stops.', '结束的秒数。'],
    'include file': ['The file that is put here.', '要插入的文件。'],
    'link text': ['The words of the link.', '链接文字。'],
    'link url': ['Where the link leads.', '链接地址。'],
    'ref path': ['The page, by its path in the content folder.', '页面在内容目录中的路径。'],
    'relref path': ['The page, by its path in the content folder.', '页面在内容目录中的路径。'],
  } satisfies Record<string, readonly [string, string]>).map(([name, [en, zh]]) => [name, { en, 'zh-cn': zh }]),
);
