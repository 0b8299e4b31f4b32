import type { SiteRule } from '../site-rule.ts';
import type { TopicMessages } from '../types.ts';

/** Where links lead, what pictures show, which shortcodes there are. */
export const site: TopicMessages<SiteRule> = {
  'link-page': {
    missing: 'Unexpected address `{path}`, expected that of a page or file of the site',
    gone: 'Unexpected address `{path}`, expected one that the site’s redirects do not declare to be gone',
    nowhere: 'Unexpected address `{path}`, expected one that leads somewhere: its redirect to `{to}` ends at no page',
    loop: 'Unexpected address `{path}`, expected one that leads somewhere: its redirects go round in a circle',
    'fix-nearest': 'Change to {nearest}',
  },
  'link-anchor': {
    missing: 'Unexpected anchor `{id}`, expected the id of a heading or element in `{page}`',
    case: 'Unexpected anchor `{id}`, expected `{expected}` in `{page}`: capitals count',
    'fix-anchor': 'Change to #{near}',
  },
  'link-redirect': {
    moved: 'Unexpected old address `{path}`, expected `{to}` to which it redirects',
    'fix-target': 'Change to {to}',
  },
  'link-locale': {
    translated: 'Unexpected link to the original `{path}`, expected the translated page `{expected}`',
    untranslated: 'Unexpected address `{path}`, expected `{expected}`: there is no translation of that page',
    moved: 'Unexpected old address `{path}`, expected `{expected}`: the page has moved',
    'fix-address': 'Change to {expected}',
  },
  'link-draft': {
    draft: 'Unexpected link to `{path}`, expected a published page: it is a draft',
    future: 'Unexpected link to `{path}`, expected a page that is there when this one appears: it is dated `{date}`',
    expired: 'Unexpected link to `{path}`, expected a page that is still there: it has expired',
    pending: 'Unexpected address `{path}` of a post that is not there yet, expected it before this page appears',
  },
  'image-path': {
    missing: 'Unexpected picture `{url}`, expected a file of the bundle or of the site',
    'fix-path': 'Change to {found}',
  },
  'image-alt': {
    missing: 'Unexpected picture `{url}` without a text, expected one that says what it shows',
  },
  'shortcode-unknown': {
    unknown: 'Unexpected shortcode `{name}`, expected one that the site, its theme or Hugo defines',
    'fix-name': 'Change to {meant}',
  },
  'shortcode-parameter': {
    unknown: 'Unexpected parameter `{parameter}`, expected one that the shortcode `{name}` reads',
    mixed: 'Unexpected parameter `{value}` without a name, expected all parameters of `{name}` with names or none',
    'fix-name': 'Change to {meant}',
  },
  'shortcode-delimiter': {
    other: 'Unexpected `{delimiter}` around `{name}`, expected `{usual}`',
    partner: 'Unexpected delimiter of the closing tag of `{name}`, expected the one of its opening tag',
    'fix-delimiter': 'Change the delimiters',
  },
  'glossary-term': {
    unknown: 'Unexpected glossary term `{term}`, expected one that has a page in the glossary',
    'fix-term': 'Change to {meant}',
  },
  'feature-gate-name': {
    unknown: 'Unexpected feature gate `{gate}`, expected one that has a page',
    'fix-gate': 'Change to {meant}',
  },
  'duplicate-url': {
    taken: 'Unexpected address `{url}`, expected one of its own: `{path}` has it too',
    'see-other': 'The page with the same address',
  },
  'orphan-bundle-file': {
    orphan: 'Unexpected file `{file}` in the bundle, expected the post to use it',
  },
};
