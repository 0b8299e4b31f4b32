import type { RuleId, TopicMessages } from '../types.ts';

/** Rules that compare a translation with its original, passage by passage. */
export type ParityRule = Extract<
  RuleId,
  `translation-${'drift' | 'missing' | 'heading' | 'link' | 'code' | 'number' | 'shortcode' | 'untranslated' | 'comment' | 'order'}`
>;

/** A translation beside its original. */
export const parity: TopicMessages<ParityRule> = {
  'translation-drift': {
    older:
      'Unexpected translation of an older original, expected one of today’s: {count} passages differ, this is the first',
    replaced: 'Unexpected translation of `{before}`, expected one of `{after}` as the original says today',
    removed: 'Unexpected translation of `{before}`, expected none: the original no longer says it',
    added: 'Unexpected translation without `{after}`, expected what the original says today',
    marks: 'Unexpected translation of other marks or symbols, expected those of the original of today',
    link: 'Unexpected link target, expected `{expected}` as in the original of today',
    unknown: 'Unexpected translation of `{before}`, expected a passage of the original: it is not there any more',
    marked: 'Unexpected old translation, expected one of the original of today: {change}',
    'fix-done': 'It says what the original says: remove the mark',
    'see-original': 'The original of today',
  },
  'translation-missing': {
    after: 'Unexpected end of this passage, expected the passage `{expected}` of the original after it',
    'after-many':
      'Unexpected end of this passage, expected {count} passages of the original after it, `{expected}` first',
    'start-many': 'Unexpected beginning, expected {count} passages of the original before this one, `{expected}` first',
    start: 'Unexpected beginning, expected the passage `{expected}` of the original before this one',
    'see-original': 'The passage in the original',
  },
  'translation-heading': {
    level: 'Unexpected heading of level `{found}`, expected level `{expected}` as in the original',
    lost: 'Unexpected text without a heading, expected one for `{heading}` of the original',
    'fix-level': 'Change this heading to level {level}',
  },
  'translation-link': {
    lost: 'Unexpected passage without a link to `{expected}`, expected the links of the original',
    target: 'Unexpected link target `{found}`, expected `{expected}` as in the original',
  },
  'translation-code': {
    lost: 'Unexpected passage without the code `{expected}`, expected the code of the original',
    altered: 'Unexpected code `{found}`, expected `{expected}` as in the original',
    quoted: 'Unexpected quotation marks around `{code}`, expected code as in the original',
    'fix-code': 'Change to `{expected}`',
    'fix-quoted': 'Write `{code}` as code',
  },
  'translation-number': {
    differs: 'Unexpected number `{found}`, expected `{expected}` as in the original',
    'fix-number': 'Change to `{expected}`',
  },
  'translation-shortcode': {
    other: 'Unexpected shortcode `{found}`, expected `{expected}` as in the original',
  },
  'translation-untranslated': {
    english: 'Unexpected English text, expected a translation',
    empty: 'Unexpected empty passage, expected its translation below the comment',
    many: 'Unexpected English text, expected a translation: {count} passages are in English, this is the first',
  },
  'translation-comment': {
    shifted: 'Unexpected place of the comments, expected each directly above its translation',
    translation: 'Unexpected Chinese text in a comment of the original, expected it on the page',
    unclosed:
      'Unexpected end of the block inside a comment, expected `-->` before it or a blank line above the comment: text below is hidden',
    tag: 'Unexpected shortcode tag in a comment, expected it on the page beside its other tag: commented shortcodes run',
  },
  'translation-order': {
    moved: 'Unexpected place of this passage, expected the order of the original',
  },
};
