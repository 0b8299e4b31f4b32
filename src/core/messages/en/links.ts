import type { RuleId, TopicMessages } from '../types.ts';

type LinksRule = Extract<
  RuleId,
  'link-text' | 'link-published' | 'link-release-path' | 'link-host' | 'link-http' | 'link-wrapped'
>;

/** Links by themselves, without a look at the site. */
export const links: TopicMessages<LinksRule> = {
  'link-text': {
    vague: 'Unexpected link text `{text}`, expected words that say where the link leads',
  },
  'link-published': {
    source: 'Unexpected link to the source of a page, expected the published page',
    branch: 'Unexpected link to a page on a branch of development, expected the published page',
    preview: 'Unexpected link to a preview, expected the published page',
    local: 'Unexpected link to a page on your own machine, expected the published page',
    edit: 'Unexpected link to an edit page, expected the page for readers',
    'fix-address': 'Change the address to {repaired}',
  },
  'link-release-path': {
    changelog: 'Unexpected path `{found}`, expected `{expected}`: change logs have a folder of their own',
    team: 'Unexpected path `{found}`, expected `{expected}` for this release',
    'fix-path': 'Change to `{expected}`',
  },
  'link-host': {
    misspelt: 'Unexpected host `{host}`, expected `{meant}`',
    'fix-host': 'Change to `{meant}`',
  },
  'link-http': {
    plain: 'Unexpected `http` for `{host}`, expected `https`',
    'fix-https': 'Change to `https`',
  },
  'link-wrapped': {
    wrapped: 'Unexpected line break in the text of a link, expected it on one line',
    'fix-join': 'Join the lines',
  },
};
