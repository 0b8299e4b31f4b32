import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { bundlePictures } from '../site/image-source.ts';
import { isImage } from '../site/nearest-image.ts';
import { type Findable, searchPaths } from '../site/path-search.ts';
import type { SiteFacts } from '../site/types.ts';
import { asDestination } from '../site/url-form.ts';
import type { Span } from '../text/span.ts';
import { addressLabel } from './address-label.ts';
import type { Completion, Completions } from './completion.ts';

const MOST = 60;

/** Pictures that a post can show: those of its bundle by their names, then the site's own, by their addresses. */
export function completeImage(post: Post, typed: string, span: Span, { site }: Facts): Completions {
  if (site === undefined) return { items: [], incomplete: true };
  const found = typed.startsWith('/') ? [] : searchPaths(typed.replace(/^\.\//, ''), inBundle(post, site), MOST);
  const others = typed === '' ? [] : searchPaths(typed, inSite(site), MOST - found.length);
  const items = [...found, ...others].map(
    ({ url, file }): Completion => ({
      kind: 'image',
      label: addressLabel(url),
      detail: url,
      picture: file,
      span,
      text: asDestination(url),
      snippet: false,
      filter: 'typed',
    }),
  );
  return { items, incomplete: true };
}

interface Picture extends Findable {
  readonly url: string;
  readonly file: string;
}

function inBundle(post: Post, site: SiteFacts): readonly Picture[] {
  return bundlePictures(post.path, site).map(({ name, file }) => ({
    url: name,
    file,
    key: `/${name.toLowerCase()}`,
    title: '',
    date: '',
    penalty: 0,
  }));
}

function* inSite(site: SiteFacts): Generator<Picture> {
  for (const { url, path, from } of site.files()) {
    if (from === 'static' && isImage(url))
      yield { url, file: path, key: url.toLowerCase(), title: '', date: '', penalty: 0 };
  }
}
