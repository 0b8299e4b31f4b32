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

/** Headings, lists, code, images and marks. */
export const structure: TopicMessages<StructureRule> = {
  'heading-duplicate': {
    text: 'Unexpected second heading `{text}` beside the first, expected different headings',
    id: 'Unexpected second id `{id}`, expected each id once: links reach the first only',
    'see-first': 'The first one',
  },
  'heading-empty': {
    empty: 'Unexpected empty heading, expected a text',
    'fix-remove': 'Remove the heading',
  },
  'heading-link': {
    link: 'Unexpected link in a heading, expected it in the text below: its address becomes part of the anchor',
  },
  'heading-case': {
    'title-case': 'Unexpected capitals in a heading, expected them as in a sentence and as in other headings: {words}',
    'fix-case': 'Write the heading as a sentence',
  },
  'bold-heading': {
    bold: 'Unexpected bold line, expected a heading',
  },
  'list-bullet': {
    bullet: 'Unexpected `{bullet}` at the start of a line, expected `*` or `-`: this is not shown as a list',
    'fix-marker': 'Make it a list item',
  },
  'code-language': {
    evident: 'Unexpected code block without a language, expected `{language}`',
    missing: 'Unexpected code block without a language, expected one after the fence',
    'fix-language': 'Set the language to `{language}`',
  },
  'code-prompt': {
    prompt: 'Unexpected prompt `$` before the commands, expected the commands only',
    'fix-remove': 'Remove the prompts',
  },
  'inline-code': {
    plain: 'Unexpected `{name}` in running text, expected it set as code',
    'fix-code': 'Set `{name}` as code',
  },
  'unbalanced-bracket': {
    extra: 'Unexpected `)`, expected a `(` before it in this paragraph',
    unclosed: 'Unexpected `(`, expected a `)` after it in this paragraph',
    'fix-remove': 'Remove the bracket',
  },
  'unrendered-emphasis': {
    emphasis: 'Unexpected `{marks}` in the text, expected bold text: readers see the asterisks',
    backtick: 'Unexpected `{marks}` in the text, expected code: its partner is missing',
    'fix-blanks': 'Move the blanks outside',
  },
  'converter-residue': {
    comment: 'Unexpected remark of a converter, expected none in a post',
    text: 'Unexpected alert of a converter, expected what it warns of to be repaired',
    'fix-remove': 'Remove the remark',
  },
  'needless-escape': {
    escape: 'Unexpected backslash before `{mark}`, expected `{mark}` alone',
    'fix-remove': 'Remove the backslash',
  },
  'trailing-space': {
    lines: 'Unexpected blanks at the end of {count} {count|line|lines}, expected none',
    'fix-remove': 'Remove the blanks at the end of {count} {count|line|lines}',
  },
  'figure-alt': {
    empty: 'Unexpected empty alternative text, expected one that says what the figure shows',
    caption:
      'Unexpected figure without `alt`, expected a text that says what it shows: now the caption stands in for it',
    'fix-caption': 'Take the caption as a start',
  },
};
