const link = /<a\b(?:[^">]|"[^"]*")*>/g;
const address = / href="([^"]*)"/;

/**
 * Links of sanitised HTML for a page that stands alone: those inside the page lead to its ids, those from the site's root to the published site. Without
 * `site` (its address without `/` at the end) the latter stay as they are written.
 */
export function placeLinks(html: string, site: string | undefined): string {
  return html.replace(link, (tag) =>
    tag.replace(address, (whole, href: string) => {
      if (href.startsWith('#')) return ` href="#${idPrefix}${href.slice(1)}"`;
      const isRooted = href.startsWith('/') && !href.startsWith('//');
      return isRooted && site !== undefined ? ` href="${site}${href}"` : whole;
    }),
  );
}

/** The sanitiser puts it before every id of a post. */
const idPrefix = 'post-';
