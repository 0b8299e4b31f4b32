import { allMatches } from '../../text/all-matches.ts';
import { editDistance } from '../../text/distance.ts';
import type { Problem } from '../finding.ts';
import { defineBlockRule } from '../rule.ts';

/** Code is looked at as well: that is where groups and versions stand. Source: API conventions: `v` and a number, then `alpha` or `beta` and a number. */
export const apiVersion = defineBlockRule({
  id: 'api-version',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'API groups and versions have a form that exists.',
  why: 'Readers paste them into manifests and flags; the API server does not know `authorization.k9s.io`, nor any `v1beta`.',
  options: {},
  messages: ['group', 'version', 'fix-group'],
  examples: {
    good: [
      '`--runtime-config=authorization.k8s.io/v1=false,certificates.k8s.io/v1beta1=false`\n',
      'https://k9scli.io and https://example.com/v1beta/x and snapshot.storage.k8s.io/v1alpha1\n',
      '`example.com/v1beta` and `gateway.networking.k8s.io/v1`\n',
      '`apps/v1beta2`, `batch/v2alpha1`, `autoscaling/v2`\n',
    ],
    bad: [
      { text: '`⟦authorization.k9s.io⟧/v1=false`\n', fixed: '`authorization.k8s.io/v1=false`\n' },
      '`certificates.k8s.io/⟦v1beta⟧=false`\n',
      '```yaml\napiVersion: apps/⟦v1apha1⟧\n```\n',
      {
        text: '```yaml\napiVersion: ⟦storge.k8s.io⟧/v1\n```\n',
        fixed: '```yaml\napiVersion: storage.k8s.io/v1\n```\n',
      },
    ],
  },
  trigger: /\/v\d/,
  *checkBlock({ source, masked }) {
    for (const match of allMatches(
      masked,
      /(?<![\w./@-])((?:[a-z][a-z0-9-]*\.)+io|apps|batch|autoscaling|policy|extensions)\/(v\d\w*)(?![\w/.-])/g,
    )) {
      const [, group = '', version = ''] = match;
      const start = match.index;
      if (source.slice(start, start + group.length) !== group) continue;
      yield* groupProblem(group, start);
      const known = !group.includes('.') || group.endsWith('.k8s.io');
      if (known && !/^v[1-9]\d?(?:(?:alpha|beta)[1-9]\d?)?$/.test(version)) {
        const at = start + group.length + 1;
        yield { span: { start: at, end: at + version.length }, messageId: 'version', data: { found: version } };
      }
    }
  },
});

function* groupProblem(group: string, start: number): Iterable<Problem<'group' | 'fix-group'>> {
  if (!group.includes('.') || known.has(group)) return;
  const near = [...known].find((candidate) => editDistance(group, candidate, 1) === 1);
  if (near === undefined) return;
  const span = { start, end: start + group.length };
  const edits = [{ span, text: near }];
  yield {
    span,
    messageId: 'group',
    data: { found: group, expected: near },
    fixes: [{ titleId: 'fix-group', data: { expected: near }, edits, safe: true }],
  };
}

/** The groups of Kubernetes itself, and those of its subprojects that posts use. */
const known = new Set(
  `admission admissionregistration apiextensions apiregistration authentication authorization certificates client.authentication coordination
  discovery events flowcontrol.apiserver internal.apiserver metrics custom.metrics external.metrics networking gateway.networking policy.networking
  node rbac.authorization resource scheduling settings snapshot.storage groupsnapshot.storage storage storagemigration imagepolicy kubelet.config
  kubeproxy.config kubescheduler.config apiserver.config audit auditregistration autoscaling.x-k8s.io`
    .split(/\s+/)
    .map((name) => (name.endsWith('.io') ? name : `${name}.k8s.io`)),
);
