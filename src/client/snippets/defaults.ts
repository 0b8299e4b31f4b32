import type { SnippetDefaultsResult } from '../../protocol/index.ts';

/** The body of a snippet with what is known of the post where the snippet proposes the same for every post: a release, today, a slug. */
export function withDefaults(body: string, defaults: SnippetDefaultsResult | undefined): string {
  if (defaults === undefined) return body;
  const { release, date, slug } = defaults;
  const day = date === null ? null : date.slice(0, 10);
  return body
    .replaceAll(/\$\{(\d+):1\.\d+\}/g, (whole, stop: string) => placeholder(whole, stop, release))
    .replaceAll(
      /\$\{(\d+):\$\{CURRENT_YEAR\}-\$\{CURRENT_MONTH\}-\$\{CURRENT_DATE\}\}(T?)/g,
      (whole, stop: string, time: string) =>
        // What follows is a time of its own.
        time === '' ? placeholder(whole, stop, date) : `${placeholder(whole.slice(0, -1), stop, day)}T`,
    )
    .replaceAll(/\$\{(\d+):post-title\}/g, (whole, stop: string) => placeholder(whole, stop, slug));
}

function placeholder(whole: string, stop: string, value: string | null): string {
  return value === null ? whole : `\${${stop}:${value.replaceAll(/[$}\\]/g, '\\$&')}}`;
}
