import type { Post } from '../post/types.ts';
import { fingerprint } from './fingerprint.ts';
import type { ImageScope } from './image-source.ts';
import { type SiteLabels, siteLabels } from './labels.ts';

/** What the rendering of one block takes from the post around it. */
export interface RenderScope {
  readonly post: Post;
  readonly images: ImageScope;
  readonly labels: SiteLabels;
  /** Differs whenever blocks of the same text would be shown differently for the sake of anything above. */
  readonly key: string;
  /** The same for the reference definitions of the whole post. */
  readonly definitionsKey: string;
  definition(identifier: string): string | undefined;
}

export function renderScope(post: Post): RenderScope {
  const images = { path: post.path, address: addressOf(post) };
  const { definitions, locale } = post;
  return {
    post,
    images,
    labels: siteLabels(locale),
    key: `${locale}\n${images.path}\n${images.address ?? ''}`,
    definitionsKey: fingerprint([...definitions].map(([label, { url }]) => `${label}\n${url}`).join('\n')),
    definition: (identifier) =>
      labelForms(identifier)
        .map((form) => definitions.get(form)?.url)
        .find((url) => url !== undefined),
  };
}

/** `/blog/YYYY/MM/DD/slug/` in small letters (site-conventions §1.4), as far as front matter tells; images name it to reach the post's bundle. */
function addressOf(post: Post): string | undefined {
  const url = post.frontMatter?.text('url');
  if (url?.startsWith('/') === true) return `${url.replace(/\/+$/u, '')}/`.toLowerCase();
  const date = /^(\d{4})-(\d{2})-(\d{2})/u.exec(post.frontMatter?.text('date') ?? '');
  const slug = post.frontMatter?.text('slug');
  if (date === null || slug === undefined || slug === '') return undefined;
  return `/blog/${date[1]}/${date[2]}/${date[3]}/${slug.toLowerCase()}/`;
}

/** Labels match without regard to case and to the number of blanks (CommonMark); the fold is by both cases because of letters such as `ẞ`. */
function labelForms(identifier: string): readonly string[] {
  const label = identifier.replace(/[\t\n\r ]+/gu, ' ').trim();
  return [label, label.toLowerCase(), label.toLowerCase().toUpperCase()];
}
