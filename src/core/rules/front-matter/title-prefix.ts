import { defineRule } from '../rule.ts';

/** Posts about one feature of a release begin with the release, so that lists and feeds tell which one is meant. */
export const titlePrefix = defineRule({
  id: 'title-prefix',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'The title of a post about a release begins with `Kubernetes v1.N:`.',
  why: 'The address names the release and the title does not: in lists, feeds and search results only the title is seen.',
  options: {},
  messages: ['missing', 'without-v', 'fix-title'],
  examples: {
    good: [
      '---\ntitle: "Kubernetes v1.36: Pods"\nslug: kubernetes-v1-36-pods\n---\n',
      '---\ntitle: "Pods"\nslug: pods\n---\n',
      '---\ntitle: "A look at Kubernetes v1.36"\nslug: kubernetes-1-36-look\n---\n',
      '---\ntitle: "Kubernetes 1.18: Pods"\nslug: kubernetes-1-18-pods\n---\n',
    ],
    bad: [
      {
        text: '---\ntitle: "⟦⟧Pods grow up"\nslug: kubernetes-v1-36-pods\n---\n',
        fixed: '---\ntitle: "Kubernetes v1.36: Pods grow up"\nslug: kubernetes-v1-36-pods\n---\n',
      },
      {
        text: '---\ntitle: "Kubernetes ⟦1.36⟧: Pods"\nslug: kubernetes-v1-36-pods\n---\n',
        fixed: '---\ntitle: "Kubernetes v1.36: Pods"\nslug: kubernetes-v1-36-pods\n---\n',
      },
    ],
  },
  *check({ frontMatter, text }) {
    const entry = frontMatter?.get('title');
    const title = frontMatter?.text('title') ?? '';
    const minor = /^kubernetes-(?:release-)?(v?)1-(\d+)-./.exec(frontMatter?.text('slug') ?? '');
    if (entry === undefined || minor === null || title === '') return;
    const { start, end } = entry.valueSpan;
    const at = start + text.slice(start, end).indexOf(title);
    if (at < start) return;
    const version = `1.${minor[2]}`;
    const bare = new RegExp(`^Kubernetes (1\\.${minor[2]}):`).exec(title);
    if (bare !== null && minor[1] === 'v') {
      const span = { start: at + 'Kubernetes '.length, end: at + 'Kubernetes '.length + version.length };
      const fix = { titleId: 'fix-title', edits: [{ span, text: `v${version}` }], safe: true } as const;
      yield { span, messageId: 'without-v', data: { version }, fixes: [fix] };
    } else if (!title.includes(version) && (entry.style === 'double' || entry.style === 'single')) {
      const span = { start: at, end: at };
      const fix = { titleId: 'fix-title', edits: [{ span, text: `Kubernetes v${version}: ` }], safe: false } as const;
      yield { span, messageId: 'missing', data: { version }, fixes: [fix] };
    }
  },
});
