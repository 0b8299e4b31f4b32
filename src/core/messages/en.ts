import { chinese } from './en/chinese.ts';
import { external } from './en/external.ts';
import { facts } from './en/facts.ts';
import { frontMatter } from './en/front-matter.ts';
import { links } from './en/links.ts';
import { parity } from './en/parity.ts';
import { site } from './en/site.ts';
import { structure } from './en/structure.ts';
import { words } from './en/words.ts';
import type { Messages } from './types.ts';

/** English. "Unexpected X, expected Y" with values in backticks and the evidence named; titles of fixes are imperatives. */
export const en: Messages = {
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
    unclosed: 'Unexpected end of the front matter, expected a closing `---`',
    'not-a-mapping': 'Unexpected front matter, expected lines of the form `key: value`',
    duplicate: 'Unexpected second key `{key}`, expected each key once',
    'see-first': 'The first `{key}`',
    yaml: 'Unexpected YAML, expected front matter that Hugo can read: {message}',
    'no-space': 'Unexpected value right after `{key}:`, expected a space between them',
    'link-list':
      'Unexpected `[` at the start of `{key}`, which YAML reads as a list; expected `>` and the value on the next line',
    'curly-quotes': 'Unexpected curly quotes, expected straight ones: YAML shows curly quotes as part of the value',
    'fix-close': 'Close the front matter with `---`',
    'fix-space': 'Insert a space after the colon',
    'fix-folded': 'Put the value on the next line after `>`',
    'fix-quotes': 'Use straight quotes',
  },
  'front-matter-key': {
    misspelt: 'Unexpected key `{key}`, expected `{meant}`',
    unknown: 'Unexpected key `{key}`, expected one that the site reads',
    'fix-key': 'Change to `{meant}`',
  },
  'front-matter-date': {
    malformed: 'Unexpected date `{found}`, expected the form `2026-01-22` or `2026-01-22T10:30:00-08:00`',
    impossible: 'Unexpected date `{found}`, expected a day that exists',
    'other-form': 'Unexpected form of date `{found}`, expected `{iso}`',
    'fix-form': 'Change to `{iso}`',
  },
  'link-syntax': {
    space: 'Unexpected space between `]` and `(`, expected none: this is shown as text, not as a link',
    'not-a-link':
      'Unexpected `](` in the text, expected a link: its brackets do not match or its address holds a blank',
    'wide-bracket': 'Unexpected full-width bracket after `]`, expected `(`: this is shown as text, not as a link',
    'no-text': 'Unexpected address `{url}` in the text, expected a link: the words before it need square brackets',
    scheme: 'Unexpected beginning of the address `{url}`, expected `https://` or `/`',
    'no-scheme':
      'Unexpected address `{url}` without a scheme, expected `https://`: it is taken for a file beside this page',
    'no-slash': 'Unexpected relative address `{url}`, expected it to begin with `/`',
    'full-width': 'Unexpected Chinese or full-width character in the address `{url}`, expected an address that exists',
    'trailing-mark': 'Unexpected punctuation at the end of the address `{url}`, expected it in the sentence',
    mail: 'Unexpected e-mail address `{url}` as a link, expected `mailto:` before it',
    'fix-join': 'Remove the space',
    'fix-brackets': 'Write the brackets in half-width',
    'fix-address': 'Change the address to {repaired}',
  },
  'link-absolute': {
    'own-site': 'Unexpected absolute link to the own site, expected `{path}`',
    'fix-relative': 'Make the link relative to the site',
  },
  'heading-level': {
    top: 'Unexpected level-1 heading, expected level 2 or deeper: the title is the only level-1 heading of the page',
    skip: 'Unexpected heading of level `{level}`, expected level `{expected}` or higher up',
    'fix-level': 'Change this heading to level {level}',
  },
  'heading-space': {
    missing: 'Unexpected text right after `#`, expected a space: this is not shown as a heading',
    'wrong-space': 'Unexpected kind of space after `#`, expected an ordinary one: this is not shown as a heading',
    'fix-space': 'Put a space after the number signs',
  },
  'shortcode-unclosed': {
    unclosed: 'Unexpected end of the text, expected a closing tag for `{name}`',
    unopened: 'Unexpected closing tag of `{name}`, expected an opening one before it',
    unterminated: 'Unexpected end of a shortcode tag, expected `>}}` or `%}}` as at its start',
    'mismatched-delimiter': 'Unexpected end of a shortcode tag, expected the same delimiter as at its start',
    'no-name': 'Unexpected empty shortcode tag, expected the name of a shortcode',
    'unterminated-quote': 'Unexpected end of a shortcode tag inside a quoted value, expected a closing quotation mark',
    'fix-close': 'Close `{name}` after this paragraph',
    'fix-remove': 'Remove the closing tag',
  },
  'shortcode-marks': {
    broken: 'Unexpected marks of a shortcode tag, expected `{expected}`: this is shown as text',
    'fix-marks': 'Write the tag as Hugo reads it',
  },
  'table-shape': {
    excess:
      'Unexpected cell beyond the {columns} columns of the table, expected none: it is not shown. A bar in a cell is written `\\|`, also in code',
    swallowed: 'Unexpected text right below a table, expected a blank line between: this is shown as a row of it',
    header:
      'Unexpected number of cells `{cells}`, expected `{columns}` as in the line of dashes below: this is not shown as a table',
    'fix-blank': 'Put a blank line below the table',
  },
  'invisible-character': {
    invisible: 'Unexpected invisible character `U+{code}`, expected none',
    'fix-remove': 'Remove the invisible character',
  },
  'no-break-space': {
    found: 'Unexpected no-break space `U+00A0`, expected an ordinary space',
    'fix-space': 'Use an ordinary space',
  },
  placeholder: {
    left: 'Unexpected placeholder `{found}`, expected the text it stands for',
    link: 'Unexpected placeholder `{found}` as an address, expected where the link leads',
    hidden: 'Unexpected `{found}`, which browsers take for a tag and hide, expected the text it stands for, or code',
    'fix-code': 'Set `{found}` as code',
  },
  'doubled-word': {
    doubled: 'Unexpected second `{word}`, expected the word once',
    'fix-remove': 'Remove the second `{word}`',
  },
  'translation-metadata': {
    draft: 'Unexpected `draft: true`, expected a published translation: the original is published',
    date: 'Unexpected date `{found}`, expected `{expected}` as in the original',
    slug: 'Unexpected slug `{found}`, expected `{expected}` as in the original',
    'no-date': 'Unexpected front matter without a date, expected `{expected}` as in the original',
    'no-slug': 'Unexpected front matter without a slug, expected `{expected}` as in the original',
    'fix-draft': 'Remove `draft: true`',
    'fix-value': 'Change to `{expected}`',
    'fix-add': 'Add `{key}: {expected}`',
  },
  suppression: {
    'unknown-rule': 'Unexpected rule name `{name}`, expected the name of a rule: this silences nothing',
    'unknown-directive':
      'Unexpected directive `{word}`, expected `stargazer-disable-next-line`, `-disable-line`, `-disable`, `-enable` or `-disable-file`',
  },
};
