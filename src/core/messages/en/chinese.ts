import type { RuleId, TopicMessages } from '../types.ts';

/** Chinese text. */
export const chinese: TopicMessages<Extract<RuleId, `zh-${string}`>> = {
  'zh-spacing': {
    missing: 'Unexpected `{text}` without a space, expected one between Chinese and Latin text',
    'missing-code': 'Unexpected `{text}` without a space, expected one between Chinese text and code',
    'beside-mark': 'Unexpected space beside `{mark}`, expected none beside a full-width mark',
    'fix-insert': 'Insert a space',
    'fix-remove': 'Remove the space',
  },
  'zh-blank': {
    blank: 'Unexpected space in `{text}`, expected none between Chinese characters',
    'fix-remove': 'Remove the space',
  },
  'zh-punctuation': {
    'half-width': 'Unexpected half-width `{found}` beside Chinese text, expected `{expected}`',
    bracket: 'Unexpected brackets `{found}` around Chinese text, expected `{expected}`',
    doubled: 'Unexpected `{found}`, expected `{expected}`',
    'fix-mark': 'Change to `{expected}`',
    'fix-brackets': 'Use full-width brackets',
    'fix-doubled': 'Change to `{expected}`',
  },
  'zh-bracket': {
    bracket: 'Unexpected brackets `{found}` around Chinese words, expected `{expected}`',
    'fix-brackets': 'Use full-width brackets',
  },
  'zh-quote': {
    straight: 'Unexpected straight quotation marks around Chinese text, expected `“…”`',
    'fix-curly': 'Use curly quotation marks',
  },
  'zh-line-break': {
    broken: 'Unexpected line break in `{text}`, expected none between Chinese characters: the page shows a space there',
    'fix-join': 'Join the two lines',
  },
  'zh-character': {
    character: 'Unexpected `{found}`, expected `{expected}`',
    'fix-character': 'Change to `{expected}`',
  },
  'zh-doubled-word': {
    doubled: 'Unexpected second `{word}`, expected the word once',
    'fix-remove': 'Remove the second `{word}`',
  },
  'zh-emphasis': {
    italic: 'Unexpected italics around Chinese text, expected bold text: `**…**`',
    underscores: 'Unexpected underscores around Chinese text, which the page shows, expected bold text: `**…**`',
    unrendered:
      'Unexpected `**` that are no marks where they stand, expected a space outside or none inside: the page shows the asterisks',
    alone: 'Unexpected `**` without a partner, expected another one: the page shows the asterisks',
    'fix-bold': 'Change to bold text',
    'fix-blank': 'Move the spaces so that this becomes bold',
  },
  'zh-address': {
    polite: 'Unexpected `您`, expected `你`',
    'fix-plain': 'Change to `你`',
  },
  'zh-case': {
    lower: 'Unexpected `{found}` in Chinese text, expected `{expected}`',
    'fix-case': 'Change to `{expected}`',
  },
  'zh-heading-anchor': {
    missing: 'Unexpected heading without an id, expected `#{id}` as the English heading has',
    'fix-id': 'Add the id `{id}`',
  },
  'zh-term': {
    other: 'Unexpected term `{found}`, expected `{expected}` as on the rest of the site',
    'fix-term': 'Change to `{expected}`',
  },
};
