/** Words of the site around a post's own text, in the language of the post (not of the person who reads the preview). */
export interface SiteLabels {
  readonly note: string;
  readonly caution: string;
  readonly warning: string;
  readonly by: string;
  readonly translatedBy: string;
  readonly draft: string;
  readonly noTitle: string;
  readonly featureState: string;
  readonly video: string;
  readonly glossary: string;
  readonly embedded: string;
  readonly sample: string;
  readonly cutOff: string;
  readonly done: string;
  readonly open: string;
}

/** English for every locale that has no words of its own here. */
export function siteLabels(locale: string): SiteLabels {
  return locale === 'zh-cn' ? CHINESE : ENGLISH;
}

const ENGLISH: SiteLabels = {
  note: 'Note',
  caution: 'Caution',
  warning: 'Warning',
  by: 'By',
  translatedBy: 'Translated by',
  draft: 'Draft',
  noTitle: 'No title',
  featureState: 'Feature state',
  video: 'Video',
  glossary: 'Glossary',
  embedded: 'Not shown here',
  sample: 'Code sample',
  cutOff: 'This block is too large or too deeply nested to be shown as the site renders it.',
  done: 'Done',
  open: 'Open',
};

const CHINESE: SiteLabels = {
  note: '说明',
  caution: '注意',
  warning: '警告',
  by: '作者',
  translatedBy: '译者',
  draft: '草稿',
  noTitle: '无标题',
  featureState: '特性状态',
  video: '视频',
  glossary: '术语表',
  embedded: '此处不显示',
  sample: '代码示例',
  cutOff: '此块过大或嵌套过深，无法按网站的样子显示。',
  done: '已完成',
  open: '未完成',
};
