import type { FrontMatter, PostKind } from './types.ts';

/** What the beginning of a post tells about it. */
export interface PostHead {
  readonly path: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly text: string;
  readonly bodyStart: number;
}

/**
 * From `content/<locale>/…`; for a file elsewhere from Hugo's suffix (`post.zh-cn.md`), else by its script: Chinese when Chinese characters
 * are more than a twentieth of its beginning, English otherwise. '' for an empty text.
 */
export function localeOf(path: string, text: string): string {
  const folder = /(?:^|\/)content\/([^/]+)\//.exec(path)?.[1];
  if (folder !== undefined) return folder;
  const suffix = /\.([a-z]{2}(?:-[a-z]{2,4})?)\.(?:md|markdown|html)$/i.exec(path)?.[1];
  if (suffix !== undefined) return suffix.toLowerCase();
  const beginning = text.slice(0, 8000);
  if (beginning.trim() === '') return '';
  const han = beginning.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > beginning.length / 20 ? 'zh-cn' : 'en';
}

/**
 * An announcement is signed by a Kubernetes release team: the key `author` of every announcement since 1.8 (site conventions §1.5), or the
 * byline of the body where translations before 2024 have it. Other posts lie under `content/<locale>/blog/_posts/`.
 */
export function postKind(head: PostHead): PostKind {
  if (signedRelease(head) !== undefined || head.frontMatter?.get('release_announcement') !== undefined)
    return 'announcement';
  return /(?:^|\/)content\/[^/]+\/blog\/_posts\//.test(head.path) ? 'post' : 'page';
}

/** Release of an announcement, from its signature, title or slug. */
export function releaseOf(head: PostHead, kind: PostKind): string | undefined {
  if (kind !== 'announcement') return undefined;
  const { frontMatter } = head;
  const title = /Kubernetes\s+v?(1\.\d+)\b/i.exec(frontMatter?.text('title') ?? '')?.[1];
  const slug = /kubernetes-(?:release-)?v?1-(\d+)(?:-|$)/i.exec(frontMatter?.text('slug') ?? '')?.[1];
  return signedRelease(head) ?? title ?? (slug === undefined ? undefined : `1.${slug}`);
}

function signedRelease(head: PostHead): string | undefined {
  return releaseIn(head.frontMatter?.text('author') ?? '') ?? releaseIn(byline(head));
}

/** `Kubernetes v1.24 Release Team` or, with the link to the team's page in SIG Release, the name in another language. */
function releaseIn(author: string): string | undefined {
  const english = /\bKubernetes\s+v?(1\.\d+)\s+Release\s+Team\b/i.exec(author);
  if (english !== null) return english[1];
  return /\[[^\]]{1,80}\]\(https?:\/\/[^)\s]{1,100}\/releases\/release-(1\.\d+)\/release[-_]team\.md\)/.exec(
    author,
  )?.[1];
}

/** How far into the body a byline is looked for. */
const BYLINE_WITHIN = 3000;

/** The line "**Authors:** …" of the body, in English or in the words of a translation; retained originals in comments count as well. */
function byline({ text, bodyStart, frontMatter }: PostHead): string {
  if (frontMatter?.text('author') !== undefined) return '';
  const top = text.slice(bodyStart, bodyStart + BYLINE_WITHIN);
  return /^[ \t]*\*\*(?:Authors?|作者)\s*[:：]?\*\*.*$/im.exec(top)?.[0] ?? '';
}
