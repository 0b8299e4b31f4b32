import { allMatches } from '../../text/all-matches.ts';
import { editDistance } from '../../text/distance.ts';
import { defineBlockRule } from '../rule.ts';

/** Hosts that posts link to again and again; one letter off, and the link ends nowhere, or with somebody who waits for such slips. */
export const linkHost = defineBlockRule({
  id: 'link-host',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Hosts of links are spelt as they are.',
  why: 'A host with a letter too many or too few does not exist, or belongs to somebody else.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Hosts that are fine though they look like another.' },
  },
  messages: ['misspelt', 'fix-host'],
  examples: {
    good: [
      '[a](https://github.com/x) and [b](https://gitlab.com/x) and https://www.github.com/\n',
      '[c](https://kubernetes.io/) and [d](https://kubernetes.dev/)\n',
      '`https://gihub.com/x`\n',
    ],
    bad: [
      { text: '[a](https://⟦gihub.com⟧/x)\n', fixed: '[a](https://github.com/x)\n' },
      {
        text: 'See https://⟦kubect.docs.kubernetes.io⟧ for more.\n',
        fixed: 'See https://kubectl.docs.kubernetes.io for more.\n',
      },
    ],
  },
  trigger: /https?:\/\//i,
  *checkBlock({ links, definitions, source }, { options }) {
    const hosts = allMatches(source, /https?:\/\/([\w.-]+)/gi).map((match) => match[1] ?? '');
    if (!hosts.some((host) => meantBy(host.toLowerCase()) !== undefined)) return;
    const places = [...links.filter(({ kind }) => kind !== 'reference'), ...definitions];
    for (const { urlSpan } of places) {
      const [, before = '', host = ''] =
        /^(https?:\/\/)([\w.-]*\w)/i.exec(source.slice(urlSpan.start, urlSpan.end)) ?? [];
      const meant = meantBy(host.toLowerCase());
      if (meant === undefined || options.allowed.includes(host)) continue;
      const start = urlSpan.start + before.length;
      const span = { start, end: start + host.length };
      yield {
        span,
        messageId: 'misspelt',
        data: { host, meant },
        fixes: [{ titleId: 'fix-host', data: { meant }, edits: [{ span, text: meant }], safe: false }],
      };
    }
  },
});

function meantBy(host: string): string | undefined {
  if (known.has(host)) return undefined;
  return list.find((candidate) => editDistance(host, candidate, 1) === 1);
}

const list =
  `github.com raw.githubusercontent.com gist.github.com kubernetes.io kubernetes.dev www.kubernetes.dev blog.kubernetes.io docs.kubernetes.io
  kubectl.docs.kubernetes.io discuss.kubernetes.io sigs.k8s.io git.k8s.io kep.k8s.io slack.k8s.io prow.k8s.io testgrid.k8s.io registry.k8s.io
  minikube.sigs.k8s.io gateway-api.sigs.k8s.io cluster-api.sigs.k8s.io kueue.sigs.k8s.io kubernetes.slack.com groups.google.com docs.google.com
  www.youtube.com youtube.com www.linkedin.com twitter.com stackoverflow.com en.wikipedia.org events.linuxfoundation.org community.cncf.io
  www.cncf.io k8s.devstats.cncf.io kubernetes-csi.github.io medium.com cloud.google.com containerd.io prometheus.io opentelemetry.io`.split(
    /\s+/,
  );

const known = new Set([
  ...list,
  'docs.k8s.io',
  'dev.kubernetes.io',
  'dl.k8s.io',
  'get.k8s.io',
  'gist.k8s.io',
  'go.k8s.io',
  'www.kubernetes.io',
]);
