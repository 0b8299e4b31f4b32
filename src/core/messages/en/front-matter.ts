import type { RuleId, TopicMessages } from '../types.ts';

type FrontMatterRule = Extract<
  RuleId,
  | 'front-matter-required'
  | 'front-matter-type'
  | 'front-matter-layout'
  | 'front-matter-slug'
  | 'front-matter-date-name'
  | 'front-matter-date-zone'
  | 'draft-date'
  | 'canonical-url'
  | 'author-separator'
  | 'byline-in-body'
  | 'announcement-evergreen'
  | 'announcement-author'
  | 'announcement-block'
  | 'title-prefix'
>;

/** Front matter: what a post must have, and of what form. */
export const frontMatter: TopicMessages<FrontMatterRule> = {
  'front-matter-required': {
    missing: 'Unexpected front matter without `{key}`, expected it in every published post',
    undated: 'Unexpected front matter without `date`, expected a date or `draft: true`',
    'fix-layout': 'Add `layout: blog`',
    'fix-draft': 'Add `draft: true`',
  },
  'front-matter-type': {
    boolean: 'Unexpected value `{found}` of `{key}`, expected `true` or `false` without quotation marks',
    list: 'Unexpected single value of `{key}`, expected a list',
    text: 'Unexpected list or block as `{key}`, expected text',
    empty: 'Unexpected empty `{key}`, expected a value',
    'fix-boolean': 'Change to `{meant}`',
    'fix-list': 'Make it a list',
  },
  'front-matter-layout': {
    other: 'Unexpected layout `{found}`, expected `{expected}`',
    'fix-layout': 'Change to `{expected}`',
  },
  'front-matter-slug': {
    shape: 'Unexpected slug `{found}`, expected `{expected}`: lower-case letters, digits and single hyphens',
    template: 'Unexpected slug `{found}`, expected a slug in place of the words of the template',
    'fix-slug': 'Change to `{expected}`',
  },
  'front-matter-date-name': {
    differs: 'Unexpected date `{found}`, expected `{expected}` as in the name of the file',
    'fix-date': 'Change to `{expected}`',
  },
  'front-matter-date-zone': {
    'other-day':
      'Unexpected time `{found}` on another day in UTC, expected the same day: the address and the page will show different days',
  },
  'draft-date': {
    due: 'Unexpected `draft: true` with the date `{date}`, expected no draft: that day has come and the post is hidden',
    both: 'Unexpected `draft: true` beside the date `{date}`, expected one of them: as a draft the post stays hidden on that day',
    'fix-draft': 'Remove `draft: true`',
  },
  'canonical-url': {
    relative: 'Unexpected canonical address `{url}`, expected one that begins with `https://` and a host',
    impossible:
      'Unexpected day `{found}` in the canonical address, expected a day that exists, such as the date `{date}` of this post',
    date: 'Unexpected day `{found}` in the canonical address, expected the date `{date}` of this post: both appear on the same day',
    host: 'Unexpected host `{found}` in the canonical address, expected `www.{found}`: the other only redirects there',
    'fix-address': 'Change to `{expected}`',
  },
  'author-separator': {
    missing: 'Unexpected `)` without a comma in `{key}`, expected a comma between two people',
    label: 'Unexpected label at the start of `{key}`, expected the names only: the site adds the label',
    'fix-comma': 'Insert a comma',
    'fix-label': 'Remove the label',
  },
  'byline-in-body': {
    found: 'Unexpected line of authors in the body, expected the key `author` in the front matter',
  },
  'announcement-evergreen': {
    missing:
      'Unexpected release announcement without `evergreen`, expected `evergreen: true`: the site will call it outdated after a year',
    false: 'Unexpected `evergreen: false` in a release announcement, expected `evergreen: true`',
    'fix-add': 'Add `evergreen: true`',
    'fix-true': 'Change to `true`',
  },
  'announcement-author': {
    missing: 'Unexpected release announcement without `author`, expected the Kubernetes v{version} Release Team',
    other: 'Unexpected author of a release announcement, expected the Kubernetes v{version} Release Team',
    'fix-author': 'Sign as the Kubernetes v{version} Release Team',
  },
  'announcement-block': {
    title: 'Unexpected version `{found}`, expected `{expected}` as in the title',
    slug: 'Unexpected version `{found}`, expected `{expected}` as in the slug',
    form: 'Unexpected version `{found}`, expected the form `1.36`',
  },
  'title-prefix': {
    missing: 'Unexpected title without the release, expected it to name `{version}` as the slug does',
    'without-v': 'Unexpected `{version}` in the title, expected `v{version}` as in the slug',
    'fix-title': 'Name the release in the title',
  },
};
