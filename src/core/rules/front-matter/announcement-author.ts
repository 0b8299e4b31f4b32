import { openingLine } from '../../post/front-matter/edit.ts';
import { defineRule } from '../rule.ts';

export const announcementAuthor = defineRule({
  id: 'announcement-author',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'A release announcement is signed by the release team of its version.',
  why: 'The team is how readers, and this tool, tell the announcement from other posts about the release.',
  options: {},
  messages: ['missing', 'other', 'fix-author'],
  examples: {
    good: [
      '---\ntitle: "Kubernetes v1.36: A"\nslug: kubernetes-v1-36-release\nauthor: >\n  [Kubernetes v1.36 Release Team](https://example.com)\n---\n',
      '---\ntitle: "Kubernetes v1.36: Pods"\nslug: kubernetes-v1-36-pods\nauthor: B\n---\n',
      '---\ntitle: "Kubernetes v1.36: A"\nslug: kubernetes-v1-36-release\n---\n**Authors:** Kubernetes v1.36 Release Team\n',
      '---\ntitle: "Kubernetes v1.36 Release Interview"\nslug: kubernetes-v1-36-release-interview\nauthor: B\n---\n',
    ],
    bad: [
      '⟦---⟧\ntitle: "Kubernetes v1.36: A"\nslug: kubernetes-v1-36-release\n---\n',
      {
        text: '---\ntitle: "Kubernetes v1.36: A"\nslug: kubernetes-v1-36-release\nauthor: ⟦The team⟧\n---\n',
        fixed:
          '---\ntitle: "Kubernetes v1.36: A"\nslug: kubernetes-v1-36-release\nauthor: "[Kubernetes v1.36 Release Team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.36/release-team.md)"\n---\n',
      },
    ],
  },
  *check(post) {
    const { frontMatter } = post;
    const slug = /^kubernetes-v?1-(\d+)-release(?:-announcement)?$/.exec(frontMatter?.text('slug') ?? '');
    const title = /^Kubernetes v?1\.(\d+):/.exec(frontMatter?.text('title') ?? '');
    if (slug === null || title === null || slug[1] !== title[1]) return;
    // The rules about announcements look at those that are signed; the byline of the body is another rule's matter.
    if (post.kind === 'announcement' || frontMatter?.get('draft')?.value === true) return;
    const author = frontMatter?.get('author');
    const version = `1.${slug[1]}`;
    const team = `"[Kubernetes v${version} Release Team](https://github.com/kubernetes/sig-release/blob/master/releases/release-${version}/release-team.md)"`;
    const span = author === undefined ? openingLine(post) : author.valueSpan;
    if (span === undefined) return;
    yield {
      span,
      messageId: author === undefined ? 'missing' : 'other',
      data: { version },
      ...(author !== undefined && {
        fixes: [{ titleId: 'fix-author', data: { version }, edits: [{ span, text: team }], safe: false }],
      }),
    };
  },
});
