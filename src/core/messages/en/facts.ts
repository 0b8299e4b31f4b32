import type { RuleId, TopicMessages } from '../types.ts';

type FactRule = Extract<RuleId, `release-${string}` | `kep-${string}` | `version-${string}` | 'weekday-date'>;

/** What a post claims: counts, KEPs, releases, dates. */
export const facts: TopicMessages<FactRule> = {
  'release-count-sum': {
    differs: 'Unexpected total `{total}`, expected `{sum}`: the parts of the sentence are {parts}',
    'no-number': 'Unexpected {stage} enhancements without a number, expected one as for the other stages',
  },
  'release-count-list': {
    differs: 'Unexpected count `{claimed}`, expected `{items}`: the list below has {items} {items|item|items}',
    several: 'Unexpected `{found}` above a list of one item, expected a list of more',
    'see-list': 'The list of {items} {items|item|items}',
    'fix-number': 'Change the number to {items}',
  },
  'release-count-claims': {
    differs: 'Unexpected count `{claimed}`, expected `{introduced}` {stage} enhancements as in the introduction',
    'see-introduction': 'The introduction counts {introduced} {stage}',
  },
  'kep-link-number': {
    differs: 'Unexpected address of KEP `{target}`, expected KEP `{shown}` as in the text',
    'fix-text': 'Change the text to KEP {number}',
    'fix-address': 'Change the address to KEP {number}',
  },
  'kep-stage': {
    later:
      'Unexpected KEP `{kep}` among the enhancements {claimed} in `{release}`, expected it in `{milestone}`: the metadata of {date} (kep.yaml) say {metadata}',
    earlier:
      'Unexpected KEP `{kep}` among the enhancements newly {claimed} in `{release}`, expected it in `{milestone}`: the metadata of {date} (kep.yaml) say {metadata}',
  },
  'kep-duplicate': {
    twice: 'Unexpected second item about KEP `{kep}`, expected each KEP once in a list',
    'two-stages': 'Unexpected section about KEP `{kep}` as {announced}, expected {listed} as in the list',
    'see-first': 'The item about KEP {kep}',
  },
  'kep-withdrawn': {
    'given-up':
      'Unexpected KEP `{kep}` among the {stage} enhancements, expected one that goes on: the metadata of {date} (kep.yaml) say `{status}`',
  },
  'kep-missing-from-list': {
    missing: 'Unexpected section about KEP `{kep}` as stable, expected the KEP in the list of stable enhancements too',
    'see-list': 'The list of stable enhancements',
    'fix-add': 'Add KEP {kep} to the list',
  },
  'kep-not-listed': {
    nowhere:
      'Unexpected announcement without KEP `{kep}` ({title}), expected it among the stable enhancements: the metadata of {date} (kep.yaml) say stable in `{release}`',
    'fix-add': 'Add KEP {kep} to the list',
  },
  'kep-link-form': {
    pull: 'Unexpected link to a pull request, expected one to the KEP itself: `https://kep.k8s.io/N`',
    elsewhere:
      'Unexpected link to the repository of the code under the number of a KEP, expected one to the KEP: `https://kep.k8s.io/N`',
    'old-repository': 'Unexpected link to the repository where KEPs used to be, expected `https://kep.k8s.io/N`',
    'old-path': 'Unexpected link to a place where the KEP used to be, expected `https://kep.k8s.io/N`',
    'fix-address': 'Change the address to {url}',
  },
  'kep-history': {
    'other-release':
      'Unexpected release `{claimed}` for the {stage} stage of KEP `{kep}`, expected what the metadata of {date} (kep.yaml) say: {history}',
    again:
      'Unexpected KEP `{kep}` as newly {stage}, expected a feature that was not: the metadata of {date} (kep.yaml) say {stage} since `{milestone}`, and work on it in this release',
  },
  'kep-attribution': {
    'other-group':
      'Unexpected group `{group}` alone, expected the owner of the KEP too: the metadata of {date} (kep.yaml) say `{owner}`',
    missing:
      'Unexpected feature without a KEP, expected a closing line as other features have: `This work was done as part of [KEP #N](https://kep.k8s.io/N) led by SIG X.`',
  },
  'release-version': {
    differs: 'Unexpected version `{found}`, expected `{expected}`, the one announced',
    link: 'Unexpected version `{shown}` in the text of a link, expected `{target}` as in its address',
    'see-title': 'The title announces {expected}',
    'fix-version': 'Change to {version}',
  },
  'version-form': {
    malformed: 'Unexpected form of version `{found}`, expected `{expected}`',
    'fix-form': 'Change to {expected}',
  },
  'version-style': {
    mixed: 'Unexpected `{found}`, expected `{expected}` as elsewhere in this post',
    'fix-form': 'Change to {expected}',
  },
  'release-duration': {
    weeks: 'Unexpected `{found}` weeks, expected `{expected}`: there are {days} days between the two dates',
    end: 'Unexpected end of the release cycle `{found}`, expected the date of this announcement, `{expected}`',
    'fix-weeks': 'Change to {expected} weeks',
  },
  'weekday-date': {
    differs: 'Unexpected `{found}`, expected `{expected}`, the day of the week of {date}',
    'fix-weekday': 'Change to {expected}',
    'fix-year': 'Change the year to {year}',
  },
};
