/** A small site for the examples of rules about links, pictures and shortcodes. */
export const exampleSite: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = "https://example.com"
contentDir = "content/en"
[permalinks]
blog = "/:section/:year/:month/:day/:slug/"
[markup.goldmark.parser]
autoHeadingIDType = "blackfriday"
[languages.en]
weight = 1
[languages.zh-cn]
weight = 2
contentDir = "content/zh-cn"
`,
  'static/_redirects': `/docs/old/ /docs/pods/ 301
/docs/older/ /docs/old/ 301
/guide/ /guide/home/ 301!
/pods /docs/pods/ 301
/docs/vessels/ /docs/pods/ 301
/docs/latest/ /docs/pods/ 302
/docs/removed/ /docs/gone/ 404
/docs/circle/ /docs/round/
/docs/round/ /docs/circle/
/docs/dead-end/ /docs/nowhere/
`,
  'static/images/logo.svg': '',
  'layouts/shortcodes/note.html': '{{ .Inner }}',
  'layouts/shortcodes/badge.html': '{{ .Get "text" }} {{ .Get "color" }}',
  'layouts/shortcodes/glossary_tooltip.html': '{{ .Get "term_id" }} {{ .Get "text" }}',
  'layouts/shortcodes/feature-state.html': '{{ .Get "feature_gate_name" }} {{ .Get "state" }}',
  'content/en/docs/pods.md': `---
title: Pods
---
## Phases of a pod
## Deep dive {#deep-dive}
`,
  'content/en/guide/home.md': '---\ntitle: Guide\n---\n',
  'content/en/docs/nodes.md': '---\ntitle: Nodes\n---\n## Health\n',
  'content/en/docs/list.md': '---\ntitle: A list\n---\n{{< badge text="a" >}}\n',
  'content/en/docs/draft.md': '---\ntitle: Soon\ndraft: true\n---\n',
  'content/en/docs/reference/glossary/index.md': '---\ntitle: Glossary\n---\n',
  'content/en/docs/reference/glossary/pod.md': '---\ntitle: Pod\nid: pod\n---\n',
  'content/en/docs/reference/feature-gates/index.md': '---\ntitle: Feature gates\n---\n',
  'content/en/docs/reference/feature-gates/FastStart.md': '---\ntitle: FastStart\n---\n',
  'content/en/blog/_posts/2026-03-01-next/index.md': '---\ntitle: Next\ndate: 2026-03-01\nslug: next\n---\n',
  'content/en/blog/_posts/2026-01-15-example/chart.svg': '',
  'content/zh-cn/docs/pods.md': '---\ntitle: Pod\n---\n## Pod 的阶段 {#phases-of-a-pod}\n',
};
