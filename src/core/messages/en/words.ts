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

/** Words and names. */
export const words: TopicMessages<WordsRule> = {
  spelling: {
    misspelt: 'Unexpected word `{word}`, expected `{correct}`',
    'fix-word': 'Change to `{correct}`',
  },
  article: {
    other: 'Unexpected article `{found}` before `{word}`, expected `{expected}`',
    'fix-article': 'Change to `{expected}`',
  },
  'confused-word': {
    confused: 'Unexpected `{found}`, expected `{expected}`',
    'fix-words': 'Change to `{expected}`',
  },
  'phrasal-verb': {
    noun: 'Unexpected noun `{noun}` in the place of a verb, expected `{verb}`',
    'fix-verb': 'Change to `{verb}`',
  },
  'mark-space': {
    before: 'Unexpected blank before `{mark}`, expected none',
    behind: 'Unexpected word right behind `{mark}`, expected a space between',
    'fix-before': 'Remove the blank before `{mark}`',
    'fix-behind': 'Insert a space behind `{mark}`',
  },
  'kubernetes-term': {
    misspelt: 'Unexpected name `{name}`, expected `{meant}`',
    'fix-name': 'Change to `{meant}`',
  },
  'gate-name': {
    misspelt: 'Unexpected feature gate `{name}`, expected `{meant}`, which KEP metadata names',
    'fix-name': 'Change to `{meant}`',
  },
  'product-name': {
    capitals: 'Unexpected `{found}`, expected `{name}`',
    'fix-name': 'Change to `{name}`',
  },
  'sig-name': {
    form: 'Unexpected `{found}`, expected `{expected}`',
    'fix-name': 'Change to `{expected}`',
  },
  'api-kind': {
    split: 'Unexpected `{found}`, expected the kind `{kind}` in one word',
    'fix-kind': 'Change to `{kind}`',
  },
  'api-version': {
    group: 'Unexpected API group `{found}`, expected `{expected}`',
    version: 'Unexpected API version `{found}`, expected the form `v1`, `v1beta1` or `v2alpha1`',
    'fix-group': 'Change to `{expected}`',
  },
  'api-field': {
    capital: 'Unexpected field `{field}`, expected `{meant}`: fields of the API begin with a small letter',
    capitals: 'Unexpected capitals in the field `{field}`, expected `{meant}`',
    'fix-field': 'Change to `{meant}`',
  },
  'latin-abbreviation': {
    latin: 'Unexpected `{found}`, expected “{words}”',
    'fix-words': 'Write “{words}”',
  },
  'word-choice': {
    other: 'Unexpected `{found}`, expected `{words}`',
    'fix-words': 'Change to `{words}`',
  },
  'polite-please': {
    found: 'Unexpected `{found}`, expected a plain instruction',
  },
  'minimising-word': {
    found: 'Unexpected `{found}`, expected no judgement of how easy it is',
  },
  'time-word': {
    found: 'Unexpected `{found}`, expected a release or a date',
  },
  'future-tense': {
    found: 'Unexpected `{found}`, expected the present tense',
  },
  'first-person': {
    found: 'Unexpected `{found}`, expected the project, the reader or a name',
  },
  'chatty-contraction': {
    found: 'Unexpected `{found}`, expected a full sentence',
  },
  idiom: {
    found: 'Unexpected idiom `{found}`, expected plain words',
  },
};
