/** Frames for the examples of rules, so that an example shows only what it is about. */

/** Where an example stands that names no path. */
export const examplePath = 'content/en/blog/_posts/2026-01-15-example/index.md';

export const chinesePath = 'content/zh-cn/blog/_posts/2026-01-15-example/index.md';

/** A release announcement with that body. */
export function announcement(body: string): string {
  return `---\ntitle: "Kubernetes v1.36: Example"\nauthor: Kubernetes v1.36 Release Team\n---\n${body}\n`;
}

/** A Chinese text. */
export function chinese(text: string, fixed?: string) {
  return { text, path: chinesePath, ...(fixed !== undefined && { fixed }) };
}

/** A translation and its original of which only the front matter matters. */
export function translatedFrontMatter(translation: string, original: string) {
  return { text: `---\n${translation}\n---\n`, path: chinesePath, original: `---\n${original}\n---\n` };
}
