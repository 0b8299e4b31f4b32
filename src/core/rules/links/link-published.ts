import { defineBlockRule } from '../rule.ts';

export const linkPublished = defineBlockRule({
  id: 'link-published',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Links lead to published pages, not to previews, editors or sources of pages.',
  why: 'Previews and development branches are deleted after the release, and an edit page asks readers to sign in.',
  options: {},
  messages: ['source', 'branch', 'preview', 'local', 'edit', 'fix-address'],
  examples: {
    good: [
      '[docs](/docs/concepts/)\n',
      '[the repository](https://github.com/kubernetes/website)\n',
      '[the folder of posts](https://github.com/kubernetes/website/tree/main/content/en/blog/_posts), its [owners](https://github.com/kubernetes/website/blob/main/content/en/OWNERS)\n',
      {
        path: 'content/en/docs/contribute/a.md',
        text: 'See the [local preview](http://localhost:1313/docs/a/).\n',
      },
      '[layouts](https://github.com/kubernetes/website/blob/main/layouts/404.html)\n',
      '[old docs](https://v1-30.docs.kubernetes.io/docs/)\n',
      'Open http://localhost:8080/ in a browser.\n',
      '[meeting notes](https://docs.google.com/document/d/abc/edit)\n',
    ],
    bad: [
      {
        text: '[kubeadm](⟦https://github.com/kubernetes/website/blob/dev-1.36/content/en/docs/reference/kubeadm.md⟧)\n',
        fixed: '[kubeadm](/docs/reference/kubeadm/)\n',
      },
      {
        text: '[post](⟦https://github.com/kubernetes/website/blob/main/content/en/docs/a/_index.md#b⟧)\n',
        fixed: '[post](/docs/a/#b)\n',
      },
      '[post](⟦https://github.com/kubernetes/website/blob/main/content/en/blog/_posts/2026-01-15-a.md⟧)\n',
      {
        text: '[docs](⟦https://deploy-preview-123--kubernetes-io-main-staging.netlify.app/docs/a/⟧)\n',
        fixed: '[docs](/docs/a/)\n',
      },
      { text: '[docs](⟦http://localhost:1313/docs/a/⟧)\n', fixed: '[docs](/docs/a/)\n' },
      {
        text: '[file](⟦https://github.com/kubernetes/sig-release/edit/master/a.md⟧)\n',
        fixed: '[file](https://github.com/kubernetes/sig-release/blob/master/a.md)\n',
      },
    ],
  },
  trigger: /kubernetes\/website\/|netlify|localhost|127\.0\.0\.1|\/edit\//i,
  *checkBlock({ links, definitions, source }, { kind: postKind }) {
    const places = [
      ...links.filter(({ kind, text, url }) => (kind === 'inline' || kind === 'html') && text !== url),
      ...definitions,
    ];
    for (const { url, urlSpan: span } of places) {
      const fault = faultOf(url);
      // Pages for contributors speak of the preview on one's own machine.
      if (fault === undefined || (fault.messageId === 'local' && postKind === 'page')) continue;
      const { messageId, repaired } = fault;
      const editable = repaired !== undefined && source.slice(span.start, span.end) === url;
      const fix = { titleId: 'fix-address', data: { repaired: repaired ?? '' }, safe: false } as const;
      yield {
        span,
        messageId,
        data: { url },
        ...(editable && { fixes: [{ ...fix, edits: [{ span, text: repaired }] }] }),
      };
    }
  },
});

type Fault = {
  readonly messageId: 'source' | 'branch' | 'preview' | 'local' | 'edit';
  readonly repaired: string | undefined;
};

function faultOf(url: string): Fault | undefined {
  const source =
    /^https?:\/\/github\.com\/kubernetes\/website\/(?:blob|tree|edit|raw)\/([^/]+)\/(content\/[^#?]*\.(?:md|html))(?:\?[^#]*)?(#.*)?$/i.exec(
      url,
    );
  if (source !== null) {
    const [, branch = '', path = '', fragment = ''] = source;
    const messageId = branch === 'main' || branch === 'master' ? 'source' : 'branch';
    return { messageId, repaired: pageOf(path, fragment) };
  }
  const preview = /^https?:\/\/[^/]*kubernetes[^/]*\.netlify\.(?:app|com)(\/[^?]*)?/i.exec(url);
  if (preview !== null) return { messageId: 'preview', repaired: preview[1] };
  const local = /^https?:\/\/(?:localhost|127\.0\.0\.1):1313(\/[^?]*)?/i.exec(url);
  if (local !== null) return { messageId: 'local', repaired: local[1] };
  const github = /^(https?:\/\/github\.com\/[^/]+\/[^/]+\/)edit\/(.+)$/i.exec(url);
  if (github !== null) return { messageId: 'edit', repaired: `${github[1]}blob/${github[2]}` };
  return undefined;
}

/** The address of a page of the documentation from its file; posts have theirs from date and slug, which the file's name does not tell. */
function pageOf(path: string, fragment: string): string | undefined {
  const page = /^content\/(?:en|([a-z-]+))\/(docs\/.*?)(?:\/?_?index)?(?:\.(?:md|html))?\/?$/.exec(path);
  if (page === null) return undefined;
  return `${page[1] === undefined ? '' : `/${page[1]}`}/${page[2]}/${fragment}`;
}
