import { addedLine, openingLine, wholeEntry } from '../../post/front-matter/edit.ts';
import { defineRule } from '../rule.ts';

/** Source: the blog's guide: release announcements are kept up to date for good. */
export const announcementEvergreen = defineRule({
  id: 'announcement-evergreen',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement'],
  locales: ['en'],
  needs: [],
  summary: 'A release announcement is marked `evergreen: true`.',
  why: 'Else the site tells readers after a year that the announcement is outdated.',
  options: {},
  messages: ['missing', 'false', 'fix-add', 'fix-true'],
  examples: {
    good: [
      '---\ntitle: "Kubernetes v1.36: A"\nevergreen: true\nauthor: Kubernetes v1.36 Release Team\n---\n',
      '---\ntitle: A\nauthor: B\n---\n',
      '---\ntitle: "Kubernetes v1.36: A"\ndraft: true\nauthor: Kubernetes v1.36 Release Team\n---\n',
    ],
    bad: [
      {
        text: '⟦---⟧\ntitle: "Kubernetes v1.36: A"\nauthor: Kubernetes v1.36 Release Team\n---\n',
        fixed: '---\ntitle: "Kubernetes v1.36: A"\nevergreen: true\nauthor: Kubernetes v1.36 Release Team\n---\n',
      },
      {
        text: '---\ntitle: "Kubernetes v1.36: A"\nauthor: Kubernetes v1.36 Release Team\n⟦evergreen: false⟧\n---\n',
        fixed: '---\ntitle: "Kubernetes v1.36: A"\nauthor: Kubernetes v1.36 Release Team\nevergreen: true\n---\n',
      },
    ],
  },
  *check(post) {
    const { frontMatter } = post;
    const span = openingLine(post);
    if (frontMatter === undefined || span === undefined || frontMatter.get('draft')?.value === true) return;
    const entry = frontMatter.get('evergreen');
    if (entry?.value === true) return;
    if (entry?.value === false) {
      const edits = [{ span: entry.valueSpan, text: 'true' }];
      yield { span: wholeEntry(entry), messageId: 'false', fixes: [{ titleId: 'fix-true', edits, safe: false }] };
    } else if (entry === undefined) {
      const edit = addedLine(post, 'evergreen: true', frontMatter.get('date') ?? frontMatter.get('title'));
      const fixes = edit === undefined ? [] : [{ titleId: 'fix-add', edits: [edit], safe: false } as const];
      yield { span, messageId: 'missing', fixes };
    }
  },
});
