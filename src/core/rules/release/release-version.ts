import { announcedMinor, ownVersions, type VersionedLink, versionedLinks } from '../../release/own-version.ts';
import { announcement } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const releaseVersion = defineRule({
  id: 'release-version',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: [],
  summary: 'An announcement names its own version wherever it speaks of its own release.',
  why: 'Announcements are written over the one before; a version left over sends readers to the notes, the team or the download of another release.',
  options: {},
  messages: ['differs', 'link', 'see-title', 'fix-version'],
  examples: {
    good: [
      announcement('In the v1.36 release cycle, which ran for 14 weeks, much was done.'),
      announcement(
        'Kubernetes v1.36 is available for download on [GitHub](https://github.com/kubernetes/kubernetes/releases/tag/v1.36.0).',
      ),
      announcement(
        'Compare [the notes of v1.35](https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.35.md).',
      ),
      announcement('This was covered in the v1.32 release announcement, and designed by the v1.24 release team.'),
      '[Kubernetes v1.35 release team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.35/release-team.md)\n',
    ],
    bad: [
      {
        text: announcement('In the v1.⟦35⟧ release cycle, which ran for 14 weeks, much was done.'),
        fixed: announcement('In the v1.36 release cycle, which ran for 14 weeks, much was done.'),
      },
      announcement(
        'The [release team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.⟦35⟧/release-team.md)',
      ),
      announcement(
        'Check out the [release notes](https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.⟦35⟧.md).',
      ),
      {
        text: '---\ntitle: "Kubernetes v1.36: Example"\nslug: kubernetes-v1-⟦35⟧-release\nauthor: >\n  [Kubernetes v1.36 Release Team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.36/release-team.md)\n---\n',
        fixed:
          '---\ntitle: "Kubernetes v1.36: Example"\nslug: kubernetes-v1-36-release\nauthor: >\n  [Kubernetes v1.36 Release Team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.36/release-team.md)\n---\n',
      },
      {
        text: '[Kubernetes 1.⟦26⟧ Release Team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.27/release-team.md)\n',
        fixed:
          '[Kubernetes 1.27 Release Team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.27/release-team.md)\n',
      },
    ],
  },
  *check(post) {
    const versions = post.kind === 'announcement' ? ownVersions(post) : [];
    const own = announcedMinor(versions);
    const title = versions.find(({ place, minor }) => place === 'title' && minor === own);
    for (const { minor, span } of versions) {
      if (own === undefined || minor === own) continue;
      yield {
        span,
        messageId: 'differs',
        data: { found: `1.${minor}`, expected: `1.${own}` },
        ...(title && { related: [{ span: title.span, messageId: 'see-title', data: { expected: `1.${own}` } }] }),
        fixes: [fix(span, own)],
      };
    }
    for (const { shown, target } of versionedLinks(post)) {
      if (shown.minor === target.minor) continue;
      yield {
        span: shown.span,
        messageId: 'link',
        data: { shown: `1.${shown.minor}`, target: `1.${target.minor}` },
        fixes: [fix(shown.span, target.minor)],
      };
    }
  },
});

function fix(span: VersionedLink['shown']['span'], minor: number) {
  const edits = [{ span, text: String(minor) }];
  return { titleId: 'fix-version', data: { version: `1.${minor}` }, edits, safe: false } as const;
}
