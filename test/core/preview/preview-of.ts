import { parsePost } from '../../../src/core/post/parse.ts';
import { buildPreview } from '../../../src/core/preview/build.ts';

export const bundlePath = 'content/en/blog/_posts/2022-05-03-release/index.md';

/** The text's rows as HTML, one language alone. */
export function cellsOf(text: string, path = bundlePath): readonly string[] {
  return buildPreview(parsePost(text, path), null).rows.map((row) => row.original?.html ?? '');
}

export function htmlOf(text: string, path = bundlePath): string {
  return cellsOf(text, path).join('\n');
}
