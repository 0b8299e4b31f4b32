import type { RuleId, TopicMessages } from '../types.ts';

/** Links to other sites, as their hosts answered. */
export const external: TopicMessages<Extract<RuleId, `external-${string}`>> = {
  'external-broken': {
    status: 'Unexpected answer {status} for `{url}`, expected a page',
    loop: 'Unexpected circle of redirects at `{url}`, expected a page',
  },
  'external-moved': {
    moved: 'Unexpected old address `{url}`, expected `{to}`: it has moved for good',
    'fix-target': 'Change the address to {to}',
  },
  'external-unknown': {
    closed:
      'Unexpected answer {status} for `{url}`, expected a page: the host may answer people only, so nothing is known',
    busy: 'Unexpected refusal of more questions for `{url}`, expected an answer: nothing is known',
    trouble:
      'Unexpected answer {status} for `{url}`, expected a page: the host has trouble of its own, so nothing is known',
    'time-out': 'Unexpected silence of the host of `{url}`, expected an answer in time: nothing is known',
    'no-host': 'Unexpected host of `{url}`, expected one that the name service knows: nothing more is known',
    certificate:
      'Unexpected certificate or encryption of the host of `{url}`, expected one that can be trusted: nothing more is known',
    refused: 'Unexpected refusal of the connection for `{url}`, expected an answer: nothing is known',
    'cut-off': 'Unexpected end of the connection for `{url}`, expected an answer: nothing is known',
    private:
      'Unexpected address `{url}` of this machine or a private network, expected one that readers reach: it was not asked for',
  },
};
