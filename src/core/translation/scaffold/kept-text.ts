import type { Post } from '../../post/types.ts';
import { inLocale } from '../../site/locale-path.ts';
import { siteLinks } from '../../site/post-links.ts';
import { publishedAt, toTranslation, translatedAddress } from '../../site/translated-address.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { ScaffoldOptions } from './options.ts';

/** Lines of an original as a translation keeps them: links lead to the translated pages where there are any. */
export interface KeptText {
  /** Both inclusive. */
  lines(first: number, last: number): readonly string[];
}

export function createKeptText(original: Post, { site, locale, today }: ScaffoldOptions): KeptText {
  const edits: TextEdit[] = [];
  for (const link of site === undefined ? [] : siteLinks(original, site)) {
    if (site === undefined || link.form === 'fragment' || link.form === 'relative') continue;
    const target = translatedAddress(link, locale, site, today);
    if (target === undefined) continue;
    // The address as it is written, when the prefix alone leads there.
    const own = inLocale(site.config, link.path, locale);
    const { edit } = toTranslation(original, link, publishedAt(own, site, today) ?? target, site);
    if (edit !== undefined) edits.push(edit);
  }
  // Several links may share one definition.
  const byPlace = [...new Map(edits.map((edit) => [edit.span.start, edit])).values()].sort(
    (a, b) => b.span.start - a.span.start,
  );
  const { text, lines } = original;
  return {
    lines: (first, last) =>
      Array.from({ length: last - first + 1 }, (_, i) => {
        const start = lines.startOf(first + i);
        const end = lines.endOf(first + i);
        let line = text.slice(start, end);
        for (const { span, text: put } of byPlace)
          if (span.start >= start && span.end <= end)
            line = line.slice(0, span.start - start) + put + line.slice(span.end - start);
        return line;
      }),
  };
}
