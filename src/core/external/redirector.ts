/** Whether a host only leads on: its short addresses are meant to be written, wherever they lead today. */
export function isRedirector(host: string): boolean {
  return hosts.has(host.toLowerCase().replace(/^www\./, ''));
}

const hosts = new Set(
  `changelog.k8s.io cve.k8s.io feature.k8s.io features.k8s.io get.k8s.io git.k8s.io go.k8s.io groups.k8s.io issue.k8s.io issues.k8s.io k8s.dev k8s.io
  kep.k8s.io keps.k8s.io pkg.k8s.io pr.k8s.io prs.k8s.io releases.k8s.io rel.k8s.io sigs.k8s.io slack.k8s.io steering.k8s.io wg.k8s.io youtube.k8s.io yt.k8s.io
  aka.ms bit.ly buff.ly cutt.ly discord.gg doi.org dx.doi.org forms.gle g.co git.io goo.gl goo.gle lnkd.in ow.ly purl.org rb.gy redd.it sched.co t.co
  tiny.cc tinyurl.com w3id.org wp.me youtu.be`.split(/\s+/),
);
